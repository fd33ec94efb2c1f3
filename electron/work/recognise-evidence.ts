import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedFile, RecognisedText } from '#shared/domain/recognised-text.ts'
import { wordsText } from '#shared/domain/words-text.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { recogniseFile } from '#electron/intake/read-evidence.ts'
import type { RecognitionWatch } from '#electron/intake/recognition/recognise-file.ts'
import type { GivenStill } from '#electron/intake/given-still.ts'
import { withAttachedWords, withRecognisedWords } from '#electron/intake/words-within.ts'

/** What is recognised in one file, as the window asks for it; `still` of a video that was looked at. */
export const recogniseEvidence = (path: string, name: string, still: GivenStill | null, watch: RecognitionWatch = {}): Promise<RecognisedFile> => recogniseFile({ path, name, ...(still === null ? {} : { still }) }, watch)

/** Several files within one call: each page is paid for out of the pages of all, and what was read once is not read again. */
export type RecognitionRun = { readonly read: (path: string, passwords?: readonly string[], name?: string) => Promise<RecognisedFile> }

export function recognitionRun(mostPages: number = intakeLimits.recognisedPagesInAll): RecognitionRun {
  let pagesLeft = mostPages
  const known = new Map<string, RecognisedFile>()
  return {
    read: async (path, passwords = [], name) => {
      const before = known.get(path)
      if (before !== undefined) return before
      const file = await recogniseFile({ path, passwords, ...(name === undefined ? {} : { name }) }, { mostPages: pagesLeft })
      pagesLeft -= [file, ...file.attached].reduce((sum, { text }) => sum + (text?.pages.length ?? 0), 0)
      known.set(path, file)
      return file
    }
  }
}

/** Dates, numbers and people of the recognised words beside those that the file states itself. */
export const factsWithRecognised = (facts: ExhibitFacts, recognised: RecognisedText, now: Date | null = null): ExhibitFacts => withRecognisedWords(facts, wordsText(recognised), { modifiedAt: writtenAt(facts), now })

/** The same with what was read in the files attached to it. */
export const factsOfRecognised = (facts: ExhibitFacts, { text, attached }: RecognisedFile, now: Date | null = null): ExhibitFacts =>
  attached.reduce((sum, one) => withAttachedWords(sum, one.kind, wordsText(one.text), { modifiedAt: writtenAt(facts), now }), text === null ? facts : factsWithRecognised(facts, text, now))

const writtenAt = ({ dates }: ExhibitFacts): Date => new Date(dates.find(({ source }) => source === 'file-system')?.value ?? 0)
