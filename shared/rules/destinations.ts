import type { DestinationId } from '#shared/domain/destination-id.ts'

/**
 * Where a pack may be sent, and what that place is said to take: dated data like the rules beside it.
 * Grades are those of the rules; U is what nobody could verify, and is shown as 目安 only. `null` where no outside number is claimed.
 * A megabyte is 1,000,000 bytes: the smaller of its two readings is safe under both.
 */
export type Destination = {
  readonly id: DestinationId
  readonly title: InBoth
  readonly purpose: InBoth
  readonly maxBytes: number | null
  readonly maxPages: number | null
  /** Counted with the extension. */
  readonly maxFileNameCharacters: number | null
  /** `one`: several files are of no use there, so that a pack is never split for it. */
  readonly files: 'one' | 'many'
  readonly paper: 'a4' | null
  readonly duplex: boolean
  readonly grade: 'A' | 'B' | 'C' | 'U' | null
  readonly source: string | null
  readonly checkedOn: string | null
  readonly wording: InBoth
}

type InBoth = { readonly ja: string; readonly en: string }

const unlimited = { maxBytes: null, maxPages: null, maxFileNameCharacters: null, files: 'many', paper: null, duplex: false, grade: null, source: null, checkedOn: null } as const

export const destinations: Readonly<Record<DestinationId, Destination>> = {
  none: {
    ...unlimited, id: 'none', title: { ja: '指定なし', en: 'No particular place' }, purpose: { ja: '大きさを気にせず、一つのファイルにします。', en: 'One file, whatever its size.' },
    wording: { ja: '制限はありません', en: 'No limits' }
  },
  print: {
    ...unlimited, id: 'print', title: { ja: '両面印刷', en: 'Printing on both sides' }, purpose: { ja: '書類と資料を、それぞれ新しい紙の表から始めます。', en: 'Each document and each exhibit begins on a fresh sheet.' }, duplex: true,
    wording: { ja: '書類と資料は奇数頁から始まり、間に余白の頁が入ります', en: 'Documents and exhibits begin on odd pages, with blank pages in between' }
  },
  'court-upload': {
    ...unlimited, id: 'court-upload', title: { ja: '裁判所への電子提出（mints）', en: 'Upload to a Japanese court (mints)' }, purpose: { ja: '民事裁判書類電子提出システムに載せるファイルにします。', en: 'Files for the electronic filing system of the civil courts.' },
    maxFileNameCharacters: 50, paper: 'a4', grade: 'U', source: 'misaki-institute.com (mintsその前に); ushita-law-office.com/aboutlaw/665', checkedOn: '2026-11-23',
    wording: { ja: 'ファイル名は拡張子を含めて50字以内、用紙はA4、パスワードのないPDFとされています', en: 'File names are said to be limited to 50 characters with the extension, paper to A4, and files to PDFs without a password' }
  },
  'card-issuer': {
    ...unlimited, id: 'card-issuer', title: { ja: 'カード会社', en: 'Card issuer' }, purpose: { ja: '支払いについての申し出に添えるファイルにします。', en: 'Files to go with a dispute of a card payment.' },
    maxBytes: 8_000_000, maxPages: 20, grade: 'U', source: 'support.waveapps.com/hc/en-us/articles/360052936371', checkedOn: '2026-11-23',
    wording: { ja: '加盟店側の例では8 MB・20頁までとされています（利用者側の上限は確認できていません）', en: 'On the merchants’ side 8 MB and 20 pages have been named (no limit for cardholders could be verified)' }
  },
  'mail-attachment': {
    ...unlimited, id: 'mail-attachment', title: { ja: 'メールに添付', en: 'Attached to an e-mail' }, purpose: { ja: '1通に1分冊ずつ添付できる大きさにします。', en: 'Volumes small enough for one e-mail each.' },
    maxBytes: 7_000_000, grade: 'U', source: 'RFC 2045, 6.8 (base64)', checkedOn: '2026-11-23',
    wording: { ja: '10 MBまでのメールを想定しています。添付すると大きさが約1.4倍になるため、1ファイル7 MBまでとします', en: 'Made for mails of up to 10 MB: attaching makes a file about 1.4 times as large, hence 7 MB a file' }
  },
  'web-form': {
    ...unlimited, id: 'web-form', title: { ja: '申請フォームに添付', en: 'Attached to a web form' }, purpose: { ja: '一つのファイルだけを受け付ける画面に添付します。', en: 'For forms that take a single file.' }, files: 'one',
    wording: { ja: '大きさの上限は画面の表示を確かめてください', en: 'Look up the limit on the form itself' }
  }
}

/** What a pack has to keep within; null where anything goes. */
export type PackLimits = Pick<Destination, 'maxBytes' | 'maxPages' | 'maxFileNameCharacters' | 'files'>

/** The limits of a destination, overruled by the numbers that someone knows better. */
export const limitsOf = (id: DestinationId, known: { readonly maxBytes?: number | undefined; readonly maxPages?: number | undefined } = {}): PackLimits => {
  const { maxBytes, maxPages, maxFileNameCharacters, files } = destinations[id]
  return { maxBytes: known.maxBytes ?? maxBytes, maxPages: known.maxPages ?? maxPages, maxFileNameCharacters, files }
}

/** The limits in words, never firmer than their grade. */
export function destinationText(id: DestinationId, language: 'ja' | 'en'): string {
  const { grade, wording } = destinations[id]
  if (grade !== 'U' && grade !== 'C') return wording[language]
  return language === 'ja' ? `${wording.ja}。目安です。公式の最新条件を確かめてください` : `${wording.en}. A guide only: check the current official terms`
}
