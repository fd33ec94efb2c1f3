import type { ArchiveRefusal, Failure, FileRefusal, ImageRefusal, PackRefusal, PdfRefusal } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { problemText } from './problem-text.ts'
import { redactionFaultText } from './redaction-fault-text.ts'
import { escapedForMessage } from './visible-text.ts'

/** What happened, what is safe, what to do next. */
export function failureText(failure: Failure, language: Language): string {
  const pick = (ja: string, en: string): string => (language === 'ja' ? ja : en)
  switch (failure.code) {
    case 'case-invalid':
    case 'call-invalid':
      return failure.problems.map((problem) => problemText(problem, language)).join('\n')
    case 'pack-refused':
      return failure.problems.map((problem) => problemText(problem, language)).join('\n')
    case 'case-not-found':
      return pick(`「${shown(failure.path)}」に事案がありません。case.json のあるフォルダー、.tsuzuri ファイル、または開き直せるように作ったPDFを選んでください。`, `There is no case at “${shown(failure.path)}”. Choose a folder with a case.json, a .tsuzuri file, or a PDF made to be opened again.`)
    case 'case-not-in-store':
      return pick('この事案は見つかりません。一覧から開き直してください。', 'This case is not here. Open it from the list.')
    case 'archive-refused':
      return pick(`「${shown(failure.path)}」は開けません。${archiveReasons[failure.reason].ja}元のファイルには触れていません。`, `“${shown(failure.path)}” cannot be opened: ${archiveReasons[failure.reason].en} The file itself was not touched.`)
    case 'pack-unknown':
      return pick(`書類一式「${shown(failure.packId)}」はありません。使えるもの：${failure.known.join(', ')}`, `There is no pack “${shown(failure.packId)}”. Known packs: ${failure.known.join(', ')}`)
    case 'pack-language-missing':
      return pick(`書類一式「${shown(failure.packId)}」にはこの言語の版がありません。`, `The pack “${shown(failure.packId)}” does not exist in this language.`)
    case 'not-a-pack':
      return pick(`「${shown(failure.file)}」は、冊子として読めません。${packReasons[failure.reason].ja}ファイルには触れていません。`, `“${shown(failure.file)}” cannot be read as a pack: ${packReasons[failure.reason].en} The file was not touched.`)
    case 'template-broken':
      return pick(`ひな形 ${shown(failure.file)}${failure.line === null ? '' : ` の${failure.line}行目`}に誤りがあります：${shown(failure.detail)}`, `The template ${shown(failure.file)}${failure.line === null ? '' : `, line ${failure.line},`} is faulty: ${shown(failure.detail)}`)
    case 'file-unreadable':
      return pick(`「${shown(failure.file)}」を読めません。${fileReasons[failure.reason].ja}ほかの資料には影響ありません。`, `“${shown(failure.file)}” cannot be read. ${fileReasons[failure.reason].en} Nothing else is affected.`)
    case 'too-many-files':
      return failure.what === 'files'
        ? pick(`一度に取り込めるのは${failure.limit}件までです。「${shown(failure.folder)}」から後は取り込んでいません。残りは分けて入れてください。`, `No more than ${failure.limit} files can be taken in at once. What comes from “${shown(failure.folder)}” on was left out; give the rest in parts.`)
        : pick(`フォルダーが${failure.limit}段より深く重なっています。「${shown(failure.folder)}」の中は取り込んでいません。中のファイルを直接入れてください。`, `The folders lie more than ${failure.limit} deep. What is in “${shown(failure.folder)}” was left out; give its files themselves.`)
    case 'file-too-large':
      return pick(`「${shown(failure.file)}」は大きすぎます（上限 ${megabytes(failure.limitBytes)} MB）。小さくするか、分けて入れてください。`, `“${shown(failure.file)}” is too large (limit ${megabytes(failure.limitBytes)} MB). Make it smaller or split it.`)
    case 'exhibit-altered':
      return pick(`資料「${shown(failure.exhibitId)}」の中身が取り込んだときと変わっています。元のファイルをもう一度入れてください。ほかの資料は無事です。`, `Exhibit “${shown(failure.exhibitId)}” is not as it was taken in. Add the original again; the other exhibits are safe.`)
    case 'image-refused':
      return pick(`画像「${shown(failure.file)}」を開けません。${imageReasons[failure.reason].ja}`, `The image “${shown(failure.file)}” cannot be opened: ${imageReasons[failure.reason].en}`)
    case 'screens-apart':
      return pick(`画面「${shown(failure.file)}」が、前の画面の続きかどうかを確かめられません。つなげずに、そのまま使ってください。`, `“${shown(failure.file)}” does not certainly continue the screen before it. Leave the pictures as they are.`)
    case 'pdf-refused':
      return pick(`PDF「${shown(failure.file)}」を開けません。${pdfReasons[failure.reason].ja}`, `The PDF “${shown(failure.file)}” cannot be opened: ${pdfReasons[failure.reason].en}`)
    case 'too-slow':
      return pick(`「${shown(failure.file)}」は${failure.limitSeconds}秒で読み終わらないため止めました。小さくするか、必要な部分だけの写しを入れてください。`, `“${shown(failure.file)}” was not read within ${failure.limitSeconds} seconds and was stopped. Make it smaller, or give a copy of just the part you need.`)
    case 'redaction-failed':
      return failure.faults.map((fault) => redactionFaultText(fault, language)).join('\n')
    case 'password-file-broken':
      return failure.line === null
        ? pick(`パスワードのファイル「${shown(failure.path)}」をUTF-8の文字として読めません。UTF-8で保存し直してください。何も作っていません。`, `The password file “${shown(failure.path)}” is not UTF-8 text. Save it as UTF-8. Nothing was made.`)
        : pick(`パスワードのファイル「${shown(failure.path)}」の${failure.line}行目を直してください。1行に「資料の名前、タブ、パスワード」か、パスワードだけを書きます（パスワードだけの行は10行まで）。何も作っていません。`, `Mend line ${failure.line} of the password file “${shown(failure.path)}”: a line holds a name, a tab and a password, or a password alone (ten such lines at most). Nothing was made.`)
    case 'store-damaged':
      return pick(`保存データ（${shown(failure.path)}）が傷んでいます。Tsuzuriは何も書き換えていません。backups フォルダーの控えから戻してください。`, `The stored data (${shown(failure.path)}) is damaged. Tsuzuri changed nothing. Restore it from the backups folder.`)
    case 'store-emptied':
      return pick(`保存データ（${shown(failure.path)}）が空になっているか、なくなっています。新しく作り直さずに止めました。backups フォルダーの控えから戻してください。`, `The stored data (${shown(failure.path)}) is empty or gone. It was not replaced by a new one. Restore it from the backups folder.`)
    case 'store-foreign':
      return pick(`「${shown(failure.path)}」はTsuzuriの保存データではありません。何も書き換えていません。正しいフォルダーを選んでください。`, `“${shown(failure.path)}” is not Tsuzuri's data. Nothing was changed. Choose the right folder.`)
    case 'store-newer':
      return pick(`保存データは新しい版のTsuzuriのものです（${failure.found}＞${failure.known}）。何も書き換えていません。Tsuzuriを新しくしてください。`, `The data was written by a newer Tsuzuri (${failure.found} > ${failure.known}). Nothing was changed. Update Tsuzuri.`)
    case 'store-busy':
      return pick('この保存データは、ほかで開いているTsuzuriが使っています。そちらを閉じてから開いてください。', 'Another running Tsuzuri uses this data. Close it, then open this one.')
    case 'disk-full':
      return pick(`空き容量が足りず、「${shown(failure.path)}」に書けませんでした。途中までのファイルは残していません。空きを作ってからもう一度お試しください。`, `The disk is full; “${shown(failure.path)}” was not written and nothing half-written is left. Free some space and try again.`)
    case 'not-writable':
      return pick(`「${shown(failure.path)}」に書き込めません。別の場所を選ぶか、権限を確かめてください。`, `“${shown(failure.path)}” cannot be written to. Choose another place or check its permissions.`)
    case 'already-there':
      return pick(`「${shown(failure.path)}」にはすでにファイルがあります。上書きはしません。新しい名前か、空のフォルダーを選んでください。`, `There are files at “${shown(failure.path)}” already; they are not overwritten. Choose a new name or an empty folder.`)
    case 'print-failed':
      return pick(`印刷を始められませんでした（${shown(failure.reason)}）。書類は無事です。PDFを保存して、ほかの方法で印刷してください。`, `Printing did not start (${shown(failure.reason)}). The document is safe: save the PDF and print it another way.`)
    case 'cancelled':
      return pick('取りやめました。何も書き換えていません。', 'Cancelled. Nothing was changed.')
    case 'unexpected':
      return pick('思いがけない誤りが起きました。入力した内容は保存されています。もう一度お試しください。', 'Something unexpected went wrong. What you entered is saved. Please try again.')
    default:
      return assertNever(failure)
  }
}

