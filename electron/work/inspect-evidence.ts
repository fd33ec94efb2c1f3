import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { AttachedFacts } from '#electron/intake/attached-facts.ts'
import { inspectAttached, inspectFile, readWords } from '#electron/intake/read-evidence.ts'

/** What intake finds in one file; `name` is the one that its owner gave it; `now` is when it is taken in. */
export const inspectEvidence = (path: string, name?: string, passwords: readonly string[] = [], now?: Date): Promise<ExhibitFacts> => inspectFile({ path, ...(now === undefined ? {} : { now }), ...(name === undefined ? {} : { name }), passwords })

/** What intake finds in each file that is attached to one, in their order. */
export const inspectAttachments = (path: string, passwords: readonly string[], now: Date): Promise<readonly AttachedFacts[]> => inspectAttached({ path, passwords, now })

/** What can be read in one file, by the name that its owner gave it. */
export const readWordsOf = (path: string, name: string): Promise<string> => readWords({ path, name })
