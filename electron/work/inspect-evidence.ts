import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { inspectFile, readWords } from '#electron/intake/read-evidence.ts'

/** What intake finds in one file; `name` is the one that its owner gave it. */
export const inspectEvidence = (path: string, name?: string, passwords: readonly string[] = []): Promise<ExhibitFacts> => inspectFile({ path, ...(name === undefined ? {} : { name }), passwords })

/** What can be read in one file, by the name that its owner gave it. */
export const readWordsOf = (path: string, name: string): Promise<string> => readWords({ path, name })
