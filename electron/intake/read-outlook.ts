import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { cover } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { markedMetadata } from './marked-metadata.ts'
import { parseOutlook } from './outlook/parse-outlook.ts'
import type { OutlookMail } from './outlook/parse-outlook.ts'
import { mailReading } from './read-mail.ts'
import type { EvidenceFile, Reader, Reading } from './reader.ts'

/** A mail as Outlook saves it (.msg); one that is broken or too large is carried sealed, with the way to show it. */
export const readOutlook: Reader = async (file) => {
  if (file.source.sizeBytes > intakeLimits.outlookBytes) return sealed(file, 'too-large')
  const mail = parseOutlook(await file.source.read(0, file.source.sizeBytes))
  if (mail === null) return sealed(file, 'damaged')
  const reading = await mailReading(mail, file, parseOutlook)
  return reading.dates.length > 0 ? reading : { ...reading, dates: begun(mail) }
}

/** One that was never sent, or lost the word for it, has at least the day on which it was begun. */
const begun = ({ createdAt }: OutlookMail): readonly DateFound[] =>
  createdAt === null ? [] : [{ role: 'written', value: createdAt.toISOString().replace(/\.\d+Z$/, 'Z'), source: 'metadata', confidence: 'weak' }]

async function sealed(file: EvidenceFile, reason: 'damaged' | 'too-large'): Promise<Reading> {
  const { dates, telling } = await markedMetadata(file.source, file.marks)
  const warnings = [{ code: 'outlook-mail' }] as const
  // What its attachments tell could not be read: such an original is not given away unasked.
  return { pages: 1, dates, telling: [...new Set([...telling, 'unread' as const])], text: null, warnings, portray: async ({ redactions }) => cover(redactions.length > 0 ? 'redaction-not-possible' : reason, warnings) }
}
