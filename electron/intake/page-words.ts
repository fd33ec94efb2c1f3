import type { Language } from '#shared/domain/language.ts'

/** What is said of a saved page on paper. */
type PageWords = { readonly title: string; readonly address: string; readonly savedAt: string; readonly emptyPage: string; readonly pictures: string; readonly elsewhere: string }

export const pageWords: Readonly<Record<Language, PageWords>> = {
  ja: { title: 'ページの題', address: '保存元', savedAt: '保存日時', emptyPage: '（文字なし）', pictures: 'ページ内の画像', elsewhere: '外部にあり、読み込んでいません' },
  en: { title: 'Page title', address: 'Saved from', savedAt: 'Saved at', emptyPage: '(no text)', pictures: 'Pictures on the page', elsewhere: 'elsewhere, not loaded' }
}
