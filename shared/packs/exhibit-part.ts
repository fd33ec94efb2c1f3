import type { Block, Cell } from '#shared/documents/block.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import type { ExhibitPage, ExhibitPart } from '#shared/pdf/layout/pack-layout-input.ts'
import { coverReasonWords } from '#shared/words/cover-text.ts'
import { durationText } from '#shared/words/duration-text.ts'
import { exhibitNoteText } from '#shared/words/exhibit-note-words.ts'
import type { ExhibitNote } from '#shared/words/exhibit-note-words.ts'
import { alternativeText } from './alternative-text.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'
import { hasMaskedNumber } from './masked-numbers.ts'
import type { CoverReason, ReadyExhibit } from './portrayal.ts'

/** `mail` is the label of the mail that the exhibit was attached to. */
export type ExhibitHead = { readonly label: string; readonly title: string; readonly date: string; readonly mail: string | null }

/** The pages of one exhibit, headed by its label, title, date and file name, which is not said twice. */
export function exhibitPart(exhibit: Exhibit, ready: ReadyExhibit, head: ExhibitHead, language: Language): ExhibitPart {
  const name = fileNameOnPaper(exhibit)
  const origin = head.mail === null ? '' : language === 'ja' ? `${head.mail}の添付ファイル` : `attached to ${head.mail}`
  return {
    kind: 'exhibit', exhibitId: exhibit.id, label: head.label, title: head.title,
    caption: [head.date, origin, name === head.title ? '' : name].filter((text) => text !== '').join(language === 'ja' ? '　' : ' · '),
    notes: notesOf(ready).map((note) => exhibitNoteText(note, language)),
    pages: pagesOf(exhibit, ready, head, language)
  }
}

const notesOf = (ready: ReadyExhibit): readonly ExhibitNote[] =>
  (ready.portrayal.kind === 'cover' ? [] : [...(ready.portrayal.notes ?? []), ...(hasMaskedNumber(ready) ? ['card-masked' as const] : [])])

function pagesOf(exhibit: Exhibit, ready: ReadyExhibit, head: ExhibitHead, language: Language): readonly ExhibitPage[] {
  const { portrayal } = ready
  switch (portrayal.kind) {
    case 'pictures': return portrayal.pages.map((page, index) => ({ kind: 'picture', picture: { exhibitId: exhibit.id, page: index + 1 }, size: page.size, alternative: alternativeText(head, { page: index + 1, of: portrayal.pages.length }, language), ...(page.quietBands === undefined ? {} : { quietBands: page.quietBands }), ...(page.words === undefined ? {} : { words: page.words }) }))
    case 'text': return [{ kind: 'text', blocks: portrayal.blocks }]
    case 'cover': return [{ kind: 'cover', blocks: coverBlocks(exhibit, ready, portrayal.reason, language) }]
  }
}

function coverBlocks(exhibit: Exhibit, ready: ReadyExhibit, reason: CoverReason, language: Language): readonly Block[] {
  const row = (ja: string, en: string, value: string): { readonly term: Cell; readonly value: Cell } => ({ term: text(language === 'ja' ? ja : en), value: text(value) })
  return [
    { kind: 'note', children: [{ kind: 'paragraph', children: text(coverReasonWords[reason][language]) }] },
    { kind: 'fields', rows: [
      row('ファイル名', 'File name', fileNameOnPaper(exhibit)), row('形式', 'Kind', ready.facts.kind), ...(ready.facts.durationSeconds === undefined ? [] : [row('長さ', 'Duration', durationText(ready.facts.durationSeconds, language))]),
      row('大きさ', 'Size', language === 'ja' ? `${ready.facts.bytes.toLocaleString('en-GB')}バイト` : `${ready.facts.bytes.toLocaleString('en-GB')} bytes`), row('SHA-256', 'SHA-256', ready.facts.sha256)
    ] }
  ]
}

const text = (value: string): Cell => [{ kind: 'text', text: value, strong: false }]
