import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { countOf, isDictionary, isReference, isStream, numberOf, resolved, resolvedDictionary, resolvedItems } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfReference } from '../read/pdf-item.ts'

/** What an annotation shows when nobody touches it, and the matrix that lays it on the page. */
export type Appearance = { readonly form: PdfReference; readonly matrix: readonly number[] }

const mostAnnotations = 5_000
/** Bits of `/F`: ISO 32000-1, 12.5.3. */
const hiddenFlag = 2
const noViewFlag = 32
/** A link has nothing to show, and what pops up is shut. */
const neverShown: ReadonlySet<string> = new Set(['/Link', '/Popup', '/TrapNet'])

/** Fonts of a form's fields, which their appearances may leave out: ISO 32000-1, 12.7.2. */
export async function fieldResources({ objects }: ForeignDocument): Promise<PdfDictionary | undefined> {
  const catalog = await resolvedDictionary(objects, objects.trailer.get('/Root'))
  const form = await resolvedDictionary(objects, catalog?.get('/AcroForm'))
  return (await resolvedDictionary(objects, form?.get('/DR'))) ?? undefined
}

/** Filled fields, stamps, notes and marks, as a reader shows them on opening the page. */
export async function appearancesOf(foreign: ForeignDocument, page: PdfDictionary): Promise<readonly Appearance[]> {
  const annotations = (await resolvedItems(foreign.objects, page.get('/Annots'))).slice(0, mostAnnotations)
  const found = await Promise.all(annotations.map((annotation) => (isDictionary(annotation) ? appearanceOf(foreign, annotation) : null)))
  return found.filter((appearance) => appearance !== null)
}

async function appearanceOf(foreign: ForeignDocument, annotation: PdfDictionary): Promise<Appearance | null> {
  const { objects } = foreign
  const flags = countOf(await resolved(objects, annotation.get('/F'))) ?? 0
  const subtype = await resolved(objects, annotation.get('/Subtype'))
  if ((flags & (hiddenFlag | noViewFlag)) !== 0 || (typeof subtype === 'string' && neverShown.has(subtype))) return null
  if (await foreign.layers.hides(annotation.get('/OC'))) return null
  const form = await normalAppearance(foreign, annotation)
  const stream = form === null ? 'null' : await resolved(objects, form)
  if (form === null || !isStream(stream)) return null
  const rectangle = await numbersOf(foreign, annotation.get('/Rect'), 4)
  const box = await numbersOf(foreign, stream.dictionary.get('/BBox'), 4)
  const matrix = (await numbersOf(foreign, stream.dictionary.get('/Matrix'), 6)) ?? [1, 0, 0, 1, 0, 0]
  const laid = rectangle === null || box === null ? null : layOn(rectangle, box, matrix)
  return laid === null ? null : { form, matrix: laid }
}

/** `/N` is the stream itself, or one for each state. */
async function normalAppearance({ objects }: ForeignDocument, annotation: PdfDictionary): Promise<PdfReference | null> {
  const appearances = await resolvedDictionary(objects, annotation.get('/AP'))
  const normal = appearances?.get('/N')
  const states = await resolvedDictionary(objects, normal)
  if (states === null) return isReference(normal) ? normal : null
  const state = await resolved(objects, annotation.get('/AS'))
  const chosen = typeof state === 'string' ? states.get(state) : undefined
  return isReference(chosen) ? chosen : null
}

async function numbersOf({ objects }: ForeignDocument, item: PdfItem | undefined, count: number): Promise<readonly number[] | null> {
  const numbers = (await resolvedItems(objects, item)).map(numberOf).filter((number) => number !== null)
  return numbers.length === count ? numbers : null
}

/** The box, turned by the form's own matrix, is made to fill the rectangle: ISO 32000-1, 12.5.5, algorithm 8.1. */
function layOn([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): readonly number[] | null {
  const corners = [[left, bottom], [right, bottom], [left, top], [right, top]] as const
  const across = corners.map(([x, y]) => a * x + c * y + e)
  const up = corners.map(([x, y]) => b * x + d * y + f)
  const [fromX, fromY] = [Math.min(...across), Math.min(...up)]
  const [width, height] = [Math.max(...across) - fromX, Math.max(...up) - fromY]
  if (!(width > 0 && height > 0)) return null
  const [scaleX, scaleY] = [Math.abs(x2 - x1) / width, Math.abs(y2 - y1) / height]
  const matrix = [scaleX, 0, 0, scaleY, Math.min(x1, x2) - fromX * scaleX, Math.min(y1, y2) - fromY * scaleY]
  return matrix.every(Number.isFinite) && scaleX > 0 && scaleY > 0 ? matrix : null
}
