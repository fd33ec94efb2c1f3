import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { cover } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { markedMetadata } from './marked-metadata.ts'
import { memorySource } from './memory-source.ts'
import { unlockPdf } from './pdfium/ask-pdfium.ts'
import type { EvidenceFile, Reader, Reading } from './reader.ts'
import { marksOf } from './scan-bytes.ts'

/**
 * A protected PDF read as if it were not: the copy without protection stays in memory, and the original is embedded as it is.
 * Without its password it stands on a cover page.
 */
export async function readProtectedPdf(file: EvidenceFile, read: Reader): Promise<Reading> {
  const passwords = file.passwords ?? []
  if (file.source.sizeBytes > intakeLimits.lockedPdfBytes) return locked(file, [])
  const unlocked = await unlockPdf(await file.source.read(0, file.source.sizeBytes), passwords, file.name)
  if (unlocked.kind !== 'unlocked') return locked(file, passwords.length > 0 ? [{ code: 'password-wrong' }] : [])
  const notes: readonly ReaderWarning[] = [{ code: unlocked.by === 'password' ? 'opened-by-password' : 'owner-protected' }]
  const reading = await read({ ...file, source: memorySource(unlocked.bytes), marks: marksOf(unlocked.bytes) })
  return {
    ...reading, warnings: [...notes, ...reading.warnings],
    portray: async (request) => {
      const portrayal = await reading.portray(request)
      return { ...portrayal, warnings: [...notes, ...portrayal.warnings] }
    }
  }
}

async function locked(file: EvidenceFile, why: readonly ReaderWarning[]): Promise<Reading> {
  const { telling } = await markedMetadata(file.source, file.marks)
  const warnings: readonly ReaderWarning[] = [{ code: 'encrypted' }, ...why]
  return { pages: 1, dates: [], telling, text: null, warnings, portray: async () => cover('encrypted', warnings) }
}

export const isEncrypted = (error: unknown): boolean => error instanceof DomainError && error.failure.code === 'pdf-refused' && error.failure.reason === 'encrypted'
