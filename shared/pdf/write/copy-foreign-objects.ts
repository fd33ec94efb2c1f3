import type { PDFDict, PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import { concatBytes, latin1Bytes } from '../bytes.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'
import { refusePdf } from '../pictures/foreign-document.ts'
import type { ForeignDocument } from '../pictures/foreign-document.ts'

/** Copies what a foreign page draws with; one copier a document, so that its pages share fonts and images. */
export type ForeignCopier = {
  /** The value with its references renumbered; what it points to is written by `finish`. */
  readonly copy: (value: PDFObject | undefined) => PdfValue | null
  readonly finish: () => Promise<void>
}

const deepest = 64
const nothing: ReadonlySet<string> = new Set()
const mostObjects = 200_000

/** Lead out of what is drawn: to other pages, to the tags of the foreign file, to files beside it, to programs. */
const leftBehind: ReadonlySet<string> = new Set(['/Page', '/Pages', '/Catalog', '/StructElem', '/StructTreeRoot', '/Annot', '/Action', '/Filespec', '/EmbeddedFile', '/Metadata'])
/** Of streams: tags and private data are not drawn; `F` and its kin would fetch another file. */
const strippedOfStreams: ReadonlySet<string> = new Set(['/Length', '/StructParent', '/StructParents', '/Metadata', '/PieceInfo', '/OPI', '/AF', '/LastModified', '/F', '/FFilter', '/FDecodeParms', '/Ref', '/Alternates'])

export function openForeignCopier(file: PdfFile, foreign: ForeignDocument): ForeignCopier {
  const { lib, document } = foreign
  const numbers = new Map<PDFRef, number>()
  const waiting: PDFRef[] = []
  const referenceTo = (ref: PDFRef): PdfValue => {
    const known = numbers.get(ref)
    if (known !== undefined) return pdfReference(known)
    const number = file.reserve()
    if (numbers.size >= mostObjects) return refusePdf(foreign.file, 'damaged')
    numbers.set(ref, number)
    waiting.push(ref)
    return pdfReference(number)
  }
  const copyEntries = (dictionary: PDFDict, depth: number, stripped: ReadonlySet<string>): string => {
    const pairs = dictionary.entries().filter(([key]) => !stripped.has(key.toString()))
    return pairs.map(([key, value]) => `${key.toString()} ${copyValue(value, depth + 1)}`).join(' ')
  }
  const copyValue = (value: PDFObject, depth: number): PdfValue => {
    if (depth > deepest) return refusePdf(foreign.file, 'damaged')
    if (value instanceof lib.PDFRef) return referenceTo(value)
    if (value instanceof lib.PDFArray) return `[${value.asArray().map((item) => copyValue(item, depth + 1)).join(' ')}]`
    if (value instanceof lib.PDFDict) return leadsAway(lib, value) ? 'null' : `<<${copyEntries(value, depth, nothing)}>>`
    if (value instanceof lib.PDFStream || value instanceof lib.PDFInvalidObject) return 'null'
    return value.toString()
  }
  const writeStream = async (number: number, stream: PDFStream): Promise<void> => {
    if (leadsAway(lib, stream.dict)) return file.object(number, 'null')
    await file.rawStream(number, copyEntries(stream.dict, 0, strippedOfStreams), stream.getContents())
  }
  const finish = async (): Promise<void> => {
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      const number = numbers.get(ref) ?? 0
      const value = document.context.lookup(ref)
      if (value instanceof lib.PDFStream) await writeStream(number, value)
      else await file.object(number, value === undefined ? 'null' : copyValue(value, 0))
    }
  }
  return { copy: (value) => (value === undefined ? null : copyValue(value, 0)), finish }
}

function leadsAway(lib: ForeignDocument['lib'], dictionary: PDFDict): boolean {
  const type = dictionary.get(lib.PDFName.of('Type'))?.toString()
  return (type !== undefined && leftBehind.has(type)) || dictionary.has(lib.PDFName.of('JS'))
}

/** The drawing operators of a page: one stream is taken as it is, several are unpacked and joined. */
export type ForeignContent = { readonly filter: PDFObject | undefined; readonly parameters: PDFObject | undefined; readonly bytes: Uint8Array }

export function contentOf({ lib, document }: ForeignDocument, contents: PDFObject | undefined): ForeignContent {
  const resolve = (value: PDFObject | undefined): PDFObject | undefined => (value instanceof lib.PDFRef ? document.context.lookup(value) : value)
  const resolved = resolve(contents)
  if (resolved instanceof lib.PDFRawStream) {
    return { filter: resolved.dict.get(lib.PDFName.of('Filter')), parameters: resolved.dict.get(lib.PDFName.of('DecodeParms')), bytes: resolved.contents }
  }
  const parts = resolved instanceof lib.PDFArray ? resolved.asArray().map(resolve) : []
  const pieces = parts.flatMap((part) => (part instanceof lib.PDFRawStream ? [lib.decodePDFRawStream(part).decode(), latin1Bytes('\n')] : []))
  return { filter: undefined, parameters: undefined, bytes: concatBytes(pieces) }
}
