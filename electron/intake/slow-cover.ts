import { DomainError } from '#shared/domain/failure.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { cover, coverWarning } from './cover.ts'
import type { EvidenceFile } from './reader.ts'

/** A file that takes too long costs its own page and no more; any other failure goes on. */
export function slowCover(error: unknown, { kind, sha256, source }: Pick<EvidenceFile, 'kind' | 'sha256' | 'source'>, original: ByteSource): ReadyExhibit {
  if (!(error instanceof DomainError) || error.failure.code !== 'too-slow') throw error
  const warnings = [coverWarning('too-slow')]
  // What it tells could not be read: such an original is not given away unasked.
  return { facts: { kind, bytes: source.sizeBytes, sha256, pages: 1, dates: [], identifiers: [], telling: ['unread'], warnings }, portrayal: cover('too-slow', warnings), original, branches: [] }
}
