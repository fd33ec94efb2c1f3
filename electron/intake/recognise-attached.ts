import { DomainError } from '#shared/domain/failure.ts'
import type { RecognisedAttached, RecognisedText } from '#shared/domain/recognised-text.ts'
import { intakeLimits } from './intake-limits.ts'
import { openEvidence } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, Reading } from './reader.ts'
import { readerFor } from './reader-for.ts'
import { recognise } from './recognition/recognise-file.ts'
import type { RecognitionWatch } from './recognition/recognise-file.ts'
import { withinTime } from './within-time.ts'

/**
 * What stands in the pictures and scanned pages that are attached to a mail, or to a mail within it: each file once, by the hash of its own bytes.
 * All of them together cost no more pages and time than a file may; one that is broken has nothing to read.
 */
export async function recogniseAttached(files: readonly AttachedFile[], passwords: readonly string[], watch: RecognitionWatch): Promise<readonly RecognisedAttached[]> {
  const untilMs = performance.now() + intakeLimits.recognisedFileSeconds * 1_000
  const found = new Map<string, RecognisedAttached>()
  let pagesLeft = Math.min(watch.mostPages ?? Infinity, intakeLimits.recognisedPages)
  const room: { files: number; bytes: number } = { files: intakeLimits.attachments, bytes: intakeLimits.attachedBytes }
  const takeIn = async (inner: readonly AttachedFile[], depth: number): Promise<void> => {
    for (const { name, source, isTrimming } of inner) {
      if (isTrimming) continue
      if (depth > intakeLimits.forwardedDepth || room.files === 0 || source.sizeBytes > room.bytes || watch.signal?.aborted === true || performance.now() > untilMs) return
      room.files -= 1
      room.bytes -= source.sizeBytes
      const file = await openEvidence(name, source, passwords)
      if (found.has(file.sha256)) continue
      const reading = await readOrNothing(file)
      const text = reading === null ? null : await recognise(reading, { ...watch, mostPages: pagesLeft, untilMs })
      pagesLeft -= text?.pages.length ?? 0
      if (text !== null && isTelling(text)) found.set(file.sha256, { sha256: file.sha256, name: name !== '' ? name : (reading?.title ?? ''), kind: file.kind, text })
      await takeIn(reading?.attached ?? [], depth + 1)
    }
  }
  await takeIn(files, 1)
  return watch.signal?.aborted === true ? [] : [...found.values()]
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
