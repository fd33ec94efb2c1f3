import { expect, test } from 'vitest'
import { exhibitFrame } from '#shared/pdf/layout/page-frame.ts'
import { isBetterTurned, placePicture } from '#shared/pdf/layout/place-picture.ts'

const frame = { ...exhibitFrame('a4'), widthPt: 480, heightPt: 700 }

test('a phone screenshot fills the height and keeps its shape', () => {
  const place = placePicture({ unit: 'px', width: 1170, height: 2532 }, frame)
  expect(place.heightPt).toBeCloseTo(700)
  expect(place.widthPt / place.heightPt).toBeCloseTo(1170 / 2532)
})

test('a small picture is not blown up beyond 150 pixels an inch, and stands in the middle', () => {
  const place = placePicture({ unit: 'px', width: 300, height: 150 }, frame)
  expect([place.widthPt, place.heightPt]).toEqual([144, 72])
  expect(place.xPt - frame.leftPt).toBeCloseTo((480 - 144) / 2)
})

test('a PDF page keeps its size where there is room', () => {
  expect(placePicture({ unit: 'pt', width: 400, height: 300 }, frame)).toMatchObject({ widthPt: 400, heightPt: 300 })
})

test('a picture one pixel wide and very tall still lies inside the frame', () => {
  const place = placePicture({ unit: 'px', width: 1, height: 100_000 }, frame)
  expect(place.heightPt).toBeLessThanOrEqual(700)
  expect(place.widthPt).toBeGreaterThan(0)
})

test.each([
  ['a screen of a computer', { unit: 'px', width: 1920, height: 1080 }, true],
  ['a panorama', { unit: 'px', width: 6000, height: 900 }, true],
  ['a slide', { unit: 'pt', width: 960, height: 540 }, true],
  ['a page of A4 held sideways', { unit: 'pt', width: 842, height: 595 }, true],
  ['a photograph', { unit: 'px', width: 4032, height: 3024 }, false],
  ['a photograph of three by two', { unit: 'px', width: 6000, height: 4000 }, false],
  ['a small wide screen, whose letters are large enough as it is', { unit: 'px', width: 1280, height: 720 }, false],
  ['a receipt', { unit: 'pt', width: 400, height: 200 }, false],
  ['the screen of a telephone', { unit: 'px', width: 1170, height: 2532 }, false],
] as const)('%s: whether its page is better held sideways', (_, size, turned) => {
  for (const paper of ['a4', 'letter'] as const) {
    const [upright, sideways] = [exhibitFrame(paper), exhibitFrame(paper, 'turned')].map((whole) => ({ ...whole, topPt: whole.topPt + 40, heightPt: whole.heightPt - 40 }))
    if (upright && sideways) expect(isBetterTurned(size, upright, sideways)).toBe(turned)
  }
})
