import type { Picture } from '../picture.ts'
import { refilterRows } from '../pictures/refilter-rows.ts'
import { pdfDictionary, pdfReference } from './pdf-values.ts'
import type { PictureDesk } from './picture-desk.ts'

type PixelPicture = Extract<Picture, { readonly kind: 'pixels' }>

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
      DecodeParms: pdfDictionary({ Predictor: '15', Colors: String(planeChannels), Columns: String(widthPx) }),
      SMask: softMask === null ? null : pdfReference(softMask),
    }
    await file.stream(target, entries, await machine.deflate(filtered(plane, widthPx * planeChannels, planeChannels), 6, 'filtered'))
  }
  await write(number, samples, channels, space, mask)
  if (mask !== null && alpha !== null) await write(mask, alpha, 1, '/DeviceGray', null)
}

/** As PNG does it, and PDF readers undo it (ISO 32000-1, 7.4.4): what is flat as it is, the rest as differences. */
function filtered(samples: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = samples.length / rowBytes
  const unfiltered = new Uint8Array(samples.length + rows)
  for (let row = 0; row < rows; row += 1) unfiltered.set(samples.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1)
  refilterRows(unfiltered, rowBytes, pixelBytes)
  return unfiltered
}
