import { DomainError } from '#shared/domain/failure.ts'
import type { PdfRefusal } from '#shared/domain/failure.ts'
import type { Inflate } from '../read/decode-stream.ts'
import { readHiddenLayers } from '../read/hidden-layers.ts'
import type { HiddenLayers } from '../read/hidden-layers.ts'
import { openMendedObjects } from '../read/mended-objects.ts'
import { pageFrame, shownSize } from '../read/page-frame.ts'
import type { PageSize } from '../read/page-frame.ts'
import { readPageTree } from '../read/page-tree.ts'
import { openPdfObjects } from '../read/pdf-objects.ts'
import { PdfDamage, damage, isNothing } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfObjects } from '../read/pdf-item.ts'

/** A PDF of somebody else: its pages in order, with all that they inherit, and the objects that they draw with. */
export type ForeignDocument = { readonly objects: PdfObjects; readonly pages: readonly PdfDictionary[]; readonly layers: HiddenLayers; readonly inflate: Inflate; readonly mustRead: boolean; readonly file: string }

const mostPages = 2000

/** `mustRead` where nothing may come along that is not seen to be drawn. Throws DomainError pdf-refused. */
export const openForeignDocument = (bytes: Uint8Array, file: string, inflate: Inflate, mustRead = false): Promise<ForeignDocument> => guarded(file, async () => {
  try {
    return await { ...(await openWith(openPdfObjects, bytes, file, inflate)), mustRead }
  } catch (error) {
    // Cross-references that lead to a wrong but sound object are found out only here.
    if (error instanceof PdfDamage) return { ...(await openWith(openMendedObjects, bytes, file, inflate)), mustRead }
    throw error
  }
})

async function openWith(openObjects: typeof openPdfObjects, bytes: Uint8Array, file: string, inflate: Inflate): Promise<Omit<ForeignDocument, 'mustRead'>> {
  const objects = await openObjects(bytes, inflate)
  if (!isNothing(objects.trailer.get('/Encrypt'))) return refusePdf(file, 'encrypted')
  const pages = await readPageTree(objects, mostPages)
  if (pages.length === 0) return damage('no pages')
  if (pages.length > mostPages) return refusePdf(file, 'too-many-pages')
  return { objects, pages, layers: await readHiddenLayers(objects), inflate, file }
}

/** Sizes as a reader shows the pages. Throws DomainError pdf-refused. */
export const pdfPageSizes = ({ objects, pages, file }: ForeignDocument): Promise<readonly PageSize[]> =>
  guarded(file, () => Promise.all(pages.map(async (page) => shownSize(await pageFrame(objects, page)))))

export function refusePdf(file: string, reason: PdfRefusal): never {
  throw new DomainError({ code: 'pdf-refused', file, reason })
}

/** Both readers throw a dozen kinds of errors, overflown stacks among them: all of them mean damage. */
export async function guarded<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'pdf-refused') throw error
    return refusePdf(file, 'damaged')
  }
}
