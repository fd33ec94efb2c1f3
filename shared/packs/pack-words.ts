import type { Language } from '#shared/domain/language.ts'
import type { LayoutWords } from '#shared/pdf/layout/pack-layout-input.ts'

/** The few words that the layout prints by itself. */
export const layoutWords: Readonly<Record<Language, LayoutWords>> = {
  ja: {
    exhibitsHeading: '証拠資料', pasteLabel: '貼り付け用', particulars: { head: '記', end: '以上' },
    pageRange: (first, last) => (first === last ? `${first}` : `${first}–${last}`), runningLabel: (label, page, of) => `${label} (${page}/${of})`, ticked: '済', unticked: '未', blankPage: '（余白）', reliance: { one: '引用箇所：', more: '引用箇所：', unit: '頁', separator: '、', others: 'ほか' },
    continuedFrom: '前頁からの続き', continuedOn: '次頁へ続く', slice: (alternative, slice, of) => `${alternative}　${of}分割の${slice}`
  },
  en: {
    exhibitsHeading: 'Exhibits', pasteLabel: 'Text to paste', particulars: null,
    pageRange: (first, last) => (first === last ? `${first}` : `${first}–${last}`), runningLabel: (label, page, of) => `${label} (${page}/${of})`, ticked: 'ticked', unticked: 'not ticked', blankPage: 'This page is intentionally left blank.', reliance: { one: 'Relied on at p. ', more: 'Relied on at pp. ', unit: '', separator: ', ', others: ' and others' },
    continuedFrom: 'continued from the page before', continuedOn: 'continued on the next page', slice: (alternative, slice, of) => `${alternative}, part ${slice} of ${of}`
  }
}
