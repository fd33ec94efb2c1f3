import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { inspectFile, readWords } from '#electron/intake/read-evidence.ts'

/** What intake finds in one file; `name` is the one that its owner gave it; `now` is when it is taken in. */
export const inspectEvidence = (path: string, name?: string, passwords: readonly string[] = [], now?: Date): Promise<ExhibitFacts> => inspectFile({ path, ...(now === undefined ? {} : { now }), ...(name === undefined ? {} : { name }), passwords })

/** What can be read in one file, by the name that its owner gave it. */
export const readWordsOf = (path: string, name: string): Promise<string> => readWords({ path, name })
