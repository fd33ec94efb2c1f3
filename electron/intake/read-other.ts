import type { Reader } from './reader.ts'
import { cover } from './cover.ts'
import { markedMetadata } from './marked-metadata.ts'

/** Every other kind is carried along behind a cover page; dates and positions in its metadata are still found. */
export const readOther: Reader = async (file) => ({
  pages: 1, ...(await markedMetadata(file.source, file.marks)), text: null, warnings: [{ code: 'not-shown' }],
  portray: async ({ redactions }) => cover(redactions.length > 0 ? 'redaction-not-possible' : 'unsupported', [{ code: 'not-shown' }])
})
