import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import type { Pixels } from '#shared/pdf/picture.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'
import { protectedPdf, textPdf } from '../../fixtures/evidence/text-pdf.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'

const portrayalOf = async (bytes: Uint8Array, redactions: readonly Redaction[], passwords: readonly string[] = []): Promise<Portrayal> =>
  (await readyFile({ ...(await fileOf('a.pdf', bytes)), passwords }, { redactions, language: 'en' })).portrayal

type Drawn = Pixels & { readonly widthPx: number; readonly heightPx: number }

async function drawn(portrayal: Portrayal, page = 0): Promise<Drawn> {
  const picture = portrayal.kind === 'pictures' ? portrayal.pages[page]?.picture : undefined
  if (picture?.kind !== 'pixels') throw new Error('no pixels')
  return { ...(await picture.load()), widthPx: picture.widthPx, heightPx: picture.heightPx }
}

const isRed = (red: number, green: number, blue: number): boolean => red > 180 && green < 80 && blue < 80

/** Where red lies, as fractions with a hair of margin; null where there is none. */
function redArea({ samples, channels, widthPx, heightPx }: Pick<Drawn, 'samples' | 'widthPx' | 'heightPx'> & { readonly channels: number }): AreaRedaction | null {
  if (channels === 1) return null
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1]
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    if (!isRed(samples[pixel * channels] ?? 0, samples[pixel * channels + 1] ?? 0, samples[pixel * channels + 2] ?? 0)) continue
    const [x, y] = [pixel % widthPx, Math.floor(pixel / widthPx)]
    ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  }
  return right < 0 ? null : { page: 1, x: left / widthPx, y: top / heightPx, width: (right + 1 - left) / widthPx, height: (bottom + 1 - top) / heightPx }
}

/** The page as poppler shows it, which knows nothing of PDFium. */
async function seenByPoppler(bytes: Uint8Array): Promise<AreaRedaction> {
  const folder = await temporaryFolder()
  const { path } = await fileOf('a.pdf', bytes)
  execFileSync('pdftoppm', ['-cropbox', '-singlefile', '-r', '144', '-png', path, join(folder, 'page')])
  const { data, info } = await sharp(readFileSync(join(folder, 'page.png'))).raw().toBuffer({ resolveWithObject: true })
  const area = redArea({ samples: data, channels: info.channels, widthPx: info.width, heightPx: info.height })
  if (area === null) throw new Error('poppler shows no red')
  return area
}

function partChanged(before: Uint8Array, after: Uint8Array): number {
  let changed = 0
  for (let at = 0; at < after.length; at += 1) if (before[at] !== after[at]) changed += 1
  return changed / after.length
}

const redSquare = '1 0 0 rg 120 300 90 60 re f 0 0 1 rg 250 120 40 40 re f 0 g'
const page = (extra: string, operators = redSquare): Buffer => textPdf([{ lines: [{ text: 'Left alone 1234', xPt: 100, yPt: 450 }], operators, extra }])

describe.skipIf(lacks('pdftoppm'))('an area marked where poppler shows it (skipped without poppler)', () => {
  const frames = ['', '/Rotate 90', '/Rotate 180', '/Rotate 270', '/CropBox [60 90 340 520]', '/Rotate 90 /CropBox [60 90 340 520]', '/Rotate -90 /CropBox [90 200 390 500]', '/UserUnit 1.3 /Rotate 180', '/MediaBox [-50 -20 350 580]']
  test.each(frames)('is the area that is painted over: %s', async (extra) => {
    const bytes = page(extra)
    const area = await seenByPoppler(bytes)
    // A pixel more at each side: two programs may place an edge half a pixel apart.
    const wider = { ...area, x: area.x - 0.002, y: area.y - 0.002, width: area.width + 0.004, height: area.height + 0.004 }
    const { portrayal, before } = { portrayal: await portrayalOf(bytes, [wider]), before: await drawn(await portrayalOf(bytes, [{ page: 1, x: 0, y: 0, width: 0.001, height: 0.001 }])) }
    const after = await drawn(portrayal)
    expect(redArea(before)).not.toBeNull()
    expect(redArea(after)).toBeNull()
    const size = portrayal.kind === 'pictures' ? portrayal.pages[0]?.size : undefined
    expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(after.widthPx / after.heightPx, 2)
    // Nothing but the area has changed.
    expect(partChanged(before.samples, after.samples)).toBeLessThan(wider.width * wider.height * 1.2)
  })
})

test('what an annotation shows is drawn, and painted over where it is marked', async () => {
  const appearance = '/Annots [<< /Type /Annot /Subtype /Square /Rect [120 300 210 360] /C [1 0 0] /IC [1 0 0] /F 4 >>]'
  const bytes = page(appearance, '0 0 1 rg 10 10 20 20 re f 0 g')
  const nearlyWhole = await drawn(await portrayalOf(bytes, [{ page: 1, x: 0, y: 0, width: 0.01, height: 0.01 }]))
  expect(redArea(nearlyWhole)).not.toBeNull()
  expect(redArea(await drawn(await portrayalOf(bytes, [{ page: 1, x: 0.29, y: 0.39, width: 0.25, height: 0.12 }])))).toBeNull()
})

test('pages without an area stay pages; a page in black and white is kept in grey', async () => {
  const bytes = textPdf([{ lines: [{ text: 'one', xPt: 50, yPt: 500 }] }, { lines: [{ text: 'two', xPt: 50, yPt: 500 }] }])
  const portrayal = await portrayalOf(bytes, [{ page: 2, x: 0.1, y: 0.1, width: 0.2, height: 0.1 }])
  if (portrayal.kind !== 'pictures') throw new Error(portrayal.kind)
  expect(portrayal.pages.map(({ picture }) => picture.kind)).toEqual(['pdf-page', 'pixels'])
  const { channels, widthPx, heightPx } = await drawn(portrayal, 1)
  expect({ channels, widthPx, heightPx }).toEqual({ channels: 1, widthPx: Math.round(400 * 220 / 72), heightPx: Math.round(600 * 220 / 72) })
})

test('a sheet of ten metres has as many pixels as memory allows, and no more', async () => {
  const { widthPx, heightPx } = await drawn(await portrayalOf(page('/MediaBox [0 0 14400 14400] /UserUnit 2'), [{ page: 1, x: 0, y: 0, width: 0.1, height: 0.1 }]))
  expect(widthPx * heightPx).toBeLessThanOrEqual(24_000_000 * 1.001)
})

test('a word in a PDF cannot be hidden by its letters: a cover page stands for it', async () => {
  expect(await portrayalOf(page(''), [{ text: '1234' }])).toMatchObject({ kind: 'cover', reason: 'redaction-not-possible' })
})

test.skipIf(lacks('qpdf'))('a protected PDF is redacted like any other (skipped without qpdf)', async () => {
  const bytes = await protectedPdf(page(''), { bits: 256, user: 'word' })
  expect(redArea(await drawn(await portrayalOf(bytes, [{ page: 1, x: 0.25, y: 0.35, width: 0.5, height: 0.3 }], ['word'])))).toBeNull()
})
