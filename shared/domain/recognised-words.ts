import type { RecognisedFile } from './recognised-text.ts'
import { wordsText } from './words-text.ts'

/** All that was read in a file as one text: its own pages, then what is attached to it, each under its name. */
export const recognisedWords = ({ text, attached }: RecognisedFile): string =>
  [text === null ? '' : wordsText(text), ...attached.map((one) => [one.name, wordsText(one.text)].filter((part) => part !== '').join('\n'))].filter((part) => part !== '').join('\n\n')
