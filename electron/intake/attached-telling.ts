import type { Telling } from '#shared/domain/exhibit-facts.ts'
import { findKind, headBytes } from './find-kind.ts'
import { intakeLimits } from './intake-limits.ts'
import { markedMetadata } from './marked-metadata.ts'
import { memorySource } from './memory-source.ts'
import { parseMail } from './parse-mail.ts'
import type { MailAttachment } from './parse-mail.ts'
import { pngMetadata } from './png-metadata.ts'
import { marksOf } from './scan-bytes.ts'

/** What the metadata of an attachment tells, and of the attachments of an attached mail. */
export async function attachedTelling({ bytes }: Pick<MailAttachment, 'bytes'>, kind: string, depth: number): Promise<readonly Telling[]> {
  const source = memorySource(bytes)
  const marks = marksOf(bytes)
  const { telling } = await markedMetadata(source, marks)
  if (kind === 'image/png') return [...telling, ...(await pngMetadata(source)).telling]
  if (kind !== 'message/rfc822' || depth >= intakeLimits.forwardedDepth) return telling
  const inner = await parseMail(bytes)
  const within: Telling[] = []
  for (const attachment of inner?.attachments ?? []) {
    within.push(...await attachedTelling(attachment, await findKind(attachment.bytes.subarray(0, headBytes), attachment.bytes.length <= headBytes, attachment.name), depth + 1))
  }
  return [...telling, ...within]
}
