import { latin1Text } from '#shared/pdf/bytes.ts'
import { bmpRuns } from './bmp-runs.ts'
import { checkSize, refusePicture } from './refuse-picture.ts'
import type { PlainPicture } from './tiff-of.ts'

/** Lengths of the second head, by which the forms of a BMP are told apart; 12 is the oldest. Source: Microsoft, BITMAPCOREHEADER to BITMAPV5HEADER; OS/2 2.x. */
const headLengths = new Set([12, 16, 40, 52, 56, 64, 108, 124])

export const looksLikeBmp = (head: Uint8Array): boolean =>
  latin1Text(head.subarray(0, 2)) === 'BM' && head.length >= 26 && headLengths.has(viewOf(head).readUInt32LE(14)) && [1, 2, 4, 8, 16, 24, 32].includes(bitsOf(viewOf(head)))

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
/** Of one that is cut before them, none. */
function bitsOf(head: Buffer): number {
  const at = head.readUInt32LE(14) === 12 ? 24 : 28
  return head.length < at + 2 ? 0 : head.readUInt16LE(at)
}

type Head = { readonly widthPx: number; readonly heightPx: number; readonly isTopDown: boolean; readonly bits: number; readonly packing: number; readonly headLength: number; readonly imageAt: number }
const [plain, runsOfBytes, runsOfHalves, masks, alphaMasks] = [0, 1, 2, 3, 6] as const

/** The size, before anything is decoded. Throws DomainError image-refused. */
export function bmpHead(head: Uint8Array, sizeBytes: number, file: string): { readonly widthPx: number; readonly heightPx: number } {
  const { widthPx, heightPx, bits, packing } = readHead(viewOf(head), file)
  checkSize(file, widthPx, heightPx)
  if (packing !== runsOfBytes && packing !== runsOfHalves && rowLength(widthPx, bits) * heightPx > sizeBytes) refusePicture(file, 'truncated')
  return { widthPx, heightPx }
}

function readHead(bytes: Buffer, file: string): Head {
  const headLength = bytes.readUInt32LE(14)
  const isOld = headLength === 12
  const stated = isOld ? bytes.readUInt16LE(20) : bytes.length < 26 ? 0 : bytes.readInt32LE(22)
  const packing = headLength >= 40 && bytes.length >= 34 ? bytes.readUInt32LE(30) : plain
  const bits = bitsOf(bytes)
  const fits = packing === plain || (packing === runsOfBytes && bits === 8) || (packing === runsOfHalves && bits === 4) || ((packing === masks || packing === alphaMasks) && (bits === 16 || bits === 32))
  if (!fits) refusePicture(file, 'unsupported')
  return { widthPx: isOld ? bytes.readUInt16LE(18) : bytes.readInt32LE(18), heightPx: Math.abs(stated), isTopDown: stated < 0, bits, packing, headLength, imageAt: bytes.readUInt32LE(10) }
}

const rowLength = (widthPx: number, bits: number): number => Math.ceil((widthPx * bits) / 32) * 4

/** Throws DomainError image-refused. */
export function bmpPicture(whole: Uint8Array, file: string): PlainPicture {
  const bytes = viewOf(whole)
  bmpHead(bytes, bytes.length, file)
  const head = readHead(bytes, file)
  const { widthPx, heightPx, bits, packing } = head
  const image = bytes.subarray(Math.min(head.imageAt, bytes.length))
  const hasRuns = packing === runsOfBytes || packing === runsOfHalves
  const rowBytes = hasRuns ? widthPx : rowLength(widthPx, bits)
  const rows = hasRuns ? bmpRuns(image, widthPx, heightPx, packing === runsOfHalves) : image
  if (rows.length < rowBytes * heightPx) refusePicture(file, 'truncated')
  const colourAt = hasRuns ? indexed(bytes, head, 8) : bits <= 8 ? indexed(bytes, head, bits) : direct(bytes, head)
  const samples = new Uint8Array(widthPx * heightPx * 4)
  for (let row = 0, to = 0; row < heightPx; row += 1) {
    const from = (head.isTopDown ? row : heightPx - 1 - row) * rowBytes
    for (let column = 0; column < widthPx; column += 1, to += 4) colourAt(rows, from, column, samples, to)
  }
  return { widthPx, heightPx, ...withoutAlpha(samples) }
}

