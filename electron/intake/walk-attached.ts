import { openEvidence } from './read-facts.ts'
import type { AttachedFile, EvidenceFile } from './reader.ts'

/** Of all that is attached to one file, what is attached to it in turn included. */
export type AttachedLimits = { readonly attachments: number; readonly attachedBytes: number; readonly attachedSeconds: number; readonly forwardedDepth: number }

/** `passwords` were given for the file that all of it lies in; `isEnough` ends the walk before its limits do. */
export type AttachedWalk = { readonly limits: AttachedLimits; readonly passwords?: readonly string[]; readonly isEnough?: () => boolean }

/** One attached file, opened; `number` is the place that it has in the whole walk, `untilMs` when the walk is over. */
export type Attached = { readonly file: EvidenceFile; readonly number: number; readonly untilMs: number }

/** What was found below one file, and for each of the files attached to it its number, null where it is only listed. */
export type Level<Found> = { readonly found: readonly Found[]; readonly numbers: readonly (number | null)[] }

/** Looks into one attached file; what is attached to that is walked through by `inner`, when the look asks for it, under the next numbers. */
export type Look<Found> = (attached: Attached, inner: (files: readonly AttachedFile[]) => Promise<Level<Found>>) => Promise<readonly Found[]>

/**
 * The one way through what is attached to a file, a mail most often, in the order of its list. What belongs to the look of a mail is passed over;
 * what does not fit the limits is left, `isCut` tells so, and a smaller one behind it may still fit.
 */
export async function walkAttached<Found>(files: readonly AttachedFile[], walk: AttachedWalk, look: Look<Found>): Promise<Level<Found> & { readonly isCut: boolean }> {
  const room = openRoom(walk.limits)
  const level = async (inner: readonly AttachedFile[], depth: number): Promise<Level<Found>> => {
    const found: Found[] = []
    const numbers: (number | null)[] = []
    for (const { name, source, isTrimming } of inner) {
      const number = isTrimming || walk.isEnough?.() === true ? null : room.takeIn(source.sizeBytes, depth)
      numbers.push(number)
      if (number === null) continue
      const file = await openEvidence(name, source, walk.passwords)
      found.push(...await look({ file, number, untilMs: room.untilMs }, (files) => level(files, depth + 1)))
    }
    return { found, numbers }
  }
  return { ...await level(files, 1), isCut: room.isCut() }
}

type Room = { readonly untilMs: number; readonly takeIn: (sizeBytes: number, depth: number) => number | null; readonly isCut: () => boolean }

/** What is left of the limits: a file that fits gets the next number. */
function openRoom({ attachments, attachedBytes, attachedSeconds, forwardedDepth }: AttachedLimits): Room {
  const untilMs = performance.now() + attachedSeconds * 1_000
  let count = 0
  let bytes = 0
  let isCut = false
  const takeIn = (sizeBytes: number, depth: number): number | null => {
    const fits = depth <= forwardedDepth && count < attachments && bytes + sizeBytes <= attachedBytes && performance.now() < untilMs
    if (!fits) {
      isCut = true
      return null
    }
    bytes += sizeBytes
    count += 1
    return count
  }
  return { untilMs, takeIn, isCut: () => isCut }
}
