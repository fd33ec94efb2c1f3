import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { QuietBand } from '#shared/pdf/layout/pack-layout-input.ts'
import { coverAreas, quietBands } from '#electron/intake/quiet-bands.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import type { Redaction } from '#shared/domain/case-file.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const grey = (rows: readonly (readonly number[])[]) => ({ columns: rows[0]?.length ?? 0, rows: rows.length, samples: Uint8Array.from(rows.flat()) })

test('rows of one colour are blank, rows that repeat the one above are still, all others are busy', () => {
  const [paper, text, more, edges] = [[200, 200, 205], [0, 200, 90], [200, 0, 30], [40, 200, 200]]
  const rows = [paper, paper, paper, paper, text, more, text, edges, edges, edges, edges, edges, more]
  expect(quietBands(grey(rows))).toEqual([{ from: 0, to: 4, isBlank: true }, { from: 8, to: 12, isBlank: false }])
})

test('a quiet row or two between strokes are no place to cut', () => {
  const [paper, text] = [[200, 200], [0, 200]]
  expect(quietBands(grey([text, paper, paper, text, paper, text]))).toEqual([])
})

test('nothing of a covered area is left to be seen in the rows', () => {
  const rows = Array.from({ length: 20 }, (_, row) => Array.from({ length: 30 }, (_, column) => (row * 7 + column * 31) % 256))
  const covered = coverAreas(grey(rows), [{ x: 0.2, y: 0.25, width: 0.4, height: 0.5 }])
  for (let row = 5; row < 15; row += 1) expect([...covered.samples.subarray(row * 30 + 6, row * 30 + 18)].every((value) => value === 0)).toBe(true)
})

const bubbles = Array.from({ length: 20 }, (_, index) => `<rect x="${index % 2 === 0 ? 20 : 160}" y="${index * 150 + 20}" width="220" height="100" rx="20" fill="#fff"/><text x="${index % 2 === 0 ? 40 : 180}" y="${index * 150 + 80}" font-size="30">Message ${index}</text>`).join('')
const chat = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="3000"><rect width="400" height="3000" fill="#8cabd9"/>${bubbles}</svg>`))

async function bandsOf(bytes: Uint8Array, redactions: readonly Redaction[] = []): Promise<readonly QuietBand[] | undefined> {
  const { portrayal } = await readyFile(await fileOf('x', bytes), { redactions, language: 'ja' })
  return portrayal.kind === 'pictures' ? portrayal.pages[0]?.quietBands : undefined
}

describe('a long screenshot', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('as %s: the gaps between its messages are found, and nothing blank inside them', async (format) => {
    const blank = ((await bandsOf(await chat.clone().flatten().toFormat(format).toBuffer())) ?? []).filter((band) => band.isBlank)
    for (const index of Array.from({ length: 19 }, (_, gap) => gap)) expect(blank.some((band) => band.from <= index * 150 + 130 && band.to >= index * 150 + 160), `gap ${index}`).toBe(true)
    for (const { from, to } of blank.filter((band) => band.from > 0 && band.to < 3000)) expect((from - 110) % 150, `${from} to ${to}`).toBeLessThanOrEqual(20)
    for (const { from, to } of blank.slice(0, -1)) expect(to - from, `${from} to ${to}`).toBeLessThanOrEqual(60)
  })

  test('that is not long has no bands, and costs no decoding', async () => {
    expect(await bandsOf(await sharp({ create: { width: 400, height: 800, channels: 3, background: '#fff' } }).png().toBuffer())).toBeUndefined()
  })

  test('under a redaction no row can be told from another', async () => {
    const bands = await bandsOf(await chat.clone().png().toBuffer(), [{ x: 0, y: 0.1, width: 1, height: 0.2 }])
    expect(bands?.filter((band) => band.to > 310 && band.from < 890)).toEqual([{ from: expect.any(Number), to: expect.any(Number), isBlank: true }])
  })
})
