import type { Language } from '#shared/domain/language.ts'
import type { RecognitionGap, RecognitionGapReason } from '#shared/domain/recognised-text.ts'

const reasons: Readonly<Record<RecognitionGapReason, { readonly ja: string; readonly en: string }>> = {
  'too-many-pages': { ja: 'ページ数が多いため、このページから先の文字は読み取っていません。必要なページだけのファイルを別に加えてください。', en: 'The file has many pages; from this one on, text was not recognised. Add the pages you need as a file of their own.' },
  'too-slow': { ja: '文字の読み取りに時間がかかりすぎるため、途中でやめました。必要な部分だけを切り取った画像を加えてください。', en: 'Recognising its text took too long and was stopped. Add a picture of just the part you need.' },
  failed: { ja: '文字を読み取れませんでした。画像はそのまま使えます。', en: 'Its text could not be recognised. The picture can be used as it is.' },
  'not-drawn': { ja: 'このページを開けないため、文字を読み取れませんでした。', en: 'The page could not be opened, so its text was not recognised.' }
}

/** One page that recognition left out, with why. */
export const recognitionGapText = ({ page, reason }: RecognitionGap, language: Language): string => (language === 'ja' ? `${page}ページ：${reasons[reason].ja}` : `Page ${page}: ${reasons[reason].en}`)
