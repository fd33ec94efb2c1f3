import type { RedactionFault } from '#shared/domain/failure.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { PackExhibit } from '#shared/packs/pack-exhibit.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { leavePdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import { fileFaults } from './file-faults.ts'
import { nameFaults } from './name-faults.ts'
import type { Tongue } from './own-words.ts'
import { pictureFaults, picturesSeen } from './picture-faults.ts'
import { faultOf, redactedExhibits } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { textFaults } from './text-faults.ts'
import { unseenFaults } from './unseen-faults.ts'

/** A pack that lies on the disk and is not yet given its name. */
export type WrittenPack = { readonly path: string; readonly layout: PackLayout; readonly exhibits: readonly PackExhibit[]; readonly tongue: Tongue; readonly signal?: { readonly aborted: boolean } }

/**
 * Opens a written pack again with a reader that had no part in writing it, and looks for what was to be hidden: in the pages, bookmarks,
 * alternative texts, names and manifest entry of each redacted exhibit, in its stored pictures, and among all that is embedded.
 * The same words may stand in the letter itself, lawfully: there nothing is searched. Throws DomainError redaction-failed.
 */
export async function proveRedactions(pack: WrittenPack): Promise<void> {
  const redacted = await redactedExhibits(pack)
  if (redacted.length === 0) return
  const faults = await faultsIn(pack, redacted).catch((error: unknown) => unproven(error, redacted))
  // Told by the number that is printed on the page, which in a later volume counts on.
  const told = new Map(faults.map((fault) => [JSON.stringify(fault), { ...fault, page: fault.page === null ? null : fault.page + pack.layout.pageOffset }]))
  if (told.size > 0) throw new DomainError({ code: 'redaction-failed', faults: [...told.values()].slice(0, mostFaults) })
}

async function faultsIn(pack: WrittenPack, redacted: readonly RedactedExhibit[]): Promise<readonly RedactionFault[]> {
  const source = await openFileSource(pack.path)
  // A key of its own: the document that is open may be an earlier pack under the same path.
  const subject: PdfiumSubject = { key: `pack ${pack.path} ${source.sizeBytes}`, file: pack.path, load: async () => ({ path: pack.path }) }
  try {
    const faults: RedactionFault[] = []
    for (const exhibit of redacted) {
      if (pack.signal?.aborted === true) throw new DomainError({ code: 'cancelled' })
      faults.push(...await textFaults(subject, pack, exhibit), ...await pictureFaults(subject, pack, exhibit), ...await unseenFaults(subject, pack, exhibit))
    }
    return [...faults, ...await nameFaults(subject, redacted, pack.tongue), ...await fileFaults(source, pack, redacted, await picturesSeen(subject, pack, redacted))]
  } finally {
    await leavePdfium(subject)
  }
}

/** A pack that cannot be read again proves nothing, whatever the reason. */
function unproven(error: unknown, redacted: readonly RedactedExhibit[]): readonly RedactionFault[] {
  if (error instanceof DomainError && error.failure.code === 'cancelled') throw error
  return redacted.map((exhibit) => faultOf(exhibit, null, 'unproven'))
}

/** More say nothing more. */
const mostFaults = 50
