import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { parseMail } from './parse-mail.ts'
import type { Mail } from './parse-mail.ts'

/** So many mails stay parsed at once; the attachments of the others are taken out of them again when they are needed. */
const mostOpen = 3
const open = new Map<ByteSource, Promise<Mail | null>>()

/** The attachments of a parsed mail as files of their own, in order; a thousand mails need not be in memory for a thousand attachments. */
export function attachmentSources(source: ByteSource, mail: Mail, name: string): readonly ByteSource[] {
  keepOpen(source, Promise.resolve(mail))
  return mail.attachments.map(({ bytes: { length: sizeBytes } }, index) => ({
    sizeBytes,
    read: async (offset, length) => {
      const bytes = (await openMail(source))?.attachments[index]?.bytes
      if (bytes?.length !== sizeBytes) throw new DomainError({ code: 'file-unreadable', file: name, reason: 'changed' })
      return bytes.slice(offset, offset + length)
    }
  }))
}

function openMail(source: ByteSource): Promise<Mail | null> {
  const parsed = open.get(source) ?? source.read(0, source.sizeBytes).then(parseMail)
  keepOpen(source, parsed)
  return parsed
}

/** The one that was used last stands last. */
function keepOpen(source: ByteSource, mail: Promise<Mail | null>): void {
  open.delete(source)
  open.set(source, mail)
  const [oldest] = open.keys()
  if (open.size > mostOpen && oldest) open.delete(oldest)
}