const shown = escapedForMessage
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

type Pair = { readonly ja: string; readonly en: string }

const archiveReasons: Readonly<Record<ArchiveRefusal, Pair>> = {
  'not-a-zip': { ja: '.tsuzuri の形式ではないか、途中で切れています。', en: 'it is not a .tsuzuri archive or is cut short.' },
  'path-leaves': { ja: 'フォルダーの外に書き出そうとする名前が入っています。', en: 'it holds a name that would leave its folder.' },
  link: { ja: 'リンクが入っています。', en: 'it holds a link.' },
  'too-many-entries': { ja: 'ファイルの数が多すぎます。', en: 'it holds too many files.' },
  'too-large': { ja: '中身が大きすぎます。', en: 'its content is too large.' },
  swells: { ja: '開くと異常に膨らむ圧縮が使われています。', en: 'it swells beyond measure when unpacked.' },
  repeated: { ja: '同じ名前のファイルが二つあります。', en: 'it holds two files of the same name.' },
  'no-case': { ja: 'いちばん上に case.json がありません。', en: 'it has no case.json at its root.' },
  'no-pack': { ja: 'ひな形の一組（pack.json のあるフォルダー一つ）が入っていません。', en: 'it does not hold one pack of templates, a folder with a pack.json.' },
  encrypted: { ja: '暗号化されています。', en: 'it is encrypted.' }
}

