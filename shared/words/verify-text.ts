import type { Language } from '#shared/domain/language.ts'
import { escapedForMessage } from './visible-text.ts'

type Facts = Readonly<Record<string, string | number>>
type Sentence = { readonly ja: (facts: Facts) => string; readonly en: (facts: Facts) => string }

const shown = (value: string | number | undefined): string => escapedForMessage(String(value ?? ''))

/** What does not fit, one sentence each; the facts name the exhibit, the page or the file. */
export const verifySentences = {
  'exhibit-changed': { ja: ({ label, file }) => `${shown(label)}（${shown(file)}）：添付された原本の中身が、一覧と違います。`, en: ({ label, file }) => `${shown(label)} (${shown(file)}): the attached original is not the one in the manifest.` },
  'exhibit-missing': { ja: ({ label, file }) => `${shown(label)}（${shown(file)}）：添付されているはずの原本がありません。`, en: ({ label, file }) => `${shown(label)} (${shown(file)}): the original should be attached and is not.` },
  'exhibit-repeated': { ja: ({ label, file }) => `${shown(label)}（${shown(file)}）：同じ名前の添付ファイルが二つ以上あります。`, en: ({ label, file }) => `${shown(label)} (${shown(file)}): two or more attached files have this name.` },
  'exhibit-renamed': { ja: ({ label, file, name }) => `${shown(label)}（${shown(file)}）：原本が別の名前「${shown(name)}」で添付されています。`, en: ({ label, file, name }) => `${shown(label)} (${shown(file)}): the original is attached under another name, “${shown(name)}”.` },
  'exhibit-swapped': { ja: ({ label, file, other }) => `${shown(label)}（${shown(file)}）：この名前で、${shown(other)}の原本が添付されています。`, en: ({ label, file, other }) => `${shown(label)} (${shown(file)}): under this name the original of ${shown(other)} is attached.` },
  'exhibit-described': { ja: ({ label, file }) => `${shown(label)}（${shown(file)}）：添付ファイルの説明が、番号と違います。`, en: ({ label, file }) => `${shown(label)} (${shown(file)}): the description of the attached file is not its label.` },
  'exhibit-not-printed': { ja: ({ label, file }) => `${shown(label)}（${shown(file)}）：一覧の値が、紙面に印刷された値と違います。`, en: ({ label, file }) => `${shown(label)} (${shown(file)}): its value in the manifest is not the one that is printed.` },
  'page-changed': { ja: ({ page }) => `${shown(page)}頁：描かれている内容が変わっています。`, en: ({ page }) => `Page ${shown(page)}: what is drawn on it has changed.` },
  'page-missing': { ja: ({ page }) => `もとの${shown(page)}頁がありません。`, en: ({ page }) => `What was page ${shown(page)} is missing.` },
  'page-added': { ja: ({ page }) => `${shown(page)}頁は、もとの冊子にないページです。`, en: ({ page }) => `Page ${shown(page)} was not in the pack.` },
  'page-moved': { ja: ({ page, from }) => `${shown(page)}頁は、もとは${shown(from)}頁でした。`, en: ({ page, from }) => `Page ${shown(page)} was page ${shown(from)}.` },
  'page-links': { ja: ({ page }) => `${shown(page)}頁：リンクや注釈が変わっています。`, en: ({ page }) => `Page ${shown(page)}: its links or notes have changed.` },
  'manifest-unreadable': { ja: () => '一覧（manifest.json）が壊れていて読めません。', en: () => 'The manifest (manifest.json) is damaged and cannot be read.' },
  'file-added': { ja: ({ name }) => `一覧にないファイル「${shown(name)}」が添付されています。`, en: ({ name }) => `The file “${shown(name)}” is attached but not in the manifest.` },
  'file-changed': { ja: ({ name }) => `添付の「${shown(name)}」が変わっています。`, en: ({ name }) => `The attached “${shown(name)}” has changed.` },
  'file-missing': { ja: ({ name }) => `添付されているはずの「${shown(name)}」がありません。`, en: ({ name }) => `“${shown(name)}” should be attached and is not.` },
  'entry-added': { ja: ({ name }) => `文書に、作成時にはない項目「${shown(name)}」が加えられています。`, en: ({ name }) => `The document was given an entry that it did not have: “${shown(name)}”.` },
  'bookmarks-changed': { ja: () => 'しおりが変わっています。', en: () => 'The bookmarks have changed.' },
  'page-labels-changed': { ja: () => '閲覧ソフトに表示されるページ番号が変わっています。', en: () => 'The page numbers that a reader shows have changed.' },
  'properties-changed': { ja: () => '文書の題名、作成者、作成日時などの情報が変わっています。', en: () => 'What the file says of itself (its title, author or date) has changed.' },
  'pages-miscounted': { ja: () => 'ファイルが示すページ数と、実際のページ数が違います。閲覧ソフトで、一部のページが表示されないことがあります。', en: () => 'The file states another number of pages than it holds: a reader may leave some out.' },
  'pages-unreadable': { ja: () => 'ページを読めません。ファイルが傷んでいます。', en: () => 'The pages cannot be read: the file is damaged.' }
} as const satisfies Readonly<Record<string, Sentence>>

export type VerifyCode = keyof typeof verifySentences

export const verifyText = (code: VerifyCode, facts: Facts, language: Language): string => verifySentences[code][language](facts)

/** What was found, and what it does not show. */
export const verifyWords = {
  fits: { ja: (originals: number, pages: number): string => `一覧と合っています：添付された原本 ${originals}件、${pages}頁。`, en: (originals: number, pages: number): string => `It fits its manifest: ${originals} attached originals, ${pages} pages.` },
  fitsNot: { ja: '一覧と合いません。', en: 'It does not fit its manifest.' },
  listDigest: { ja: '一覧の値（紙の「収録資料の一覧と照合の方法」と比べてください）', en: 'Value of the list (compare it with “Contents and how to check them” on paper)' },
  limits: {
    ja: 'この照合は、ファイルと紙面が作られたときと同じであることを示すだけです。いつ、誰が作ったものか、内容が正しいかは示しません。PDFが一覧ごと作り直された場合は分かりませんので、紙や別の控えの値とも比べてください。',
    en: 'This shows that the files and pages are as they were when the pack was made, and nothing more: not when or by whom, nor that what they say is true. It cannot tell a pack that was made anew together with its manifest; compare the values with those on paper or in another copy.'
  }
} as const
