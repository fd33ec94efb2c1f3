import type { MeasuredText } from './measured-text.ts'

/** A comma or a bracket may give up half of its blank to a line; a full stop gives nothing. Source: JIS X 4051:2004, 4.19; JLREQ 3.8.3. */
const mostSqueezeEm = 0.25
const fullStops = '。．'

/** What may be taken away, in points, from the blank between a cluster and the one before it; marks that already share a blank give nothing. */
export function squeezeAt(text: MeasuredText, index: number): number {
  if (index === 0 || text.gapBeforePt[index] !== 0) return 0
  const [before, own] = [text.classes[index - 1], text.classes[index]]
  const givesAfter = before === 'closing' && (text.tailTrimPt[index - 1] ?? 0) > 0 && !fullStops.includes(text.clusters[index - 1] ?? '')
  const givesBefore = own === 'opening' && (text.headTrimPt[index] ?? 0) > 0
  const sizePt = text.runs[text.runOf[index] ?? 0]?.style.sizePt ?? 0
  return givesAfter || givesBefore ? sizePt * mostSqueezeEm : 0
}

/** What a whole line could give. */
export function squeezeRoom(text: MeasuredText, start: number, end: number): number {
  let room = 0
  for (let index = start + 1; index < end; index += 1) room += squeezeAt(text, index)
  return room
}
