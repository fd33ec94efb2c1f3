import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { DocumentPart } from '#shared/pdf/layout/pack-layout-input.ts'
import type { PartSpan } from '#shared/pdf/layout/part-spans.ts'
import { layoutWords } from '../pack-words.ts'
import type { PlannedPack } from '../planned-pack.ts'
import type { VolumeNumber } from '../pack-file-name.ts'
import { frontLabel } from './front-label.ts'
import { volumeWords } from './volume-words.ts'

/** Where the pages of a volume lie in the pack; both count from 1. */
export type VolumePages = { readonly firstPage: number; readonly lastPage: number }

/** `all` lists every part of the pack in every volume, `own` only those of the volume and one line for each other one. */
export type IndexDetail = 'all' | 'own'

/** The first pages of a volume: which one it is, and the index of all, so that each can be read without the others. */
export function volumeFront(planned: PlannedPack, title: string, volumes: readonly VolumePages[], number: number, detail: IndexDetail): DocumentPart {
  const { language } = planned.order
  const words = volumeWords[language]
  const { layout } = planned.laidOut
  const own = volumes[number - 1] ?? { firstPage: 1, lastPage: 1 }
  const volume: VolumeNumber = { number, of: volumes.length }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, children: text(`${words.index}${language === 'ja' ? '　' : ' – '}${words.name(volume)}`) },
    { kind: 'paragraph', children: [{ kind: 'text', text: title, strong: true }] },
    { kind: 'paragraph', children: text(words.holds(String(own.firstPage), String(own.lastPage), String(layout.pages.length))) },
    { kind: 'table', columns: columnsOf(planned), rows: detail === 'all' ? layout.parts.map((part) => partRow(part, volumes, number, planned)) : ownRows(layout, volumes, number, planned) },
    { kind: 'paragraph', children: text(words.numbering(frontLabel(number, 1))) }
  ]
  return { kind: 'document', id: `volume-${number}`, title: words.index, style: 'report', blocks }
}

/** The number of the volume that a page lies in. */
export const volumeOfPage = (volumes: readonly VolumePages[], page: number): number => volumes.findIndex(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage) + 1

function columnsOf({ order: { language } }: PlannedPack): Extract<Block, { kind: 'table' }>['columns'] {
  const { heads } = volumeWords[language]
  return [{ head: text(heads.label), align: 'left' }, { head: text(heads.title), align: 'left' }, { head: text(heads.pages), align: 'right' }, { head: text(heads.volume), align: language === 'ja' ? 'left' : 'right' }]
}

/** Only what lies in this volume is a link. */
function partRow(part: PartSpan, volumes: readonly VolumePages[], number: number, { order: { language }, laidOut }: PlannedPack): readonly Cell[] {
  const span = part.kind === 'exhibit' ? laidOut.layout.exhibits.find(({ exhibitId }) => exhibitId === part.id) : undefined
  const volume = volumeOfPage(volumes, part.firstPage)
  const label: readonly Inline[] = span === undefined ? [] : volume === number ? [{ kind: 'cite', exhibitId: part.id, page: null, text: span.label }] : text(span.label)
  return [label, text(part.title), text(layoutWords[language].pageRange(part.firstPage, part.lastPage)), text(volumeWords[language].others(volume))]
}

function ownRows(layout: PackLayout, volumes: readonly VolumePages[], number: number, planned: PlannedPack): readonly (readonly Cell[])[] {
  return volumes.flatMap((pages, at): readonly (readonly Cell[])[] => {
    const parts = layout.parts.filter(({ firstPage }) => firstPage >= pages.firstPage && firstPage <= pages.lastPage)
    if (at === number - 1) return parts.map((part) => partRow(part, volumes, number, planned))
    const labels = layout.exhibits.filter(({ firstPage }) => firstPage >= pages.firstPage && firstPage <= pages.lastPage).map(({ label }) => label)
    const ends = [labels[0] ?? '', labels.at(-1) ?? ''].filter((label, index, both) => label !== '' && both.indexOf(label) === index)
    const { language } = planned.order
    return [[text(ends.join(language === 'ja' ? '〜' : ' to ')), [], text(layoutWords[language].pageRange(pages.firstPage, pages.lastPage)), text(volumeWords[language].others(at + 1))]]
  })
}

const text = (value: string): Cell => [{ kind: 'text', text: value, strong: false }]
