/** Small lines at the head of an exhibit: what a reader must know to take its pages for what they are. */
export const exhibitNoteWords = {
  'first-frame': { ja: '動く画像の最初の1枚です。', en: 'First frame of an animation.' },
  'entries-not-drawn': { ja: '記入欄や注釈の一部は、紙面に表れていないか、元のファイルと違って見えることがあります。', en: 'Some form fields or notes may be missing here or look different from the original file.' }
} as const

export type ExhibitNote = keyof typeof exhibitNoteWords
