import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { pageText } from '#shared/checks/privacy/page-text.ts'
import { proposeAreas } from '#shared/checks/privacy/propose-redactions.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import { drawEvidencePage, readFileWords, showEvidence } from '#electron/intake/show-evidence.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'
import { protectedPdf, textPdf } from '../../fixtures/evidence/text-pdf.ts'
import { withFields } from '../../shared/domain/small-case.ts'

const line = (text: string, xPt: number, yPt: number) => ({ text, xPt, yPt, sizePt: 20 })
const letter = textPdf([{ lines: [line('Phone 090-1234-5678', 40, 500)] }, { lines: [line('Second', 40, 300)], extra: '/Rotate 90' }])
const sample = (name: string): string => join(projectRoot, 'samples', 'undelivered-earphones', 'evidence', name)

/** How dark a part of a drawn page is on average, from 0 (white) to 1. */
async function darkness(bytes: Uint8Array, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<number> {
  const { width: across = 0, height: down = 0 } = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes).extract({ left: Math.floor(x * across), top: Math.floor(y * down), width: Math.max(1, Math.floor(width * across)), height: Math.max(1, Math.floor(height * down)) }).greyscale().raw().toBuffer({ resolveWithObject: true })
  return 1 - data.filter((_, at) => at % info.channels === 0).reduce((sum, sample) => sum + sample, 0) / (255 * info.width * info.height)
}

describe('a PDF to be looked at', () => {
  test('has its pages as they are turned, each as a picture', async () => {
    const at = await fileOf('a.pdf', letter)
    expect(await showEvidence(at)).toEqual({ form: 'pages', pages: [{ width: 400, height: 600 }, { width: 600, height: 400 }] })
    const [first, second] = [await drawEvidencePage(at, 1), await drawEvidencePage(at, 2)]
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: 'webp', width: 1000, height: 1500 })
    expect(await sharp(second?.bytes).metadata()).toMatchObject({ width: 1500, height: 1000 })
    expect(await drawEvidencePage(at, 3)).toBeNull()
  })

  test('states its words, and each lies where the drawn page is inked', async () => {
    const at = await fileOf('a.pdf', letter)
    const words = await readFileWords(at)
    expect(words?.pages.map((page) => pageText(page, 'file').text)).toEqual(['Phone 090-1234-5678', 'Second'])
    for (const { page, lines } of words?.pages ?? []) {
      const drawn = await drawEvidencePage(at, page)
      for (const word of lines.flatMap((one) => one.words)) expect(await darkness(drawn?.bytes ?? new Uint8Array(), word), word.text).toBeGreaterThan(0.1)
    }
  })

  test('that only its owner may change is shown and read all the same; one closed by a password is told', async () => {
    const free = await fileOf('a.pdf', await protectedPdf(letter, { user: '', bits: 256 }))
    expect(await showEvidence(free)).toMatchObject({ form: 'pages' })
    expect((await readFileWords(free))?.pages.length).toBe(2)
    expect(await drawEvidencePage(free, 1)).not.toBeNull()
    expect(await showEvidence(await fileOf('b.pdf', await protectedPdf(letter, { user: 'secret', bits: 256 })))).toEqual({ form: 'none', isLocked: true })
  })

  test('in Japanese gives words that names and addresses are found in', async () => {
    const words = await readFileWords({ path: sample('運送会社の回答書.pdf') })
    const known = knownToCase(caseFileSchema.parse(withFields({})), undefined)
    const shown = proposeAreas(words ?? { source: 'file', pages: [] }, known).map(({ kind, shown: value }) => `${kind} ${value}`)
    expect(shown).toContain('name 山田 花子')
    expect(shown.some((one) => one.startsWith('address 〒000-0009') && one.includes('見本港4-5-6'))).toBe(true)
    expect(shown.join('\n')).not.toMatch(/4444-1375-8703|0120/)
  })
})

describe('a picture to be looked at', () => {
  test('stands upright, without its metadata, transparency on white', async () => {
    const turned = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#ff000000' } }).png().toBuffer()
    const at = await fileOf('a.png', turned)
    expect(await showEvidence(at)).toEqual({ form: 'pages', pages: [{ width: 60, height: 20 }] })
    expect(await darkness((await drawEvidencePage(at, 1))?.bytes ?? new Uint8Array(), { x: 0, y: 0, width: 1, height: 1 })).toBeLessThan(0.01)
    const photo = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#777' } }).withExif({ IFD0: { Copyright: 'OWNERNAME' }, IFD3: { GPSLatitude: '35/1 39/1 0/1', GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const drawn = await drawEvidencePage(await fileOf('b.jpg', photo), 1)
    const metadata = await sharp(drawn?.bytes).metadata()
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([20, 60, undefined])
  })

  test('as long as a scrolled screenshot may be keeps its width as far as it can', async () => {
    const long = await sharp({ create: { width: 500, height: 20_000, channels: 3, background: '#abc' } }).png().toBuffer()
    const drawn = await drawEvidencePage(await fileOf('long.png', long), 1)
    expect(drawn?.mediaType).toBe('image/jpeg')
    expect(await sharp(drawn?.bytes).metadata()).toMatchObject({ width: 500, height: 20_000 })
  })

  test('states no words itself', async () => {
    expect(await readFileWords({ path: sample('Screenshot_20261003-142210.png') })).toBeNull()
  })
})

test('a mail is looked at as its words; what has neither pages nor words says so', async () => {
  expect(await showEvidence({ path: sample('発送通知.eml') })).toMatchObject({ form: 'text', text: expect.stringContaining('4444-1375-8703') })
  expect(await showEvidence(await fileOf('a.bin', Buffer.from([0, 1, 2, 3, 255, 254])))).toEqual({ form: 'none', isLocked: false })
})
