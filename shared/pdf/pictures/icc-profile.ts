import { latin1Text, viewOf } from '../bytes.ts'

/** Photos carry half a kilobyte to a few; printers' profiles at most some megabytes. */
export const largestProfileBytes = 4 * 1024 * 1024

/** Of scanners, screens, printers, and spaces between them. */
const imageClasses = new Set(['scnr', 'mntr', 'prtr', 'spac'])

/** Channels of a colour profile that a PDF, and an archive (ISO 19005-3, 6.2.4.2), may use for an image of as many; null for anything else. Source: ICC.1:2010, 7.2. */
export function profileChannels(profile: Uint8Array): 1 | 3 | null {
  if (profile.length < 132 || profile.length > largestProfileBytes || latin1Text(profile.subarray(36, 40)) !== 'acsp') return null
  const isWhole = viewOf(profile).getUint32(0) === profile.length
  const version = profile[8] ?? 0
  if (!isWhole || version < 2 || version > 4 || !imageClasses.has(latin1Text(profile.subarray(12, 16)))) return null
  const channels = spaces[latin1Text(profile.subarray(16, 20))] ?? null
  return channels !== null && describesColours(profile, channels) ? channels : null
}

const spaces: Readonly<Record<string, 1 | 3>> = { 'RGB ': 3, GRAY: 1 }

const [directoryAt, entryBytes, mostTags] = [132, 12, 200]
/** What makes colours of samples: a table, or a curve for each channel and what each channel looks like. Source: ICC.1:2010, 8.3 and 8.4. */
const needed: Readonly<Record<1 | 3, readonly string[]>> = { 1: ['kTRC'], 3: ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] }

/** A profile whose directory leads nowhere is passed over by one reader, and spoils the picture in the next. */
function describesColours(profile: Uint8Array, channels: 1 | 3): boolean {
  const view = viewOf(profile)
  const count = view.getUint32(directoryAt - 4)
  const end = directoryAt + count * entryBytes
  if (count > mostTags || end > profile.length) return false
  const tags = new Set<string>()
  for (let at = directoryAt; at < end; at += entryBytes) {
    const [offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    if (offset < end || offset + length > profile.length) return false
    tags.add(latin1Text(profile.subarray(at, at + 4)))
  }
  return tags.has('A2B0') || needed[channels].every((tag) => tags.has(tag))
}
