import type { RedactionFault } from '#shared/domain/failure.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { PackExhibit } from '#shared/packs/pack-exhibit.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import { fileFaults } from './file-faults.ts'
import { nameFaults } from './name-faults.ts'
import { pictureFaults, picturesSeen } from './picture-faults.ts'
import { redactedExhibits } from './redacted-exhibit.ts'
import { textFaults } from './text-faults.ts'

/** A pack that lies on the disk and is not yet given its name. */
export type WrittenPack = { readonly path: string; readonly layout: PackLayout; readonly exhibits: readonly PackExhibit[] }

/**
 * Opens a written pack again with a reader that had no part in writing it, and looks for what was to be hidden: in the pages, bookmarks,
 * alternative texts, names and manifest entry of each redacted exhibit, in its stored pictures, and among all that is embedded.
 * The same words may stand in the letter itself, lawfully: there nothing is searched. Throws DomainError redaction-failed.
 */
export async function proveRedactions(pack: WrittenPack): Promise<void> {
  const redacted = await redactedExhibits(pack)
  if (redacted.length === 0) return
  const source = await openFileSource(pack.path)
  // A key of its own: the document that is open may be an earlier pack under the same path.
  const subject: PdfiumSubject = { key: `pack ${pack.path} ${source.sizeBytes}`, file: pack.path, load: async () => ({ path: pack.path }) }
  const faults: RedactionFault[] = []
  for (const exhibit of redacted) faults.push(...await textFaults(subject, pack, exhibit), ...await pictureFaults(subject, pack, exhibit))
  faults.push(...await nameFaults(subject, redacted), ...await fileFaults(source, pack, redacted, await picturesSeen(subject, pack, redacted)))
  const told = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  if (told.size > 0) throw new DomainError({ code: 'redaction-failed', faults: [...told.values()].slice(0, mostFaults) })
}

/** More say nothing more. */
const mostFaults = 50
