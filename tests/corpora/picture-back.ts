import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import sharp from 'sharp'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { layoutOf, page, pdfFile, pictureBox, read } from '../shared/pdf/write/pdf-readers.ts'

/** RGBA of 16 bits a channel, so that no depth is lost in comparing. */
export type Seen = { readonly widthPx: number; readonly heightPx: number; readonly bits: number; readonly samples: Uint16Array }
export type Outcome = { readonly kind: 'refused'; readonly reason: string } | ({ readonly kind: 'shown' } & Seen)

/** A file through the real reader and the real writer; what comes back was unpacked by mupdf. */
export async function throughThePack(path: string): Promise<Outcome> {
  const { portrayal } = await readyFile({ path }, { redactions: [], language: 'en' })
  if (portrayal.kind === 'cover') return { kind: 'refused', reason: portrayal.reason }
  const picture = portrayal.kind === 'pictures' ? portrayal.pages[0]?.picture : undefined
  if (picture === undefined) throw new Error(`${basename(path)} is no picture`)
  try {
    const pdf = await pdfFile(layoutOf([page([pictureBox('a', 90, 70)])]), { pictures: new Map([['a 1', picture]]) })
    return { kind: 'shown', ...pictureIn(pdf) }
  } catch (error) {
    // Some damage is met only on the way into the PDF; the pack is then made again with a cover page.
    const failure: unknown = typeof error === 'object' && error !== null && 'failure' in error ? error.failure : undefined
    if (typeof failure === 'object' && failure !== null && 'reason' in failure) return { kind: 'refused', reason: String(failure.reason) }
    throw error
  }
}

type Plane = { readonly number: string; readonly dictionary: string; readonly widthPx: number; readonly heightPx: number; readonly bits: number; readonly channels: number }

function pictureIn(pdf: string): Seen {
  const planes = read('mutool', 'show', pdf, 'grep').split('\n').filter((line) => line.includes('/Subtype/Image')).map(planeOf)
  const colour = planes.find((plane) => plane.dictionary.includes('/SMask')) ?? planes[0]
  const mask = planes.find((plane) => plane !== colour)
  if (colour === undefined || planes.length > 2) throw new Error('not one picture')
  const samples = samplesOf(pdf, colour)
  const alpha = mask === undefined ? null : { top: 2 ** mask.bits - 1, samples: samplesOf(pdf, mask) }
  const [palette, key, top] = [paletteOf(colour), keyOf(colour), 2 ** colour.bits - 1]
  const seen = new Uint16Array(colour.widthPx * colour.heightPx * 4)
  for (let pixel = 0; pixel < seen.length / 4; pixel += 1) {
    const own = samples.subarray(pixel * colour.channels, (pixel + 1) * colour.channels)
    const rgb = palette === null ? Array.from({ length: 3 }, (_, at) => ((own[at % own.length] ?? 0) * 65_535) / top) : [0, 1, 2].map((at) => (palette[(own[0] ?? 0) * 3 + at] ?? 0) * 257)
    const isKeyed = key !== null && own.every((value, at) => value >= (key[at * 2] ?? 0) && value <= (key[at * 2 + 1] ?? 0))
    seen.set([...rgb, alpha === null ? (isKeyed ? 0 : 65_535) : ((alpha.samples[pixel] ?? 0) * 65_535) / alpha.top], pixel * 4)
  }
  return { widthPx: colour.widthPx, heightPx: colour.heightPx, bits: colour.bits, samples: seen }
}

function planeOf(line: string): Plane {
  const dictionary = line.slice(line.indexOf('<<'))
  const valueOf = (key: string): number => Number(new RegExp(`/${key} (\\d+)`).exec(dictionary.replace(/\/DecodeParms<<.*?>>/, ''))?.[1] ?? 0)
  const channels = /\/ColorSpace\/DeviceRGB|\/ColorSpace\[\/ICCBased/.test(dictionary) ? 3 : 1
  return { number: line.split(' ')[0] ?? '', dictionary, widthPx: valueOf('Width'), heightPx: valueOf('Height'), bits: valueOf('BitsPerComponent'), channels }
}

const paletteOf = ({ dictionary }: Plane): Uint8Array | null => {
  const hex = /\/Indexed.*?<([0-9A-Fa-f]+)>\]/.exec(dictionary)?.[1]
  return hex === undefined ? null : Buffer.from(hex, 'hex')
}

const keyOf = ({ dictionary }: Plane): readonly number[] | null => /\/Mask\[([\d ]+)\]/.exec(dictionary)?.[1]?.split(' ').map(Number) ?? null

function samplesOf(pdf: string, { number, widthPx, heightPx, bits, channels }: Plane): Uint16Array {
  const bytes = execFileSync('mutool', ['show', '-b', pdf, number], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  const stride = Math.ceil((widthPx * channels * bits) / 8)
  const samples = new Uint16Array(widthPx * heightPx * channels)
  for (const at of samples.keys()) {
    const bit = (at % (widthPx * channels)) * bits
    const byte = Math.floor(at / (widthPx * channels)) * stride + (bit >> 3)
    samples[at] = bits === 16 ? bytes.readUInt16BE(byte) : ((bytes[byte] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1)
  }
  return samples
}

/** The same file, decoded by libvips. */
export async function decodedElsewhere(path: string): Promise<Seen> {
  const { depth, bitsPerSample } = await sharp(path).metadata()
  const isDeep = depth === 'ushort'
  const picture = sharp(path, { ignoreIcc: true }).toColourspace(isDeep ? 'rgb16' : 'srgb').ensureAlpha()
  const { data, info } = await picture.raw({ depth: isDeep ? 'ushort' : 'uchar' }).toBuffer({ resolveWithObject: true })
  const samples = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : Uint16Array.from(data, (value) => value * 257)
  return { widthPx: info.width, heightPx: info.height, bits: bitsPerSample ?? 8, samples }
}
