import type { Destination, Page } from '../layout-types.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfDictionary, pdfNumbers, pdfText } from './pdf-values.ts'
import type { ParentKey, StructureLeaf } from './structure-tree.ts'

/** Links to other pages, and only those: nothing in the file leads out of it. Returns the numbers of the annotations. */
export async function writeLinks(
  file: PdfFile,
  page: Page,
  pageNumber: number,
  destination: (target: Destination) => string,
  gathering: { readonly leaves: StructureLeaf[]; readonly parents: ParentKey[]; nextKey: number },
): Promise<readonly number[]> {
  const annotations: number[] = []
  const texts = page.links.length === 0 ? new Map<number, string>() : textsOfOwners(page)
  for (const link of page.links) {
    const topPt = page.heightPt - link.yPt
    const key = link.owner === null ? null : gathering.nextKey++
    const annotation = await file.add(
      pdfDictionary({
        Type: '/Annot',
        Subtype: '/Link',
        Rect: pdfNumbers([link.xPt, topPt - link.heightPt, link.xPt + link.widthPt, topPt]),
        Border: '[0 0 0]',
        // Printed as it is shown, which PDF/A asks of every annotation.
        F: '4',
        Dest: destination(link.target),
        // What the link says, for whoever cannot see it.
        Contents: pdfText((link.owner === null ? undefined : texts.get(link.owner)) ?? String(link.target.pageIndex + 1)),
        StructParent: key === null ? null : String(key),
      }),
    )
    annotations.push(annotation)
    if (link.owner === null || key === null) continue
    gathering.parents.push({ key, owners: link.owner })
    gathering.leaves.push({ kind: 'link', owner: link.owner, pageNumber, annotation })
  }
  return annotations
}

function textsOfOwners({ boxes }: Page): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const box of boxes) if (box.kind === 'text' && box.owner !== null) texts.set(box.owner, (texts.get(box.owner) ?? '') + box.text)
  return texts
}
