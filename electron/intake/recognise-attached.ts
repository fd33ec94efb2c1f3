import { DomainError } from '#shared/domain/failure.ts'
import type { RecognisedAttached, RecognisedText } from '#shared/domain/recognised-text.ts'
import { intakeLimits } from './intake-limits.ts'
import type { AttachedFile, EvidenceFile, Reading } from './reader.ts'
import { readerFor } from './reader-for.ts'
import { recognise } from './recognition/recognise-file.ts'
import type { RecognitionWatch } from './recognition/recognise-file.ts'
import { walkAttached } from './walk-attached.ts'
import { withinTime } from './within-time.ts'

/**
 * What stands in the pictures and scanned pages that are attached to a mail, or to a mail within it: each file once, by the hash of its own bytes.
 * All of them together cost no more pages and time than a file may; one that is broken has nothing to read.
 */
export async function recogniseAttached(files: readonly AttachedFile[], passwords: readonly string[], watch: RecognitionWatch): Promise<readonly RecognisedAttached[]> {
  const isCancelled = (): boolean => watch.signal?.aborted === true
  const limits = { ...intakeLimits, attachedSeconds: intakeLimits.recognisedFileSeconds }
  const found = new Map<string, RecognisedAttached>()
  let pagesLeft = Math.min(watch.mostPages ?? Infinity, intakeLimits.recognisedPages)
  await walkAttached<never>(files, { limits, passwords, isEnough: isCancelled }, async ({ file, untilMs }, inner) => {
    if (found.has(file.sha256)) return []
    const reading = await readOrNothing(file)
    const text = reading === null ? null : await recognise(reading, { ...watch, mostPages: pagesLeft, untilMs })
    pagesLeft -= text?.pages.length ?? 0
    if (text !== null && isTelling(text)) found.set(file.sha256, { sha256: file.sha256, name: file.name !== '' ? file.name : (reading?.title ?? ''), kind: file.kind, text })
    await inner(reading?.attached ?? [])
    return []
  })
  return isCancelled() ? [] : [...found.values()]
}

const isTelling = ({ pages, gaps }: RecognisedText): boolean => gaps.length > 0 || pages.some(({ lines }) => lines.length > 0)

async function readOrNothing(file: EvidenceFile): Promise<Reading | null> {
  try {
    return await withinTime(file.name, intakeLimits.seconds, readerFor(file.kind)(file))
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
