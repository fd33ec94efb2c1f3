import type { Language } from '#shared/domain/language.ts'
import type { VolumeNumber } from '../pack-file-name.ts'

/** What a volume says of itself. */
export type VolumeWords = {
  readonly name: (volume: VolumeNumber) => string
  /** After a citation of an exhibit that lies in another volume. */
  readonly citeNote: (number: number) => string
  /** In a bookmark, of an exhibit that lies in another volume. */
  readonly elsewhere: (number: number) => string
  readonly index: string
  readonly heads: { readonly label: string; readonly title: string; readonly pages: string; readonly volume: string }
  readonly holds: (first: string, last: string, of: string) => string
  readonly numbering: (example: string) => string
  readonly others: (number: number) => string
}

export const volumeWords: Readonly<Record<Language, VolumeWords>> = {
  ja: {
    name: ({ number, of }) => `第${number}分冊（全${of}分冊）`, citeNote: (number) => `・第${number}分冊`, elsewhere: (number) => `第${number}分冊`, index: '総目次', heads: { label: '番号', title: '表題', pages: '頁', volume: '分冊' },
    holds: (first, last, of) => (first === last ? `この分冊には、全${of}頁のうち${first}頁を収めています。` : `この分冊には、全${of}頁のうち${first}頁から${last}頁までを収めています。`),
    numbering: (example) => `頁番号は、すべての分冊を通して付けています。「総目次」と「収録資料の一覧と照合の方法」の頁だけは、「${example}」のように別に数えます。`, others: (number) => `第${number}分冊`
  },
  en: {
    name: ({ number, of }) => `Volume ${number} of ${of}`, citeNote: (number) => `, vol. ${number}`, elsewhere: (number) => `vol. ${number}`, index: 'General index', heads: { label: 'Label', title: 'Title', pages: 'Pages', volume: 'Volume' },
    holds: (first, last, of) => (first === last ? `This volume holds page ${first} of ${of}.` : `This volume holds pages ${first} to ${last} of ${of}.`),
    numbering: (example) => `Page numbers run through all volumes. Only the pages of this index and of “Contents and how to check them” are counted apart, as in “${example}”.`, others: (number) => `${number}`
  }
}
