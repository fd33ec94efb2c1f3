import { zoneOf } from '#shared/domain/case-file.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { Part } from '#shared/pdf/layout/pack-layout-input.ts'
import { exhibitPart } from './exhibit-part.ts'
import type { FilledDocument } from './fill-documents.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { PackOrder } from './pack-order.ts'
import { layoutWords } from './pack-words.ts'
import { exhibitDateText, exhibitTitle } from './view/exhibit-view.ts'

export type LaidOutPack = { readonly layout: PackLayout; readonly text: string }

/** Documents and exhibits as parts, their text known to the fonts, then pages. */
export async function layOutPack(order: PackOrder, documents: readonly (FilledDocument | { readonly kind: 'exhibits' })[], exhibits: readonly PackExhibit[], fonts: FontLibrary): Promise<LaidOutPack> {
  const parts = documents.flatMap((document): readonly Part[] => (document.kind === 'document' ? [document] : exhibitParts(order, exhibits)))
  const words = layoutWords[order.language]
  const text = normaliseText(allText([parts, Object.values(words)]))
  await fonts.prepare(text)
  const layout = layoutPack({ paper: order.paper, language: order.language, stamp: (page, of) => `${page} / ${of}`, parts, words }, fonts)
  return { layout, text }
}

function exhibitParts(order: PackOrder, exhibits: readonly PackExhibit[]): readonly Part[] {
  const context = { language: order.language, zone: zoneOf(order.caseFile) }
  return exhibits.flatMap(({ label, parentId, exhibit, ready }) => {
    if (!ready) return []
    const head = { label, title: exhibitTitle(exhibit, order.language), date: exhibitDateText(exhibit, context) }
    return [{ ...exhibitPart(exhibit, ready, head, order.language), parentId }]
  })
}

/** Every string in a tree, so that no text of any block is forgotten; few enough to be cheap. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(allText).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(allText).join('\n')
}
