/** Small lines at the head of an exhibit: what a reader must know to take its pages for what they are. */
export const exhibitNoteWords = {
  'first-frame': { ja: '動く画像の最初の1枚です。', en: 'First frame of an animation.' }
} as const

export type ExhibitNote = keyof typeof exhibitNoteWords
