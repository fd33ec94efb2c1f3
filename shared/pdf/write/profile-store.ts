import { hexOf } from '../bytes.ts'
import { largestProfileBytes, profileChannels } from '../pictures/icc-profile.ts'
import type { Machine } from '../machine.ts'
import type { PdfFile } from './pdf-file.ts'
import { pdfReference } from './pdf-values.ts'

/** Colour profiles, each written once: the photos of one telephone share theirs. */
export type ProfileStore = {
  /** The colour space of samples with this profile; the plain device space when it does not fit. */
  readonly spaceFor: (profile: Uint8Array | null, channels: 1 | 3) => Promise<string>
  readonly spaceForPacked: (packedProfile: Uint8Array | null, channels: 1 | 3) => Promise<string>
}

export function openProfileStore(file: PdfFile, machine: Machine): ProfileStore {
  const numbers = new Map<string, number>()
  const spaceFor: ProfileStore['spaceFor'] = async (profile, channels) => {
    const device = channels === 1 ? '/DeviceGray' : '/DeviceRGB'
    if (profile === null || profileChannels(profile) !== channels) return device
    const key = hexOf(machine.sha256(profile))
    const number = numbers.get(key) ?? file.reserve()
    if (!numbers.has(key)) await file.packedStream(number, { N: String(channels), Alternate: device }, profile)
    numbers.set(key, number)
    return `[/ICCBased ${pdfReference(number)}]`
  }
  return {
    spaceFor,
    spaceForPacked: async (packed, channels) => spaceFor(packed === null ? null : await inflateProfile(machine, packed), channels),
  }
}

/** A broken profile harms no picture: it is shown without. */
async function inflateProfile(machine: Machine, packed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await machine.inflate(packed, largestProfileBytes)
  } catch {
    return null
  }
}
