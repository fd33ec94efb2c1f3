import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { wordsText } from '#shared/domain/words-text.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { recogniseFile } from '#electron/intake/read-evidence.ts'
import type { RecognitionWatch } from '#electron/intake/recognition/recognise-file.ts'
import { withRecognisedWords } from '#electron/intake/words-within.ts'

/** What is recognised in one file, as `inspect` and the window do it; null where there is nothing to look at, or it was cancelled. */
export const recogniseEvidence = async (path: string, name: string, watch: RecognitionWatch = {}): Promise<RecognisedText | null> => (await recogniseFile({ path, name }, watch)).text

/** Several files within one call: each page is paid for out of the pages of all, and what was read once is not read again. */
export type RecognitionRun = { readonly read: (path: string, passwords?: readonly string[], name?: string) => Promise<RecognisedText | null> }

export function recognitionRun(mostPages: number = intakeLimits.recognisedPagesInAll): RecognitionRun {
  let pagesLeft = mostPages
  const known = new Map<string, RecognisedText | null>()
  return {
    read: async (path, passwords = [], name) => {
      const before = known.get(path)
      if (before !== undefined) return before
      const { text } = await recogniseFile({ path, passwords, ...(name === undefined ? {} : { name }) }, { mostPages: pagesLeft })
      pagesLeft -= text?.pages.length ?? 0
      known.set(path, text)
      return text
    }
  }
}

/** Dates, numbers and people of the recognised words beside those that the file states itself. */
export function factsWithRecognised(facts: ExhibitFacts, recognised: RecognisedText): ExhibitFacts {
  const written = facts.dates.find(({ source }) => source === 'file-system')?.value
  return withRecognisedWords(facts, wordsText(recognised), new Date(written ?? 0))
}
