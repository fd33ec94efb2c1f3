import { refusePdf } from '../pictures/foreign-document.ts'
import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { isArray, isReference, isStream } from '../read/pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfReference, PdfStream } from '../read/pdf-item.ts'
import { contentBytes, drawnResources } from './drawn-resources.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'
import { withoutHiddenLayers } from './without-hidden-layers.ts'

/** Copies what a foreign page draws with; one copier a document, so that its pages share fonts and images. */
export type ForeignCopier = {
  /** The value with its references renumbered; what it points to is written by `finish`. */
  readonly copy: (item: PdfItem | undefined) => PdfValue | null
  /** A stream that is drawn as a form, whether it says so or not; what its own resources do not have, it takes from the others. */
  readonly copyForm: (form: PdfReference, otherwise: PdfItem | undefined) => PdfValue
  readonly finish: () => Promise<void>
}

const deepest = 64
const mostObjects = 200_000

/** Lead out of what is drawn: to other pages, to the tags of the foreign file, to files beside it, to programs. */
const leftBehind: ReadonlySet<string> = new Set([
  '/Page', '/Pages', '/Catalog', '/StructElem', '/StructTreeRoot', '/Annot', '/Action', '/Filespec', '/F', '/EmbeddedFile', '/Metadata', '/OCG', '/OCMD', '/Rendition', '/MediaClip', '/3D', '/RichMediaContent',
])
/** Kinds of actions, which need not say that they are one: ISO 32000-1, 12.6.4. */
const actions: ReadonlySet<string> = new Set([
  '/GoTo', '/GoToR', '/GoToE', '/Launch', '/Thread', '/URI', '/Sound', '/Movie', '/Hide', '/Named', '/SubmitForm', '/ResetForm', '/ImportData', '/JavaScript', '/SetOCGState', '/Rendition', '/Trans', '/GoTo3DView', '/RichMediaExecute',
])
/** Tags, layers and private data are not drawn; `F` and its kin would fetch another file. */
const strippedOfStreams: ReadonlySet<string> = new Set(['/Length', '/StructParent', '/StructParents', '/Metadata', '/PieceInfo', '/OPI', '/AF', '/LastModified', '/F', '/FFilter', '/FDecodeParms', '/Ref', '/Alternates', '/OC', '/PS', '/Measure', '/PtData'])
const strippedOfForms: ReadonlySet<string> = new Set([...strippedOfStreams, '/Resources'])
const strippedOfCutForms: ReadonlySet<string> = new Set([...strippedOfForms, '/Filter', '/DecodeParms'])
const nothing: ReadonlySet<string> = new Set()

export function openForeignCopier(file: PdfFile, foreign: ForeignDocument): ForeignCopier {
  const numbers = new Map<number, number>()
  const resourcesOtherwise = new Map<number, PdfItem | undefined>()
  const waiting: { readonly from: PdfReference; readonly number: number }[] = []
  const referenceTo = (from: PdfReference): PdfValue => {
    const known = numbers.get(from.number)
    if (known !== undefined) return pdfReference(known)
    if (numbers.size >= mostObjects) return refusePdf(foreign.file, 'damaged')
    const number = file.reserve()
    numbers.set(from.number, number)
    waiting.push({ from, number })
    return pdfReference(number)
  }
  const copyEntries = (dictionary: PdfDictionary, depth: number, stripped: ReadonlySet<string>): string => {
    const pairs: string[] = []
    for (const [key, value] of dictionary) if (!stripped.has(key)) pairs.push(`${key} ${copyItem(value, depth + 1)}`)
    return pairs.join(' ')
  }
  const copyItem = (item: PdfItem, depth: number): PdfValue => {
    if (typeof item === 'string') return item
    if (depth > deepest) return refusePdf(foreign.file, 'damaged')
    if (isReference(item)) return referenceTo(item)
    if (isArray(item)) return `[${item.map((one) => copyItem(one, depth + 1)).join(' ')}]`
    return leadsAway(item) ? 'null' : `<<${copyEntries(item, depth, nothing)}>>`
  }
  const writeStream = async (from: PdfReference, number: number, stream: PdfStream): Promise<void> => {
    const { dictionary, bytes } = stream
    if (leadsAway(dictionary)) return file.object(number, 'null')
    if (await foreign.layers.hides(dictionary.get('/OC'))) return file.rawStream(number, '/Type /XObject /Subtype /Form /BBox [0 0 0 0] ', new Uint8Array())
    const isAsked = resourcesOtherwise.has(from.number)
    if (!isAsked && !drawsWithResources(dictionary)) return file.rawStream(number, copyEntries(dictionary, 0, strippedOfStreams), bytes)
    const content = await contentBytes(foreign, stream)
    const cut = content === null ? null : await withoutHiddenLayers(foreign, dictionary.get('/Resources'), content)
    const resources = await drawnResources(foreign, dictionary.get('/Resources'), cut ?? content, resourcesOtherwise.get(from.number))
    const own = isAsked || dictionary.has('/Resources') ? ` /Resources ${copyItem(resources, 0)}` : ''
    const entries = copyEntries(isAsked ? new Map([...dictionary, ['/Subtype', '/Form']]) : dictionary, 0, cut === null ? strippedOfForms : strippedOfCutForms)
    await file.rawStream(number, `${entries}${own}`, cut ?? bytes)
  }
  const finish = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const object = await foreign.objects.read(next.from)
      if (isStream(object)) await writeStream(next.from, next.number, object)
      else await file.object(next.number, copyItem(object, 0))
    }
  }
  const copyForm = (form: PdfReference, otherwise: PdfItem | undefined): PdfValue => {
    resourcesOtherwise.set(form.number, otherwise)
    return referenceTo(form)
  }
  return { copy: (item) => (item === undefined ? null : copyItem(item, 0)), copyForm, finish }
}

/** Forms and tiling patterns: ISO 32000-1, 8.10 and 8.7.3. */
const drawsWithResources = (dictionary: PdfDictionary): boolean => dictionary.get('/Subtype') === '/Form' || dictionary.get('/PatternType') === '1'

function leadsAway(dictionary: PdfDictionary): boolean {
  const [type, subtype, kind] = ['/Type', '/Subtype', '/S'].map((key) => dictionary.get(key))
  return (typeof type === 'string' && leftBehind.has(type)) || (typeof kind === 'string' && actions.has(kind)) || subtype === '/PS' || dictionary.has('/JS') || dictionary.has('/URI')
}
