import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { resolved, resolvedDictionary } from '../read/pdf-item.ts'
import { formOfFields, isDrawnHere, isDrawnWhole } from './flatten-annotations.ts'

/**
 * Whether the pages may lack, or show in another way, something that a reader would draw by itself: a field, a note or a mark without an
 * appearance, or a form that exists as a program alone (XFA: ISO 32000-1, 12.7.8).
 */
export async function hasUndrawnEntries(foreign: ForeignDocument): Promise<boolean> {
  try {
    const catalog = await resolvedDictionary(foreign.objects, foreign.objects.trailer.get('/Root'))
    if ((await resolved(foreign.objects, catalog?.get('/NeedsRendering'))) === 'true') return true
    const fields = await formOfFields(foreign)
    for (const page of foreign.pages) if (!(await isDrawnWhole(foreign, page, fields))) return true
    return false
  } catch {
    // What cannot be looked at may well be missing.
    return true
  }
}

/** Whether a field of the page, counting from 1, has no look of its own: whoever draws the page otherwise may leave it empty. */
export async function isFilledHere(foreign: ForeignDocument, pageNumber: number): Promise<boolean> {
  const page = foreign.pages[pageNumber - 1]
  try {
    return page !== undefined && await isDrawnHere(foreign, page, await formOfFields(foreign))
  } catch {
    return true
  }
}