type ColourAt = (rows: Uint8Array, from: number, column: number, into: Uint8Array, to: number) => void

/** A palette of three or four bytes a colour; an index beyond it is black. */
function indexed(bytes: Buffer, { headLength, bits, imageAt, packing }: Head, stored: number): ColourAt {
  const step = headLength === 12 ? 3 : 4
  const start = 14 + headLength + (headLength === 40 && packing === masks ? 12 : 0)
  const stated = headLength >= 40 ? bytes.readUInt32LE(46) : 0
  const room = Math.floor(Math.max(0, Math.min(imageAt, bytes.length) - start) / step)
  const count = Math.min(stated === 0 ? 2 ** bits : stated, 2 ** bits, room)
  const perByte = 8 / stored
  return (rows, from, column, into, to) => {
    const byte = rows[from + Math.floor(column / perByte)] ?? 0
    const index = (byte >> ((perByte - 1 - (column % perByte)) * stored)) & (2 ** stored - 1)
    const at = start + index * step
    for (let channel = 0; channel < 3; channel += 1) into[to + channel] = index < count ? (bytes[at + 2 - channel] ?? 0) : 0
    into[to + 3] = 255
  }
}

const usualMasks: Readonly<Record<number, readonly number[]>> = { 16: [0x7c00, 0x03e0, 0x001f, 0], 24: [0xff0000, 0x00ff00, 0x0000ff, 0], 32: [0xff0000, 0x00ff00, 0x0000ff, 0] }

/** Red, green, blue and, where its head names it, alpha, each where its mask says. */
function direct(bytes: Buffer, { bits, packing, headLength }: Head): ColourAt {
  const hasMasks = packing === masks || packing === alphaMasks
  const named = packing === alphaMasks || headLength >= 56 ? 4 : 3
  const maskOf = (index: number): number => (hasMasks ? (index < named && bytes.length >= 58 + index * 4 ? bytes.readUInt32LE(54 + index * 4) : 0) : (usualMasks[bits]?.[index] ?? 0))
  const parts = [0, 1, 2, 3].map((index) => scaled(maskOf(index)))
  const length = bits / 8
  return (rows, from, column, into, to) => {
    const at = from + column * length
    let value = 0
    for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + (rows[at + index] ?? 0)
    for (let channel = 0; channel < 4; channel += 1) into[to + channel] = parts[channel]?.(value) ?? (channel === 3 ? 255 : 0)
  }
}

/** A value of any width as one of eight bits; null for a channel without bits. */
function scaled(mask: number): ((value: number) => number) | null {
  if (mask === 0) return null
  const shift = Math.log2(mask & -mask) % 32
  const place = 2 ** (Number.isFinite(shift) ? shift : 31)
  const largest = Math.floor(mask / place)
  return (value) => Math.round((Math.floor(((value & mask) >>> 0) / place) / largest) * 255)
}

/** Where no pixel is opaque at all the channel was left empty, as most programs do. */
function withoutAlpha(rgba: Uint8Array): Pick<PlainPicture, 'channels' | 'samples'> {
  let [some, all] = [false, true]
  for (let at = 3; at < rgba.length; at += 4) {
    some ||= rgba[at] !== 0
    all &&= rgba[at] === 255
  }
  if (some && !all) return { channels: 4, samples: rgba }
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) rgba.copyWithin(to, from, from + 3)
  return { channels: 3, samples: rgba.subarray(0, (rgba.length / 4) * 3) }
}
