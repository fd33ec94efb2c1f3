import { expect, test } from 'vitest'
import { exhibitFrame, millimetres } from '#shared/pdf/layout/page-frame.ts'
import { mayBeSliced, slicePicture } from '#shared/pdf/layout/slice-picture.ts'
import type { PictureSize } from '#shared/pdf/layout/pack-layout-input.ts'

const frame = { ...exhibitFrame('a4'), widthPt: 480, heightPt: 700 }
const px = (width: number, height: number): PictureSize => ({ unit: 'px', width, height })

test.each([
  ['the screen of a telephone', px(1170, 2532)],
  ['a screen and a half', px(1170, 3400)],
  ['a photo', px(4032, 3024)],
  ['a picture that is small as it is', px(60, 900)],
  ['a picture one pixel wide', px(1, 30_000)],
  ['a strip in which nothing can be read', px(80, 30_000)],
  ['a page of a PDF', { unit: 'pt', width: 595, height: 842 }],
] as const)('%s stays on one sheet', (_, size) => {
  expect(slicePicture(size, [], frame)).toBeNull()
})

test.each([
  ['a conversation on a telephone', px(1170, 9000), 351],
  ['a web page on a computer', px(1920, 12_000), 480],
  ['a long picture of few pixels, never blown up', px(400, 5000), 192],
  ['a web page printed as one long page', { unit: 'pt', width: 600, height: 4000 }, 480],
] as const)('%s is cut into slices of one legible width', (_, size, mostPt) => {
  const sliced = slicePicture(size, [], frame)
  expect(sliced?.slices.length).toBeGreaterThan(1)
  expect(sliced?.widthPt).toBeLessThanOrEqual(mostPt)
  expect(sliced?.widthPt).toBeGreaterThanOrEqual(Math.min(millimetres(80), mostPt * 0.85))
  for (const { from, to } of sliced?.slices ?? []) expect(((to - from) * (sliced?.widthPt ?? 0)) / size.width).toBeLessThanOrEqual(700)
})

test('a little smaller is chosen where it saves a sheet', () => {
  const rowsAt = (widthPt: number): number => (670 * 1170) / widthPt
  const sliced = slicePicture(px(1170, Math.floor(rowsAt(351) * 3.02)), [], frame)
  expect(sliced?.slices).toHaveLength(3)
  expect(sliced?.widthPt).toBeLessThan(351)
})

test('the tallest picture that is taken in is cut into few enough sheets', () => {
  expect(slicePicture(px(89, 30_000), [], frame)?.slices.length).toBeLessThanOrEqual(60)
})

test('whatever is cut on any paper is known to be long beforehand', () => {
  for (const paper of ['a4', 'letter'] as const) {
    const least = { ...exhibitFrame(paper), heightPt: exhibitFrame(paper).heightPt - 110 }
    for (let width = 90; width < 3000; width += 170) {
      for (let height = width; height < 12_000; height += 230) {
        if (slicePicture(px(width, height), [], least) !== null) expect(mayBeSliced(px(width, height)), `${width} x ${height} on ${paper}`).toBe(true)
      }
    }
  }
})
