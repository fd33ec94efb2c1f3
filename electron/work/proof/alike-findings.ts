import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { PackExhibit } from '#shared/packs/pack-exhibit.ts'
import { decodeGreyPart } from '#electron/intake/decode-picture.ts'
import { splitRedactions } from '#electron/intake/split-redactions.ts'
import { likeness } from './likeness.ts'

/** One upright picture of an exhibit; `hidden` are the areas that are painted over in it. */
type Sight = { readonly one: PackExhibit; readonly page: number; readonly widthPx: number; readonly heightPx: number; readonly hidden: readonly AreaRedaction[] }

/**
 * A warning for each pair of exhibits of which one hides what the other seems to show: the same picture, saved anew or in another size.
 * The very same file is a fault of its own; a picture of which a part was cut off is not recognised.
 */
export async function alikeFindings(exhibits: readonly PackExhibit[]): Promise<readonly Finding[]> {
  const sights = exhibits.flatMap(sightsOf)
  const findings: Finding[] = []
  for (const redacted of sights.filter(({ hidden }) => hidden.length > 0)) {
    for (const other of sights.filter((sight) => isCandidate(redacted, sight))) {
      if (findings.some(({ problem }) => problem.facts?.['label'] === redacted.one.label && problem.facts['other'] === other.one.label)) continue
      if (await showsHidden(redacted, other)) findings.push({ severity: 'warning', problem: { code: 'hidden-picture-shown', pointer: `/exhibits/${other.one.position}`, facts: { label: redacted.one.label, other: other.one.label } } })
    }
  }
  return findings
}

function sightsOf(one: PackExhibit): readonly Sight[] {
  const { ready, exhibit } = one
  if (ready?.portrayal.kind !== 'pictures' || !ready.facts.kind.startsWith('image/')) return []
  const { areas } = splitRedactions(one.parentId === null ? (exhibit.redactions ?? []) : [])
  return ready.portrayal.pages.map(({ size }, index) => ({ one, page: index + 1, widthPx: size.width, heightPx: size.height, hidden: areas.filter((area) => (area.page ?? 1) === index + 1) }))
}

/** How far the shapes of two copies may differ, in parts: what is made smaller is rounded to whole pixels. */
const shapeTolerance = 0.02

const isCandidate = (redacted: Sight, other: Sight): boolean =>
  other.one.id !== redacted.one.id && other.one.ready?.facts.sha256 !== redacted.one.ready?.facts.sha256 &&
  Math.abs((other.heightPx / other.widthPx) / (redacted.heightPx / redacted.widthPx) - 1) <= shapeTolerance

/** At a glance first, which passes over most; then what is hidden, down to its letters. */
const wholeSidePx = 32
const partSidePx = 256
const alikeWhole = 0.8
const alikePart = 0.78

async function showsHidden(redacted: Sight, other: Sight): Promise<boolean> {
  const everything: AreaRedaction = { x: 0, y: 0, width: 1, height: 1 }
  try {
    if (!(await isAlike(redacted, other, everything, wholeSidePx, alikeWhole))) return false
    for (const area of redacted.hidden) if (await isAlike(redacted, other, area, partSidePx, alikePart)) return true
    return false
  } catch (error) {
    // One that cannot be decoded shows nothing either.
    if (error instanceof DomainError && error.failure.code !== 'cancelled') return false
    throw error
  }
}

/** What the other hides too, it does not show. */
async function isAlike(redacted: Sight, other: Sight, area: AreaRedaction, sidePx: number, enough: number): Promise<boolean> {
  const [width, height] = [area.width * redacted.widthPx, area.height * redacted.heightPx]
  const scale = Math.min(1, sidePx / Math.max(width, height))
  const size = { widthPx: Math.max(4, Math.round(width * scale)), heightPx: Math.max(4, Math.round(height * scale)) }
  const [one, two] = [{ ...size, samples: await greyOf(redacted, area, size) }, { ...size, samples: await greyOf(other, area, size), hidden: maskOf(other.hidden, area, size) }]
  return (likeness(one, two) ?? -1) >= enough
}

type Size = { readonly widthPx: number; readonly heightPx: number }

async function greyOf({ one, page, widthPx, heightPx }: Sight, area: AreaRedaction, size: Size): Promise<Uint8Array> {
  if (one.ready === null) return new Uint8Array()
  const left = Math.min(widthPx - 1, Math.max(0, Math.floor(area.x * widthPx)))
  const top = Math.min(heightPx - 1, Math.max(0, Math.floor(area.y * heightPx)))
  const part = { left, top, width: Math.max(1, Math.min(widthPx - left, Math.round(area.width * widthPx))), height: Math.max(1, Math.min(heightPx - top, Math.round(area.height * heightPx))) }
  return decodeGreyPart(one.ready.original, one.exhibit.file, page - 1, part, size)
}

/** The samples of an area that are painted over; a sample counts as painted by its middle. */
function maskOf(hidden: readonly AreaRedaction[], area: AreaRedaction, { widthPx, heightPx }: Size): Uint8Array {
  return new Uint8Array(widthPx * heightPx).map((_, at) => {
    const x = area.x + ((at % widthPx + 0.5) / widthPx) * area.width
    const y = area.y + ((Math.floor(at / widthPx) + 0.5) / heightPx) * area.height
    return hidden.some((own) => x >= own.x && x <= own.x + own.width && y >= own.y && y <= own.y + own.height) ? 1 : 0
  })
}
