import type { Telling } from '#shared/domain/exhibit-facts.ts'
import { findKind, headBytes } from './find-kind.ts'
import { intakeLimits } from './intake-limits.ts'
import { markedMetadata } from './marked-metadata.ts'
import { memorySource } from './memory-source.ts'
import { historyIn } from './read-csv.ts'
import { outlookKind } from './outlook-kind.ts'
import { parseOutlook } from './outlook/parse-outlook.ts'
import { parseMail } from './parse-mail.ts'
import type { MailAttachment } from './parse-mail.ts'
import { pngMetadata } from './png-metadata.ts'
import { marksOf } from './scan-bytes.ts'
import { mailKind } from './text-kind.ts'

/** What the metadata of an attachment tells, and of the attachments of an attached mail. */
export async function attachedTelling({ bytes }: Pick<MailAttachment, 'bytes'>, kind: string, depth: number): Promise<readonly Telling[]> {
  const source = memorySource(bytes)
  const marks = marksOf(bytes)
  const { telling } = await markedMetadata(source, marks)
  if (kind === 'image/png') return [...telling, ...(await pngMetadata(source)).telling]
  if (kind === 'text/csv') return ((await historyIn({ source }))?.orders.length ?? 0) > 1 ? [...telling, 'other-orders'] : telling
  if ((kind !== mailKind && kind !== outlookKind) || depth >= intakeLimits.forwardedDepth) return telling
  const inner = kind === outlookKind ? parseOutlook(bytes) : await parseMail(bytes)
  const within: Telling[] = []
  for (const attachment of inner?.attachments ?? []) {
    within.push(...await attachedTelling(attachment, await findKind(attachment.bytes.subarray(0, headBytes), attachment.bytes.length <= headBytes, attachment.name), depth + 1))
  }
  return [...telling, ...within]
}
