import { zoneOf } from '#shared/domain/case-file.ts'
import type { PageLine } from '#shared/domain/page-words.ts'
import { lineText } from '#shared/domain/words-text.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import type { PackLayoutInput, Part } from '#shared/pdf/layout/pack-layout-input.ts'
import { exhibitPart } from './exhibit-part.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { LaidOutPack, PlannedPack } from './planned-pack.ts'
import type { PackOrder } from './pack-order.ts'
import { layoutWords } from './pack-words.ts'
import { exhibitDateText, exhibitTitle } from './view/exhibit-view.ts'

/** Documents and exhibits as parts, their text known to the fonts, then pages; `citeNotes` are printed after citations, by exhibit. */
export async function layOutPack({ order, documents, exhibits }: Pick<PlannedPack, 'order' | 'documents' | 'exhibits'>, fonts: FontLibrary, citeNotes: ReadonlyMap<string, string> = new Map()): Promise<LaidOutPack> {
  const given = documents.flatMap((document): readonly Part[] => (document.kind === 'document' ? [document] : exhibitParts(order, exhibits)))
  const text = normaliseText(allText([given.map(withoutWords), Object.values(layoutWords[order.language]), [...citeNotes.values()]]))
  await fonts.prepare(`${text}\n${normaliseText(wordsOf(given))}`)
  const parts = given.map((part) => withKnownWords(part, fonts))
  const layout = layoutPack({ ...layoutSetting(order), stamp: (page, of) => `${page} / ${of}`, parts, citeNotes }, fonts)
  return { layout, text }
}

export const layoutSetting = (order: PackOrder): Pick<PackLayoutInput, 'paper' | 'language' | 'words' | 'duplex'> =>
  ({ paper: order.paper, language: order.language, words: layoutWords[order.language], duplex: order.duplex === true })

function exhibitParts(order: PackOrder, exhibits: readonly PackExhibit[]): readonly Part[] {
  const context = { language: order.language, zone: zoneOf(order.caseFile) }
  const labelOf = new Map(exhibits.map(({ id, label }) => [id, label]))
  return exhibits.flatMap(({ label, parentId, exhibit, ready }) => {
    if (!ready) return []
    const head = { label, title: exhibitTitle(exhibit, order.language), date: exhibitDateText(exhibit, context), mail: labelOf.get(parentId ?? '') ?? null }
    return [{ ...exhibitPart(exhibit, ready, head, order.language), parentId }]
  })
}

const withWords = (part: Part, linesOf: (lines: readonly PageLine[]) => readonly PageLine[]): Part =>
  (part.kind === 'document' ? part : { ...part, pages: part.pages.map((page) => (page.kind === 'picture' && page.words !== undefined ? { ...page, words: linesOf(page.words) } : page)) })
const withoutWords = (part: Part): Part => withWords(part, () => [])
const wordsOf = (parts: readonly Part[]): string => parts.flatMap((part) => (part.kind === 'document' ? [] : part.pages.flatMap((page) => (page.kind === 'picture' ? (page.words ?? []) : [])))).map(lineText).join('\n')
/** A recognised word with a letter that no font has is left out: nobody sees it, and nobody need be warned of it. */
const withKnownWords = (part: Part, fonts: FontLibrary): Part => withWords(part, (lines) => lines.map(({ words }) => ({ words: words.filter(({ text }) => fonts.missing(normaliseText(text)).length === 0) })).filter(({ words }) => words.length > 0))

/** Every string in a tree, so that no text of any block is forgotten; few enough to be cheap. */
export function allText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(allText).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(allText).join('\n')
}
