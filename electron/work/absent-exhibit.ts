import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import type { MissingOriginal } from '#electron/files/opened-folder.ts'
import { cover } from '#electron/intake/cover.ts'

/** An exhibit whose file is not at hand: a cover page with what is known of it. */
export const absentExhibit = ({ kind, bytes, sha256 }: MissingOriginal): ReadyExhibit => ({
  facts: { kind, bytes, sha256, pages: 1, dates: [], identifiers: [], telling: [], warnings: [], isAbsent: true },
  portrayal: cover('absent', []), original: { sizeBytes: 0, read: async () => new Uint8Array(0) }, branches: []
})
