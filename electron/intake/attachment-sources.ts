import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { Mail } from './parse-mail.ts'

/** Null where it is no mail that can be read. */
export type ParseMail = (bytes: Uint8Array) => Mail | null | Promise<Mail | null>

/** So many mails stay parsed at once; the attachments of the others are taken out of them again when they are needed. */
const mostOpen = 3
const open = new Map<ByteSource, Promise<Mail | null>>()

/** The attachments of a parsed mail as files of their own, in order; a thousand mails need not be in memory for a thousand attachments. */
export function attachmentSources(source: ByteSource, mail: Mail, name: string, parse: ParseMail): readonly ByteSource[] {
  keepOpen(source, Promise.resolve(mail))
  return mail.attachments.map(({ bytes: { length: sizeBytes } }, index) => ({
    sizeBytes,
    read: async (offset, length) => {
      const bytes = (await openMail(source, parse))?.attachments[index]?.bytes
      if (bytes?.length !== sizeBytes) throw new DomainError({ code: 'file-unreadable', file: name, reason: 'changed' })
      return bytes.slice(offset, offset + length)
    }
  }))
}

function openMail(source: ByteSource, parse: ParseMail): Promise<Mail | null> {
  const parsed = open.get(source) ?? source.read(0, source.sizeBytes).then(parse)
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
