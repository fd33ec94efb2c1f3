import type { Picture } from '../picture.ts'
import { pdfDictionary, pdfReference } from './pdf-values.ts'
import type { PictureDesk } from './picture-desk.ts'

type PixelPicture = Extract<Picture, { readonly kind: 'pixels' }>

/** Each row as the difference from the row above, which packs screens and photos smaller. */
export async function writePixels({ file, machine, profiles }: PictureDesk, number: number, picture: PixelPicture): Promise<void> {
  const { widthPx, heightPx } = picture
  const { channels, samples, alpha, iccProfile } = await picture.load()
  if (samples.length !== widthPx * heightPx * channels) throw new Error('pixels do not fill the picture')
  const mask = alpha === null || alpha.every((value) => value === 255) ? null : file.reserve()
  const space = await profiles.spaceFor(iccProfile, channels)
  const write = async (target: number, plane: Uint8Array, planeChannels: number, colourSpace: string, softMask: number | null): Promise<void> => {
    const entries = {
      Type: '/XObject',
      Subtype: '/Image',
      Width: String(widthPx),
      Height: String(heightPx),
      BitsPerComponent: '8',
      ColorSpace: colourSpace,
      Filter: '/FlateDecode',
      DecodeParms: pdfDictionary({ Predictor: '12', Colors: String(planeChannels), Columns: String(widthPx) }),
      SMask: softMask === null ? null : pdfReference(softMask),
    }
    await file.stream(target, entries, await machine.deflate(filterUp(plane, widthPx * planeChannels), 6, 'filtered'))
  }
  await write(number, samples, channels, space, mask)
  if (mask !== null && alpha !== null) await write(mask, alpha, 1, '/DeviceGray', null)
}

/** Source: PNG Specification, 9.2, filter type 2. */
function filterUp(samples: Uint8Array, rowBytes: number): Uint8Array {
  const rows = samples.length / rowBytes
  const filtered = new Uint8Array(samples.length + rows)
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes
    const to = row * (rowBytes + 1)
    filtered[to] = 2
    for (let at = 0; at < rowBytes; at += 1) {
      filtered[to + 1 + at] = (samples[from + at] ?? 0) - (row === 0 ? 0 : (samples[from - rowBytes + at] ?? 0))
    }
  }
  return filtered
}
