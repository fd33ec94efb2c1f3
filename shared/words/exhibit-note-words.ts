import type { Language } from '#shared/domain/language.ts'
import { durationText } from './duration-text.ts'

/** Small lines at the head of an exhibit: what a reader must know to take its pages for what they are. */
const exhibitNoteWords = {
  'first-frame': { ja: '動く画像の最初の1枚です。', en: 'First frame of an animation.' },
  'entries-not-drawn': { ja: '記入欄や注釈の一部は、紙面に表れていないか、元のファイルと違って見えることがあります。', en: 'Some form fields or notes may be missing here or look different from the original file.' },
  'quotes-marked': { ja: '左に縦線のある部分は、引用された文です。線の数は、引用の深さを表します。', en: 'Text with a line at its left is quoted; each further line is one quotation deeper.' },
  'card-masked': { ja: 'カード番号に見える数字は、末尾4桁のほかを「*」に置き換えています。', en: 'Of digits that look like a card number only the last four are shown.' }
} as const

export type ExhibitNote = keyof typeof exhibitNoteWords | FrameNote
type FrameNote = { readonly code: 'one-frame'; readonly atSeconds: number; readonly durationSeconds: number | null }

export const exhibitNoteText = (note: ExhibitNote, language: Language): string => (typeof note === 'string' ? exhibitNoteWords[note][language] : frameText(note, language))

/** Whether the video itself goes along is told where the originals are listed, not here. */
function frameText({ atSeconds, durationSeconds }: FrameNote, language: Language): string {
  const at = atSeconds.toFixed(1)
  const duration = durationSeconds === null ? null : durationText(durationSeconds, language)
  if (language === 'ja') return `動画${duration === null ? '' : `（${duration}）`}の一場面（始めから${at}秒）です。動画の全体ではありません。`
  return `One frame (at ${at} s) of a video${duration === null ? '' : ` of ${duration}`}, not the whole of it.`
}
