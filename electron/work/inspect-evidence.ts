import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { inspectFile, inspectWhole, readWords } from '#electron/intake/read-evidence.ts'
import type { InspectedWhole } from '#electron/intake/read-evidence.ts'

/** What intake finds in one file; `name` is the one that its owner gave it; `now` is when it is taken in. */
export const inspectEvidence = (path: string, name?: string, passwords: readonly string[] = [], now?: Date): Promise<ExhibitFacts> => inspectFile({ path, ...(now === undefined ? {} : { now }), ...(name === undefined ? {} : { name }), passwords })

/** The same with what intake finds in each file that is attached to it, in their order. */
export const inspectWithAttached = (path: string, passwords: readonly string[], now: Date): Promise<InspectedWhole> => inspectWhole({ path, passwords, now })

/** What can be read in one file, by the name that its owner gave it. */
export const readWordsOf = (path: string, name: string): Promise<string> => readWords({ path, name })