const packReasons: Readonly<Record<PackRefusal, Pair>> = {
  'no-pdf': { ja: 'PDFとして読めません。', en: 'it cannot be read as a PDF.' },
  encrypted: { ja: '暗号化されています。', en: 'it is encrypted.' },
  'no-manifest': { ja: 'Tsuzuriの一覧（manifest.json）が添付されていません。Tsuzuriで作ったPDFを選んでください。', en: 'no manifest.json is attached. Choose a PDF that Tsuzuri made.' },
  altered: { ja: '添付の記録が、作成されたときと違います。もとのPDFをもらい直すか、tsuzuri verify で何が違うか確かめてください。', en: 'what is attached is not as it was made. Get the PDF again, or see by tsuzuri verify what has changed.' },
  'no-case': { ja: '事案の記録（case.json）が添付されていません。--reopenable を付けて作ったPDFか、.tsuzuri ファイルを選んでください。', en: 'the case itself (case.json) is not attached. Choose a PDF made with --reopenable, or a .tsuzuri file.' }
}

const fileReasons: Readonly<Record<FileRefusal, Pair>> = {
  absent: { ja: 'ファイルが見つかりません。場所を確かめてください。', en: 'It is not there; check the place.' },
  empty: { ja: '中身が空です。元のファイルを確かめてください。', en: 'It is empty; check the original.' },
  'not-a-file': { ja: 'フォルダーや装置ではなく、ファイルを選んでください。', en: 'It is not a regular file; choose a file.' },
  outside: { ja: '事案のフォルダーの外を指しています。', en: 'It points outside the case folder.' },
  'no-permission': { ja: '読み取りの権限がありません。', en: 'You have no permission to read it.' },
  vanished: { ja: '読んでいる間になくなりました。', en: 'It vanished while it was read.' },
  changed: { ja: '読んでいる間に変わりました。書き込みが終わってからもう一度入れてください。', en: 'It changed while it was read; add it again when it is finished.' },
  silent: { ja: '保存先（ネットワークや外付けの装置）が応答しません。つながりを確かめるか、このコンピューターに写してから入れてください。', en: 'The place it lies in (a network, a device) does not answer. Check the connection, or copy it to this computer and give the copy.' },
  failed: { ja: '読み取りに失敗しました。装置を確かめてください。', en: 'Reading failed; check the device.' }
}

const imageReasons: Readonly<Record<ImageRefusal, Pair>> = {
  truncated: { ja: '途中で切れています。元のファイルをもう一度入れてください。', en: 'it is cut short. Add the original again.' },
  damaged: { ja: '中身が傷んでいます。元のファイルをもう一度入れてください。', en: 'it is damaged. Add the original again.' },
  'too-many-pixels': { ja: '画素が多すぎます。小さくしてから入れてください。', en: 'it has too many pixels. Make it smaller.' },
  'too-long': { ja: '縦か横が長すぎます。分けてから入れてください。', en: 'a side is too long. Split it.' },
  mislabelled: { ja: '中身と拡張子が合っていません。', en: 'its content does not fit its extension.' },
  unsupported: { ja: 'この形式はページにできません。表紙を付けて元のファイルを添えます。', en: 'this format cannot be shown; it is carried with a cover page.' }
}

const pdfReasons: Readonly<Record<PdfRefusal, Pair>> = {
  damaged: { ja: '中身が傷んでいます。元のファイルをもう一度入れてください。', en: 'it is damaged. Add the original again.' },
  encrypted: { ja: 'パスワードで保護されています。保護を外した写しを入れてください。', en: 'it is protected by a password. Add a copy without one.' },
  'too-many-pages': { ja: 'ページが多すぎます。分けてから入れてください。', en: 'it has too many pages. Split it.' }
}
