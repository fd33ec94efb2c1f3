import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { stitchPictures } from '#electron/intake/alike/stitch-pictures.ts'
import type { StitchPlan } from '#electron/intake/alike/stitch-pictures.ts'
import { footPx, headPx, longChat, pngOfRaw, screenOf, screenPx } from './screens.ts'
import type { Raw } from './screens.ts'

let chat: Raw
beforeAll(async () => { chat = await longChat(1, 40) })

async function stitched(pictures: readonly Buffer[], signal = { aborted: false }): Promise<{ readonly plan: StitchPlan; readonly bytes: Buffer; readonly raw: Raw }> {
  const pieces: Uint8Array[] = []
  const given = await Promise.all(pictures.map(async (bytes, index) => {
    const { width, height } = await sharp(bytes).metadata()
    return { name: `${index}.png`, widthPx: width, heightPx: height, source: { sizeBytes: bytes.length, read: async (offset: number, length: number) => bytes.subarray(offset, offset + length) } }
  }))
  const plan = await stitchPictures(given, async (piece) => { pieces.push(piece.slice()) }, signal)
  const bytes = Buffer.concat(pieces)
  const { data, info } = await sharp(bytes, { ignoreIcc: true, limitInputPixels: false }).raw().toBuffer({ resolveWithObject: true })
  return { plan, bytes, raw: { widthPx: info.width, heightPx: info.height, rgb: data } }
}

/** What one endless telephone would have shown: the bars of the first above, those of the last below. */
async function longScreen(toPx: number): Promise<Raw> {
  const [first, rowBytes] = [await screenOf(chat, 0, '20:30'), chat.widthPx * 3]
  const rgb = Buffer.concat([first.rgb.subarray(0, headPx * rowBytes), chat.rgb.subarray(0, toPx * rowBytes), first.rgb.subarray((screenPx - footPx) * rowBytes)])
  return { widthPx: chat.widthPx, heightPx: headPx + toPx + footPx, rgb }
}

const room = screenPx - headPx - footPx

test.each([[[0, 700]], [[0, 1300, 2600]], [[0, 900, 910, 2500, 4300]], [[0, 1960]]])('screens scrolled to %j make the very pixels of one long screen, whatever their clocks say', async (places) => {
  const pictures = await Promise.all(places.map(async (from, index) => pngOfRaw(await screenOf(chat, from, index === 0 ? '20:30' : `21:0${index}`))))
  const { raw, plan } = await stitched(pictures)
  const expected = await longScreen((places.at(-1) ?? 0) + room)
  expect([raw.widthPx, raw.heightPx]).toEqual([expected.widthPx, expected.heightPx])
  expect(raw.rgb.equals(expected.rgb)).toBe(true)
  expect(plan.parts.map(({ topPx }) => topPx)).toEqual(places)
  expect(plan.parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(raw.heightPx)
})

test('a colour profile goes along and the values of the pixels stay', async () => {
  const withProfile = async (from: number): Promise<Buffer> => sharp(await pngOfRaw(await screenOf(chat, from, '20:30'))).withIccProfile('p3').png().toBuffer()
  const pictures = [await withProfile(0), await withProfile(800)]
  const { raw, bytes } = await stitched(pictures)
  const { icc } = await sharp(bytes).metadata()
  expect(icc?.equals((await sharp(pictures[0]).metadata()).icc ?? Buffer.alloc(0))).toBe(true)
  const rows = await sharp(pictures[0], { ignoreIcc: true }).extract({ left: 0, top: 0, width: raw.widthPx, height: 900 }).raw().toBuffer()
  expect(raw.rgb.subarray(0, rows.length).equals(rows)).toBe(true)
})

test('what does not continue is refused, by its name', async () => {
  const pictures = [await pngOfRaw(await screenOf(chat, 0, '20:30')), await pngOfRaw(await screenOf(await longChat(2, 40), 0, '20:30'))]
  await expect(stitched(pictures)).rejects.toMatchObject({ failure: { code: 'screens-apart', file: '1.png' } })
})

test('what would be too long for a picture is refused before it is made', async () => {
  const endless = await longChat(3, 125)
  const lowest = endless.heightPx - room
  const places = [...Array.from({ length: Math.ceil(lowest / 1550) }, (_, index) => index * 1550), lowest]
  expect(endless.heightPx + headPx + footPx).toBeGreaterThan(30_000)
  const pictures = await Promise.all(places.map(async (from) => pngOfRaw(await screenOf(endless, from, '20:30'))))
  await expect(stitched(pictures)).rejects.toMatchObject({ failure: { code: 'image-refused', reason: 'too-long' } })
}, 60_000)

test('it can be called off', async () => {
  const pictures = [await pngOfRaw(await screenOf(chat, 0, '20:30')), await pngOfRaw(await screenOf(chat, 700, '20:30'))]
  await expect(stitched(pictures, { aborted: true })).rejects.toMatchObject({ failure: { code: 'cancelled' } })
})
