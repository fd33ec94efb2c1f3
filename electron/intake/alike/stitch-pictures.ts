import { deflateSync } from 'node:zlib'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSink, ByteSource } from '#shared/pdf/byte-source.ts'
import { decodeRows, pixelForm } from '../decode-rows.ts'
import type { PixelForm } from '../decode-rows.ts'
import { intakeLimits } from '../intake-limits.ts'
import { findOverlap } from './overlap.ts'
import type { Overlap } from './overlap.ts'
import { takePrint } from './picture-print.ts'
import type { PicturePrint } from './picture-print.ts'
import { planStitch } from './plan-stitch.ts'
import type { PlannedPart } from './plan-stitch.ts'
import { writePngRows } from './png-stream.ts'

export type PictureToStitch = { readonly name: string; readonly source: ByteSource; readonly widthPx: number; readonly heightPx: number }
export type StitchPlan = { readonly widthPx: number; readonly heightPx: number; readonly parts: readonly PlannedPart[] }

/** One picture from screens that continue one another, the top one first: the pixels of each as they are, row by row. Throws DomainError screens-apart, image-refused. */
export async function stitchPictures(pictures: readonly PictureToStitch[], sink: ByteSink, signal: { readonly aborted: boolean }): Promise<StitchPlan> {
  const prints: PicturePrint[] = []
  for (const picture of pictures) prints.push(await takePrint(picture.source, picture.name, picture))
  const parts = planStitch(prints.map(({ rows }) => rows), pictures.slice(1).map((lower, index) => overlapOf(prints, index, lower.name)))
  const [widthPx, heightPx] = [pictures[0]?.widthPx ?? 0, parts.reduce((sum, { from, to }) => sum + to - from, 0)]
  const name = pictures[0]?.name ?? ''
  if (heightPx > intakeLimits.longestSidePx) throw new DomainError({ code: 'image-refused', file: name, reason: 'too-long' })
  if (widthPx * heightPx > intakeLimits.mostPixels) throw new DomainError({ code: 'image-refused', file: name, reason: 'too-many-pixels' })
  const form = await formOf(pictures)
  await writePngRows({ widthPx, heightPx, channels: form.channels, profile: packedProfile(form.icc) }, rowsOf(pictures, parts, form, signal), sink)
  return { widthPx, heightPx, parts }
}

function overlapOf(prints: readonly PicturePrint[], index: number, name: string): Overlap {
  const [upper, lower] = [prints[index], prints[index + 1]]
  const overlap = upper && lower && upper.widthPx === lower.widthPx ? findOverlap(upper.rows, lower.rows) : null
  if (overlap === null) throw new DomainError({ code: 'screens-apart', file: name })
  return overlap
}

/** One picture after the other. */
async function* rowsOf(pictures: readonly PictureToStitch[], parts: readonly PlannedPart[], form: PixelForm, signal: { readonly aborted: boolean }): AsyncIterable<Uint8Array> {
  for (const [index, { from, to }] of parts.entries()) {
    const picture = pictures[index]
    if (signal.aborted) throw new DomainError({ code: 'cancelled' })
    if (picture !== undefined && to > from) yield await decodeRows(picture.source, picture.name, { top: from, height: to - from, width: picture.widthPx }, form)
  }
}

/** Pixels keep their values where all pictures count colours alike; else all are brought to sRGB. */
async function formOf(pictures: readonly PictureToStitch[]): Promise<PixelForm> {
  const forms: PixelForm[] = []
  for (const { source, name } of pictures) forms.push(await pixelForm(source, name))
  const [first] = forms
  const isOne = first !== undefined && forms.every(({ icc }) => (icc === null ? first.icc === null : first.icc !== null && icc.equals(first.icc)))
  return { channels: forms.some(({ channels }) => channels === 4) ? 4 : 3, icc: isOne ? first.icc : null, isRaw: isOne && forms.every(({ isRaw }) => isRaw) }
}

/** Name, a zero, the method 0 and the packed profile. Source: PNG (W3C), 11.3.2.3. */
const packedProfile = (icc: Buffer | null): Buffer | null => (icc === null ? null : Buffer.concat([Buffer.from('profile\0\0', 'latin1'), deflateSync(icc)]))
