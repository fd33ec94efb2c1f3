import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { countOf, isDictionary, isReference, isStream, numberOf, resolved, resolvedDictionary, resolvedItems } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfReference } from '../read/pdf-item.ts'
import { fieldText, isSetButton } from './field-text.ts'
import type { FieldText } from './field-text.ts'

/** What an annotation shows when nobody touches it, and the matrix that lays it on the page; `turn` is the one of its own that a text has. */
export type Appearance = { readonly shows: PdfReference | (FieldText & { readonly turn: readonly number[] }); readonly matrix: readonly number[] }

/** `isWhole` where nothing that the annotation says is missing from what it shows. */
type Look = { readonly appearance: Appearance | null; readonly isWhole: boolean }

const mostAnnotations = 5_000
/** Bits of `/F`: ISO 32000-1, 12.5.3. */
const hiddenFlag = 2
const noViewFlag = 32
/** A link has nothing to show, and what pops up is shut. */
const neverShown: ReadonlySet<string> = new Set(['/Link', '/Popup', '/TrapNet'])
/** They say something, and a reader draws them by itself where the file does not. */
const spokenMarks: ReadonlySet<string> = new Set(['/Text', '/FreeText', '/Line', '/Square', '/Circle', '/Polygon', '/PolyLine', '/Highlight', '/Underline', '/Squiggly', '/StrikeOut', '/Stamp', '/Caret', '/Ink', '/FileAttachment', '/Redact'])
const nothingShown: Look = { appearance: null, isWhole: true }

/** What the fields of a document share, their fonts above all: ISO 32000-1, 12.7.2. */
export async function formOfFields({ objects }: ForeignDocument): Promise<PdfDictionary | null> {
  const catalog = await resolvedDictionary(objects, objects.trailer.get('/Root'))
  return resolvedDictionary(objects, catalog?.get('/AcroForm'))
}

/** Filled fields, stamps, notes and marks, as a reader shows them on opening the page. */
export async function appearancesOf(foreign: ForeignDocument, page: PdfDictionary, fields: PdfDictionary | null): Promise<readonly Appearance[]> {
  const annotations = (await resolvedItems(foreign.objects, page.get('/Annots'))).slice(0, mostAnnotations)
  const looks = await Promise.all(annotations.map((annotation) => (isDictionary(annotation) ? lookOf(foreign, annotation, fields) : nothingShown)))
  return looks.map(({ appearance }) => appearance).filter((appearance) => appearance !== null)
}

/** Whether a field of the page has no look but the one that it is given here. */
export const isDrawnHere = async (foreign: ForeignDocument, page: PdfDictionary, fields: PdfDictionary | null): Promise<boolean> =>
  (await appearancesOf(foreign, page, fields)).some(({ shows }) => 'box' in shows)

/** Whether all that lies on the page is drawn by `appearancesOf`, and whole. */
export async function isDrawnWhole(foreign: ForeignDocument, page: PdfDictionary, fields: PdfDictionary | null): Promise<boolean> {
  const annotations = await resolvedItems(foreign.objects, page.get('/Annots'))
  if (annotations.length > mostAnnotations) return false
  for (const annotation of annotations) if (isDictionary(annotation) && !(await lookOf(foreign, annotation, fields)).isWhole) return false
  return true
}

async function lookOf(foreign: ForeignDocument, annotation: PdfDictionary, fields: PdfDictionary | null): Promise<Look> {
  const { objects } = foreign
  const flags = countOf(await resolved(objects, annotation.get('/F'))) ?? 0
  const subtype = await resolved(objects, annotation.get('/Subtype'))
  if ((flags & (hiddenFlag | noViewFlag)) !== 0 || (typeof subtype === 'string' && neverShown.has(subtype))) return nothingShown
  if (await foreign.layers.hides(annotation.get('/OC'))) return nothingShown
  const rectangle = await numbersOf(foreign, annotation.get('/Rect'), 4)
  if (rectangle === null) return nothingShown
  const form = await normalAppearance(foreign, annotation)
  const isAsked = form === null || (await resolved(objects, fields?.get('/NeedAppearances'))) === 'true'
  const turn = subtype === '/Widget' ? await turnOf(foreign, annotation) : unmoved
  const text = subtype === '/Widget' && isAsked ? await fieldText(foreign, annotation, fields, extentOf(rectangle, turn)) : null
  if (text !== null && text !== 'undrawable') return { appearance: laidOn({ ...text, turn }, rectangle, [0, 0, ...text.box], turn), isWhole: text.isWhole }
  const appearance = form === null ? null : await storedAppearance(foreign, form, rectangle)
  const isSpoken = subtype === '/Widget' ? await isSetButton(foreign, annotation, fields) : typeof subtype === 'string' && spokenMarks.has(subtype)
  return { appearance, isWhole: text === null && !(form === null && isSpoken) }
}

async function storedAppearance(foreign: ForeignDocument, form: PdfReference, rectangle: readonly number[]): Promise<Appearance | null> {
  const stream = await resolved(foreign.objects, form)
  if (!isStream(stream)) return null
  const box = await numbersOf(foreign, stream.dictionary.get('/BBox'), 4)
  return box === null ? null : laidOn(form, rectangle, box, (await numbersOf(foreign, stream.dictionary.get('/Matrix'), 6)) ?? unmoved)
}

const unmoved = [1, 0, 0, 1, 0, 0]
const turns: Readonly<Record<number, readonly number[]>> = { 90: [0, 1, -1, 0, 0, 0], 180: [-1, 0, 0, -1, 0, 0], 270: [0, -1, 1, 0, 0, 0] }

/** Anticlockwise, by quarters, of what a field holds within its frame: ISO 32000-1, 12.5.6.19. */
async function turnOf({ objects }: ForeignDocument, widget: PdfDictionary): Promise<readonly number[]> {
  const manner = await resolvedDictionary(objects, widget.get('/MK'))
  const degrees = numberOf(await resolved(objects, manner?.get('/R'))) ?? 0
  return turns[((degrees % 360) + 360) % 360] ?? unmoved
}

/** Width and height of a rectangle, as they are for what is turned within it. */
function extentOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], [across]: readonly number[]): readonly [number, number] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  return across === 0 ? [height, width] : [width, height]
}

function laidOn(shows: Appearance['shows'], rectangle: readonly number[], box: readonly number[], own: readonly number[]): Appearance | null {
  const matrix = matrixOnto(rectangle, box, own)
  return matrix === null ? null : { shows, matrix }
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
function matrixOnto([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): readonly number[] | null {
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
