import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { RedactionFault } from '#shared/domain/failure.ts'
import { hiddenTexts } from '#shared/packs/hidden-texts.ts'
import type { PackExhibit } from '#shared/packs/pack-exhibit.ts'
import { splitRedactions } from '#electron/intake/split-redactions.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { searchable } from './searchable.ts'

/** What must not be found of one exhibit; words as `searchable` makes them. */
export type RedactedExhibit = {
  readonly one: PackExhibit
  /** Pages of the pack, counted from 1. */
  readonly pages: readonly number[]
  /** Of these, the ones on which a page of the exhibit itself begins. */
  readonly sourcePages: readonly number[]
  /** Asked for word by word: each must be gone, however short. */
  readonly texts: readonly string[]
  /** Read under the areas of a PDF: only what is long enough to mean something can be searched for elsewhere. */
  readonly wordsUnder: readonly string[]
  /** SHA-256 of image data that stands on pages with an area of a PDF, and on no other of its pages. */
  readonly picturesUnder: ReadonlySet<string>
  readonly areas: readonly AreaRedaction[]
}

/** Of shorter ones some stand in any label or date. */
const shortestWord = 4

export async function redactedExhibits({ exhibits, layout }: WrittenPack): Promise<readonly RedactedExhibit[]> {
  const found: RedactedExhibit[] = []
  for (const one of exhibits) {
    const redactions = one.exhibit.redactions ?? []
    if (redactions.length === 0 || one.ready === null) continue
    const span = layout.exhibits.find(({ exhibitId }) => exhibitId === one.id)
    const pages = span === undefined ? [] : Array.from({ length: span.lastPage - span.firstPage + 1 }, (_, index) => span.firstPage + index)
    found.push({
      one, pages, sourcePages: span?.sourcePages ?? [], texts: [...new Set(hiddenTexts(one.exhibit).map(searchable))].filter((text) => text !== ''),
      wordsUnder: await wordsUnder(one), picturesUnder: new Set(await picturesUnder(one)), areas: splitRedactions(redactions).areas
    })
  }
  return found
}

/** As `searchable` makes them. */
export async function wordsUnder({ ready }: PackExhibit): Promise<readonly string[]> {
  if (ready?.portrayal.kind !== 'pictures') return []
  const words: string[] = []
  for (const page of ready.portrayal.pages) words.push(...(await page.hiddenWords?.() ?? []))
  return [...new Set(words.map(searchable))].filter((word) => word.length >= shortestWord)
}

async function picturesUnder({ ready }: PackExhibit): Promise<readonly string[]> {
  return ready?.portrayal.kind === 'pictures' ? (await ready.portrayal.hiddenPictures?.()) ?? [] : []
}

export const faultOf = ({ one }: RedactedExhibit, page: number | null, found: RedactionFault['found']): RedactionFault =>
  ({ exhibitId: one.id, position: one.position, label: one.label, page, found })
