import type { Finding } from '#shared/domain/finding.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { PlannedPack } from '../planned-pack.ts'
import type { PlannedVolume } from './plan-volumes.ts'

type MeasuredVolume = { readonly name: string; readonly bytes: number; readonly volume: PlannedVolume }

/** What does not keep to the limits although it was cut wherever it may be, and what had to be left out to keep to them. */
export function volumeFindings(planned: PlannedPack, volumes: readonly MeasuredVolume[]): readonly Finding[] {
  const { maxBytes, maxPages, maxFileNameCharacters } = planned.order.limits ?? { maxBytes: null, maxPages: null, maxFileNameCharacters: null }
  const problems = volumes.flatMap(({ name, bytes, volume }): readonly Problem[] => [
    ...(maxPages !== null && volume.pages > maxPages ? [tooLarge(planned, volume, { unit: 'pages', measured: volume.pages, limit: maxPages })] : []),
    ...(maxBytes !== null && bytes > maxBytes ? [tooLarge(planned, volume, { unit: 'bytes', measured: bytes, limit: maxBytes })] : []),
    ...(maxFileNameCharacters !== null && [...name].length > maxFileNameCharacters ? [{ code: 'file-name-too-long' as const, pointer: '', facts: { name, measured: [...name].length, limit: maxFileNameCharacters } }] : [])
  ])
  const leftOut = planned.exhibits.filter(({ id }) => planned.withoutRoom.has(id)).map(({ exhibit, position }): Finding => ({
    severity: 'warning', problem: { code: 'exhibit-note', pointer: `/exhibits/${position}`, facts: { file: exhibit.file.split('/').at(-1) ?? exhibit.file, note: 'original-no-room' } }
  }))
  return [...problems.map((problem): Finding => ({ severity: 'error', problem })), ...leftOut]
}

function tooLarge(planned: PlannedPack, { pack, pieces }: PlannedVolume, size: { readonly unit: string; readonly measured: number; readonly limit: number }): Problem {
  const only = pack.exhibits.find(({ id }) => id === pieces[0]?.exhibitId)
  if (planned.order.limits?.files === 'one') return { code: 'volume-too-large', pointer: '', facts: { what: 'pack', ...size } }
  if (only === undefined || pieces.length > 1) return { code: 'volume-too-large', pointer: '', facts: { what: 'documents', ...size } }
  return { code: 'volume-too-large', pointer: `/exhibits/${only.position}`, facts: { what: 'exhibit', label: only.label, file: only.exhibit.file.split('/').at(-1) ?? only.exhibit.file, ...size } }
}
