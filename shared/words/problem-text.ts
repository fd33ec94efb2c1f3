import type { Language } from '#shared/domain/language.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import { checkSentences } from './check-text.ts'
import { noteWords } from './cover-text.ts'
import { fieldName } from './field-name.ts'
import { fact } from './sentence.ts'
import type { Facts, Sentences } from './sentence.ts'
import { escapedForMessage } from './visible-text.ts'

/** One sentence: what is wrong at which place, and what to do. */
export function problemText(problem: Problem, language: Language): string {
  const facts = Object.fromEntries(Object.entries(problem.facts ?? {}).map(([name, value]) => [name, escapedForMessage(typeof value === 'object' ? value.join(', ') : String(value))]))
  return sentences[problem.code][language](escapedForMessage(fieldName(problem.pointer, language)), facts)
}

const noteText = (facts: Facts, language: Language): string => noteWords[facts['note'] ?? '']?.[language] ?? fact(facts, 'note')

const sentences: Readonly<Record<ProblemCode, Sentences>> = {
  ...checkSentences,
  'not-json': {
    ja: (_, facts) => `case.jsonをJSONとして読めません（${fact(facts, 'line')}行目）。その箇所を直すか、控えから戻してください。`,
    en: (_, facts) => `The file case.json cannot be read as JSON (line ${fact(facts, 'line')}). Mend that place or restore a copy.`
  },
  'field-missing': { ja: (field) => `「${field}」がありません。書き加えてください。`, en: (field) => `“${field}” is missing. Add it.` },
  'wrong-type': { ja: (field, facts) => `「${field}」の形が違います。${expectedJa(facts)}を書いてください。`, en: (field, facts) => `“${field}” has the wrong form. Write ${expectedEn(facts)} there.` },
  'value-not-allowed': { ja: (field, facts) => `「${field}」に使えない語です。次のいずれかを書いてください：${fact(facts, 'allowed')}`, en: (field, facts) => `“${field}” holds a word that is not allowed. Use one of: ${fact(facts, 'allowed')}` },
  'too-long': { ja: (field, facts) => `「${field}」が長すぎます。${fact(facts, 'limit')}字までにしてください。`, en: (field, facts) => `“${field}” is too long. Keep it within ${fact(facts, 'limit')} characters.` },
  'too-many': { ja: (field, facts) => `「${field}」が多すぎます。${fact(facts, 'limit')}件までにしてください。`, en: (field, facts) => `“${field}” has too many items. Keep it within ${fact(facts, 'limit')}.` },
  'number-invalid': { ja: (field) => `「${field}」の数が扱える範囲を超えています。数を確かめてください。`, en: (field) => `The number in “${field}” is out of range. Check it.` },
  'date-invalid': { ja: (field) => `「${field}」の日付は暦にないか、読めない形です。2026-10-01 や 2026-10-01T09:12+09:00 の形で書いてください。`, en: (field) => `The date in “${field}” does not exist or cannot be read. Write it as 2026-10-01 or 2026-10-01T09:12+09:00.` },
  'date-without-offset': { ja: (field) => `「${field}」の時刻に時差がありません。日本時間なら末尾に +09:00 を付けてください。`, en: (field) => `The time in “${field}” has no offset. Add one at its end, such as +09:00 for Japan.` },
  'range-reversed': { ja: (field) => `「${field}」の終わりが始まりより前です。from と to を確かめてください。`, en: (field) => `“${field}” ends before it begins. Check from and to.` },
  'time-zone-unknown': { ja: () => '時間帯の名が見つかりません。Asia/Tokyo のような名を書いてください。', en: () => 'The time zone is not known. Write a name such as Asia/Tokyo.' },
  'format-unknown': { ja: () => 'これはTsuzuriの事案ファイルではありません。"format": "tsuzuri-case" のファイルを選んでください。', en: () => 'This is not a Tsuzuri case file. Choose a file with "format": "tsuzuri-case".' },
  'version-newer': { ja: (_, facts) => `この事案は新しい版（${fact(facts, 'found')}）で作られています。Tsuzuriを新しくしてから開いてください。`, en: (_, facts) => `This case was made by a newer version (${fact(facts, 'found')}). Update Tsuzuri, then open it.` },
  'id-repeated': { ja: (_, facts) => `id「${fact(facts, 'id')}」が二度使われています。一つを別の名にしてください。`, en: (_, facts) => `The id “${fact(facts, 'id')}” is used twice. Give one of them another id.` },
  'exhibit-unknown': { ja: (_, facts) => `引用されている資料「${fact(facts, 'id')}」がありません。資料を加えるか、引用を消してください。`, en: (_, facts) => `The cited exhibit “${fact(facts, 'id')}” does not exist. Add it or drop the citation.` },
  'party-unknown': { ja: (_, facts) => `相手方「${fact(facts, 'id')}」が登録されていません。parties に加えるか、名を直してください。`, en: (_, facts) => `The party “${fact(facts, 'id')}” does not exist. Add it to parties or correct the id.` },
  'sent-absent': { ja: (_, facts) => `送った書面のファイル「${fact(facts, 'path')}」がありません。記録は残りますが、控えは取り込めません。`, en: (_, facts) => `The file of a paper that was sent, “${fact(facts, 'path')}”, is not there. The record of it stays; the copy cannot be taken in.` },
  'sent-altered': { ja: (_, facts) => `送った書面のファイル「${fact(facts, 'path')}」の中身が、送ったときのものと違います。控えとしては取り込みません。元のファイルがあれば、置き直してください。`, en: (_, facts) => `The file “${fact(facts, 'path')}” is not what was sent: its content has changed, so it is not taken in as a copy. Put the right file back if you have it.` },
  'part-absent': { ja: (_, facts) => `つなげる前の画像「${fact(facts, 'path')}」がありません。つなげた画像は使えますが、元の画像は確かめられません。元のファイルがあれば、置き直してください。`, en: (_, facts) => `The picture “${fact(facts, 'path')}”, which a joined one was made from, is not there. The joined one can be used, but not be held against it. Put the file back if you have it.` },
  'part-altered': { ja: (_, facts) => `つなげる前の画像「${fact(facts, 'path')}」の中身が、つなげたときのものと違います。元の画像としては取り込みません。元のファイルがあれば、置き直してください。`, en: (_, facts) => `The picture “${fact(facts, 'path')}” is not what a joined one was made from: its content has changed, so it is not taken in. Put the right file back if you have it.` },
  'sent-frozen': { ja: () => '送った書面の控えは変更できません。記録を取り除くことはできます。', en: () => 'The copy of a paper that was sent cannot be changed. The record can be removed.' },
  'path-leaves': { ja: (_, facts) => `資料のパス「${fact(facts, 'path')}」が事案のフォルダーの外を指しています。フォルダーの中に置いてください。`, en: (_, facts) => `The path “${fact(facts, 'path')}” leaves the case folder. Put the file inside it.` },
  'redaction-outside': { ja: () => '墨消しの範囲がページの外に出ています。0から1の間に収めてください。', en: () => 'A redaction reaches beyond the page. Keep it between 0 and 1.' },
  'redaction-page-absent': { ja: (_, facts) => `墨消しの対象のページ（${fact(facts, 'page')}）がその資料にありません。ページ番号を確かめてください。`, en: (_, facts) => `A redaction names page ${fact(facts, 'page')}, which the exhibit does not have. Check the page number.` },
  'file-absent': { ja: (_, facts) => `資料のファイル「${fact(facts, 'path')}」が見つかりません。フォルダーに戻すか、case.json から外してください。`, en: (_, facts) => `The evidence file “${fact(facts, 'path')}” is not there. Put it back or take it out of case.json.` },
  'original-not-embedded': {
    ja: (_, facts) => `「${fact(facts, 'path')}」の元のファイルは、このPDFに添付されていません。同じファイルを、PDFのあるフォルダーの中に同じ名前で置いて開き直すと、元どおりになります。`,
    en: (_, facts) => `The original of “${fact(facts, 'path')}” is not attached to this PDF. Put the same file under this name into the folder of the PDF and open it again to have it back.`
  },
  'reopenable-is-private': {
    ja: () => 'このPDFには、第二希望、自分用の覚え書き、伏せた日付や語を含む事案の記録が添付されています。相手方、購入先、カード会社、裁判所などには渡さず、ご自身の控えにしてください。',
    en: () => 'The record of the case is attached to this PDF, with the fallback, private notes, and dates and words that are hidden elsewhere. Keep it for yourself, and give it neither to the other side nor to a marketplace, a card issuer or a court.'
  },
  'proves-missing': {
    ja: (_, facts) => `次の資料に立証趣旨がなく、証拠説明書に空いた欄が印刷されます。提出する前に、何を示す資料かを書いてください：${fact(facts, 'files')}`,
    en: (_, facts) => `Nothing says what these exhibits show, and the list of evidence is printed with a gap. Say it before you file the list: ${fact(facts, 'files')}`
  },
  'reopenable-lacks': {
    ja: (_, facts) => `次の資料の元のファイルは添付されません。このPDFを開き直すときに別に必要ですので、手元に残してください：${fact(facts, 'files')}`,
    en: (_, facts) => `The originals of these exhibits are not attached. Keep them: they are needed when this PDF is opened again: ${fact(facts, 'files')}`
  },
  'file-empty': { ja: (_, facts) => `資料のファイル「${fact(facts, 'path')}」は中身が空です。元のファイルをもう一度入れてください。`, en: (_, facts) => `The evidence file “${fact(facts, 'path')}” is empty. Put the original in again.` },
  'file-not-regular': { ja: (_, facts) => `「${fact(facts, 'path')}」は普通のファイルではありません。ファイルそのものを置いてください。`, en: (_, facts) => `“${fact(facts, 'path')}” is not a regular file. Put the file itself there.` },
  'file-outside': { ja: (_, facts) => `「${fact(facts, 'path')}」はフォルダーの外のファイルを指しています。ファイルそのものを中に置いてください。`, en: (_, facts) => `“${fact(facts, 'path')}” points outside the case folder. Put the file itself inside.` },
  'file-too-large': { ja: (_, facts) => `「${fact(facts, 'path')}」が大きすぎます（上限 ${fact(facts, 'limit')} バイト）。小さくするか、分けてください。`, en: (_, facts) => `“${fact(facts, 'path')}” is too large (limit ${fact(facts, 'limit')} bytes). Make it smaller or split it.` },
  'file-silent': { ja: (_, facts) => `「${fact(facts, 'path')}」の保存先（ネットワークや外付けの装置）が応答しません。つながりを確かめるか、このコンピューターに写してください。`, en: (_, facts) => `The place that “${fact(facts, 'path')}” lies in (a network, a device) does not answer. Check the connection, or copy it to this computer.` },
  'file-unreadable': { ja: (_, facts) => `「${fact(facts, 'path')}」を読めません。読み取りの権限を確かめてください。`, en: (_, facts) => `“${fact(facts, 'path')}” cannot be read. Check its permissions.` },
  'field-unknown': { ja: (field) => `「${field}」は決まりにない項目です。そのまま残しますが、つづりを確かめてください。`, en: (field) => `“${field}” is not a known field. It is kept; check its spelling.` },
  'page-beyond': { ja: (_, facts) => `資料「${fact(facts, 'id')}」に${fact(facts, 'page')}ページ目はありません。引用のページを確かめてください。`, en: (_, facts) => `Exhibit “${fact(facts, 'id')}” has no page ${fact(facts, 'page')}. Check the citation.` },
  'branch-absent': { ja: (_, facts) => `引用されている「${fact(facts, 'id')}」は、そのメールの添付にありません。番号を確かめてください。`, en: (_, facts) => `The cited “${fact(facts, 'id')}” is not among what is attached to that mail. Check the number.` },
  'hidden-word-said': { ja: (_, facts) => `${fact(facts, 'label')}で隠した文字が、その資料の「何を示す証拠ですか」か「作成した人」に書かれていて、書面に印刷されます。そこでも隠すときは、その文字を除いてください。`, en: (_, facts) => `Words that are hidden in ${fact(facts, 'label')} stand in what you wrote that it shows, or as who made it, and are printed there. If they are to be hidden there too, take them out.` },
  'hidden-picture-shown': { ja: (_, facts) => `${fact(facts, 'label')}で墨消しした画像と同じものが、${fact(facts, 'other')}に墨消しのないまま入っているようです。見比べて、同じものなら${fact(facts, 'other')}にも墨消しをするか、外してください。`, en: (_, facts) => `The same picture as in ${fact(facts, 'label')}, where a part of it is hidden, seems to be in ${fact(facts, 'other')} unredacted. Compare them, and if it is the same, redact ${fact(facts, 'other')} too or take it out.` },
  'exhibit-note': { ja: (_, facts) => `資料「${fact(facts, 'file')}」：${noteText(facts, 'ja')}`, en: (_, facts) => `Exhibit “${fact(facts, 'file')}”: ${noteText(facts, 'en')}` },
  'characters-missing': { ja: (_, facts) => `書体にない文字があります（${fact(facts, 'characters')}）。紙面では〓と表示します。`, en: (_, facts) => `Some characters are in none of the fonts (${fact(facts, 'characters')}). They are shown as 〓 on paper.` },
  'volume-too-large': { ja: (_, facts) => tooLargeJa(facts), en: (_, facts) => tooLargeEn(facts) },
  'file-name-too-long': {
    ja: (_, facts) => `ファイル名「${fact(facts, 'name')}」は${fact(facts, 'measured')}字で、提出先の上限（${fact(facts, 'limit')}字）を超えています。保存してから短い名前に変えるか、別の提出先を選んでください。`,
    en: (_, facts) => `The file name “${fact(facts, 'name')}” has ${fact(facts, 'measured')} characters; the destination takes ${fact(facts, 'limit')}. Save it and give it a shorter name, or choose another destination.`
  },
  'certified-character': { ja: (_, facts) => `「${fact(facts, 'text')}」（${gridPlaceJa(facts)}）は、内容証明郵便に使えない文字です。言い換えてください。`, en: (_, facts) => `“${fact(facts, 'text')}” (${gridPlaceEn(facts)}) may not stand in certified mail. Say it in other words.` },
  'certified-latin': { ja: (_, facts) => `英字の「${fact(facts, 'text')}」（${gridPlaceJa(facts)}）は、固有名詞であれば使えます。そうでなければ、かなや漢字に替えてください。`, en: (_, facts) => `Latin letters in certified mail are for proper nouns only: “${fact(facts, 'text')}” (${gridPlaceEn(facts)}). Anything else is to be written in kana or kanji.` },
  'value-invalid': { ja: (field) => `「${field}」の値が正しくありません。確かめてください。`, en: (field) => `The value of “${field}” is not right. Check it.` }
}

