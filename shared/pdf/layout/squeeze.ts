import { characterClass } from './character-class.ts'
import { sizeAt, type MeasuredText } from './measured-text.ts'

/** A comma or a bracket may give up half of its blank to a line; a full stop gives nothing. Source: JIS X 4051:2004, 4.19; JLREQ 3.8.3. */
const mostSqueezeEm = 0.25
const fullStops = [0x3002, 0xff0e]

/** What may be taken away, in points, from the blank between a cluster and the one before it; marks that already share a blank give nothing. */
export function squeezeAt(text: MeasuredText, index: number): number {
  const { gapBeforePt, classes, tailTrimPt, headTrimPt, unitAt } = text.galley
  if (index === text.from || gapBeforePt[index] !== 0) return 0
  const givesAfter = classes[index - 1] === characterClass.closing && (tailTrimPt[index - 1] ?? 0) > 0 && !fullStops.includes(text.whole.charCodeAt(unitAt[index - 1] ?? 0))
  const givesBefore = classes[index] === characterClass.opening && (headTrimPt[index] ?? 0) > 0
  return givesAfter || givesBefore ? sizeAt(text, index) * mostSqueezeEm : 0
}

/** What a whole line could give. */
export function squeezeRoom(text: MeasuredText, start: number, end: number): number {
  let room = 0
  for (let index = start + 1; index < end; index += 1) room += squeezeAt(text, index)
  return room
}
