import type { Layout, Page } from '../layout-types.ts'

/** Two words of a Latin script in a row: a name, a model or a web address by itself is read well enough in any language. */
const latinWords = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+,? \p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+/u
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const korean = /\p{Script=Hangul}/u
const letter = /\p{L}/u

/** The language of a text that is surely not the document's, by its script; null where it is, or where nobody can tell. */
export function foreignLanguage(text: string, documentLanguage: string): 'ja' | 'en' | 'ko' | null {
  if (korean.test(text)) return documentLanguage === 'ko' ? null : 'ko'
  if (japanese.test(text)) return documentLanguage === 'ja' ? null : 'ja'
  return documentLanguage !== 'en' && latinWords.test(text) ? 'en' : null
}

/** Nodes all of whose text is in another language than the document: a paragraph of an English mail in a Japanese pack. */
export function languagesOfNodes({ pages, structure }: Pick<Layout, 'pages' | 'structure'>, documentLanguage: string): ReadonlyMap<number, string> {
  const spoken = new Map<number, string | null>()
  for (const page of pages) noteLanguages(page, documentLanguage, spoken)
  for (const { parent } of structure) if (parent !== null) spoken.delete(parent)
  return new Map([...spoken].flatMap(([owner, language]) => (language === null ? [] : [[owner, language]])))
}

function noteLanguages({ boxes }: Page, documentLanguage: string, spoken: Map<number, string | null>): void {
  for (const box of boxes) {
    if (box.kind !== 'text' || box.owner === null || spoken.get(box.owner) === null || !letter.test(box.text)) continue
    const language = foreignLanguage(box.text, documentLanguage)
    // One Latin word on a last line belongs to whatever stands before it.
    if (language === null && documentLanguage === 'ja' && !japanese.test(box.text)) continue
    const before = spoken.get(box.owner)
    spoken.set(box.owner, before === undefined || before === language ? language : null)
  }
}
