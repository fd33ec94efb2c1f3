import type { RedactionFault } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { escapedForMessage } from './visible-text.ts'

/** What was found again in a pack, that it was not written, and what to do. */
export function redactionFaultText({ label, page, found, other }: RedactionFault, language: Language): string {
  const name = escapedForMessage(label)
  const [what, next] = (language === 'ja' ? [whatJa, nextJa] : [whatEn, nextEn]).map((words) => words[found].replace('{other}', () => escapedForMessage(other ?? '')))
  return language === 'ja'
    ? `${name}${page === null ? '' : `（${page}ページ）`}：${what}書類は書き出していません。元のファイルも、前に作った書類も無事です。${next}`
    : `${name}${page === null ? '' : ` (page ${page})`}: ${what} Nothing was written; your originals and earlier papers are safe. ${next}`
}

type Found = RedactionFault['found']

const whatJa: Readonly<Record<Found, string>> = {
  text: '隠すはずの文字が、できあがったPDFから読み取れました。', pixels: '墨消しした範囲が、できあがったPDFで塗りつぶされていませんでした。', name: '隠すはずの文字が、資料の名前か見出しに残っていました。',
  original: '墨消しする前の内容が、できあがったPDFの中に残っていました。', 'same-file': '同じファイルが、墨消しのない{other}としても入っています。', unproven: '墨消しを確かめるために、できあがったPDFを開き直せませんでした。'
}
const nextJa: Readonly<Record<Found, string>> = {
  text: 'その資料を外すか、隠したい箇所を塗りつぶした写しに差し替えてください。', pixels: 'その資料を外すか、隠したい箇所を塗りつぶした写しに差し替えてください。', name: '資料の題名とファイル名から、その文字を除いてください。',
  original: 'その資料を外すか、隠したい箇所を塗りつぶした写しに差し替えてください。', 'same-file': '{other}にも同じ墨消しをするか、外してください。メールの添付ファイルのときは、そのメールを外してください。', unproven: 'もう一度お試しください。同じことが起きるときは、その資料を外してください。'
}
const whatEn: Readonly<Record<Found, string>> = {
  text: 'text that was to be hidden could be read in the finished PDF.', pixels: 'a redacted area was not painted over in the finished PDF.', name: 'text that was to be hidden stands in the title or the file name.',
  original: 'what it showed before it was redacted was found in the finished PDF.', 'same-file': 'the same file is also {other}, without redactions.', unproven: 'the finished PDF could not be opened again to check it.'
}
const nextEn: Readonly<Record<Found, string>> = {
  text: 'Take the exhibit out, or replace it by a copy in which the place is painted over.', pixels: 'Take the exhibit out, or replace it by a copy in which the place is painted over.', name: 'Take that text out of the title and the file name.',
  original: 'Take the exhibit out, or replace it by a copy in which the place is painted over.', 'same-file': 'Redact {other} too, or take it out; where it is attached to a mail, take that mail out.', unproven: 'Try again; if it happens once more, take the exhibit out.'
}