const gridPlaceJa = (facts: Facts): string => `${fact(facts, 'sheet')}枚目${fact(facts, 'line')}行${fact(facts, 'column')}字目`
const gridPlaceEn = (facts: Facts): string => `sheet ${fact(facts, 'sheet')}, line ${fact(facts, 'line')}, cell ${fact(facts, 'column')}`

const kinds: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  string: { ja: '文字列', en: 'text' }, number: { ja: '数', en: 'a number' }, int: { ja: '整数', en: 'a whole number' }, boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '[ ] の一覧', en: 'a list [ ]' }, object: { ja: '{ } のまとまり', en: 'an object { }' }, record: { ja: '{ } のまとまり', en: 'an object { }' },
  text: { ja: '文字列か { "ja", "en" }', en: 'text or { "ja", "en" }' }, redaction: { ja: '{ page, x, y, width, height } か { text }', en: '{ page, x, y, width, height } or { text }' }
}
const expectedJa = (facts: Facts): string => kinds[facts['expected'] ?? '']?.ja ?? '決まりどおりの値'
const expectedEn = (facts: Facts): string => kinds[facts['expected'] ?? '']?.en ?? 'a value as the contract says'

function tooLargeJa(facts: Facts): string {
  const size = facts['unit'] === 'pages' ? `${fact(facts, 'measured')}頁で、上限の${fact(facts, 'limit')}頁` : `${megabytes(fact(facts, 'measured'))} MBで、上限の${megabytes(fact(facts, 'limit'))} MB`
  switch (facts['what']) {
    case 'exhibit': return `${fact(facts, 'label')}「${fact(facts, 'file')}」は、それだけで${size}を超えています。資料は途中で分けられません。小さい写しや必要な頁だけの写しに替えるか、上限の大きい提出先を選んでください。`
    case 'documents': return `書類の部分だけで${size}を超えています。本文や経緯を短くするか、上限の大きい提出先を選んでください。`
    default: return `全体で${size}を超えています。この提出先は一つのファイルだけを受け付けます。資料を減らすか、元のファイルを添付しない（--originals none）か、別の提出先を選んでください。`
  }
}

function tooLargeEn(facts: Facts): string {
  const size = facts['unit'] === 'pages' ? `${fact(facts, 'measured')} pages, more than the ${fact(facts, 'limit')} allowed` : `${megabytes(fact(facts, 'measured'))} MB, more than the ${megabytes(fact(facts, 'limit'))} MB allowed`
  switch (facts['what']) {
    case 'exhibit': return `The exhibit “${fact(facts, 'file')}” (${fact(facts, 'label')}) by itself takes ${size}. An exhibit cannot be cut in two: replace it by a smaller copy or by the pages that matter, or choose a destination that takes more.`
    case 'documents': return `The documents alone take ${size}. Shorten the text or the timeline, or choose a destination that takes more.`
    default: return `The whole takes ${size}, and this destination takes one file only. Leave out exhibits or the originals (--originals none), or choose another destination.`
  }
}

/** Two decimals, rounded up: what is over a limit must not look as if it were within. */
const megabytes = (bytes: string): string => String(Math.ceil(Number(bytes) / 10_000) / 100)
