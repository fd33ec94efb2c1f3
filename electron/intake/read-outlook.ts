import { cover } from './cover.ts'
import { markedMetadata } from './marked-metadata.ts'
import type { Reader } from './reader.ts'

/**
 * A mail as Outlook saves it (.msg). It is carried sealed: the libraries that read its container follow its chains of sectors without
 * end, so that a file of a few kilobytes fills all memory.
 */
export const readOutlook: Reader = async (file) => ({
  pages: 1, ...(await markedMetadata(file.source, file.marks)), text: null, warnings: [{ code: 'outlook-mail' }],
  portray: async ({ redactions }) => cover(redactions.length > 0 ? 'redaction-not-possible' : 'unsupported', [{ code: 'outlook-mail' }])
})
