import { expect, test } from 'vitest'
import { exhibitFrame } from '#shared/pdf/layout/page-frame.ts'
import { placePicture } from '#shared/pdf/layout/place-picture.ts'

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
