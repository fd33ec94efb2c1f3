import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise } from '../tell.ts'
import { photosOf } from './photos.ts'
import { proofsOf } from './proofs.ts'

/** Each gap of the proof matrix and of the sets of pictures, with the way to fill it. */
export function proofFindings(caseFile: CaseFile): readonly Finding[] {
  return [
    ...proofsOf(caseFile).filter(({ state }) => state !== 'shown').map(({ id, state }) => advise('proof-missing', '/exhibits', { proof: id, state })),
    ...photosOf(caseFile).filter(({ exhibitIds }) => exhibitIds.length === 0).map(({ id }) => advise('proof-missing', '/exhibits', { proof: `photo-${id}`, state: 'open' }))
  ]
}
