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
  const space = latin1Text(profile.subarray(16, 20))
  if (space === 'RGB ') return 3
  return space === 'GRAY' ? 1 : null
}
