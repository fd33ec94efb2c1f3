import type { Block } from '#shared/documents/block.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { MailStyle } from './mail-blocks.ts'
import { mailWords } from './mail-words.ts'
import type { PagePicture } from './page-facts.ts'
import { pageWords } from './page-words.ts'
import { shownBlocks } from './redact-blocks.ts'
import { plainInline } from './text-blocks.ts'

/** A saved web page; what is not known is ''. */
export type Page = { readonly title: string; readonly address: string; readonly savedAt: string; readonly text: string; readonly blocks: readonly Block[]; readonly pictures: readonly PagePicture[] }

/** A page on paper: what it is, its words, and a list of its pictures; words to be hidden are hidden in each, card numbers always. */
export function pageBlocks(page: Page, { language, hidden, longestBody }: MailStyle): readonly Block[] {
  const words = pageWords[language]
  const shown = (text: string): string => maskCardNumbers(redactText(text, hidden))
  const rows = ([['title', page.title], ['address', page.address], ['savedAt', page.savedAt]] as const).filter(([, value]) => value !== '')
  const text = shownBlocks(page.blocks, hidden, longestBody)
  return [
    ...(rows.length > 0 ? [{ kind: 'fields', rows: rows.map(([row, value]) => ({ term: plainInline(words[row]), value: plainInline(shown(value)) })) } as const] : []),
    ...(text.length > 0 ? text : [{ kind: 'paragraph', children: plainInline(words.emptyPage) } as const]),
    ...(page.pictures.length > 0 ? [pictureTable(page.pictures, language, shown)] : [])
  ]
}

function pictureTable(pictures: readonly PagePicture[], language: MailStyle['language'], shown: (text: string) => string): Block {
  const words = pageWords[language]
  const { kind: kindHead, size, bytes: unit, unnamed } = mailWords[language]
  return {
    kind: 'table',
    columns: [{ head: plainInline(words.pictures), align: 'left' }, { head: plainInline(kindHead), align: 'left' }, { head: plainInline(size), align: 'right' }],
    rows: pictures.map(({ name, kind, bytes }) => [
      plainInline(name === '' ? unnamed : shown(name)), plainInline(bytes === null ? words.elsewhere : shown(kind)), bytes === null ? [] : plainInline(`${bytes.toLocaleString('en-GB')} ${unit}`)
    ])
  }
}
