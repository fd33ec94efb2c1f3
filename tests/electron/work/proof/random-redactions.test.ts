import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { temporaryFolder } from '../../../fixtures/evidence/make-evidence.ts'
import { sharingPdf, textPdf } from '../../../fixtures/evidence/text-pdf.ts'
import type { PlacedLine } from '../../../fixtures/evidence/text-pdf.ts'
import { lacks } from '../../../shared/pdf/write/pdf-readers.ts'

type Subject = { readonly file: string; readonly bytes: Uint8Array | string; readonly redactions: readonly Redaction[]; readonly hidden: readonly string[] }

async function packOf({ file, bytes, redactions }: Subject): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, file), bytes)
  const read = readCase({ format: 'tsuzuri-case', version: 1, title: 't', language: 'en', dispute: 'not-received', exhibits: [{ id: 'a', file, title: 'Evidence', redactions }] })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const order = { caseFile: read.caseFile, packId: 'a-to-z-claim', language: 'en', madeAt: '2026-11-01T00:00:00+09:00', paper: 'a4', scheme: 'letters', originals: 'all', blank: false, force: true, reopenable: false } as const
  await buildPack({ order, evidence: { a: { path: join(folder, file), file } }, folder, formats: ['pdf', 'text'] }, { onProgress: () => undefined, signal: { aborted: false } })
  return join(folder, 'a-to-z-claim.en.pdf')
}

const joined = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** What three other programs read in a file, and all its streams unpacked. */
async function everythingIn(path: string): Promise<string> {
  const run = (tool: string, ...words: readonly string[]): string => execFileSync(tool, words, { encoding: 'latin1', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  const text = (tool: string, ...words: readonly string[]): string => Buffer.from(run(tool, ...words), 'latin1').toString('utf8')
  const read = [text('pdftotext', '-raw', path, '-'), text('mutool', 'draw', '-q', '-F', 'txt', path), await readFile(path.replace(/\.pdf$/, '.txt'), 'utf8')].map(joined)
  return [...read, run('qpdf', '--qdf', '--object-streams=disable', path, '-')].join('\n')
}

const area = fc.record({ x: fc.double({ min: 0, max: 0.9, noNaN: true }), y: fc.double({ min: 0, max: 0.9, noNaN: true }), width: fc.double({ min: 0.01, max: 1, noNaN: true }), height: fc.double({ min: 0.01, max: 1, noNaN: true }) })
  .map(({ x, y, width, height }): AreaRedaction => ({ page: 1, x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) }))
const areas = fc.array(area, { minLength: 1, maxLength: 3 })
const token = fc.array(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'), { minLength: 9, maxLength: 12 }).map((letters) => letters.join(''))

/** A page on which every line is a token of its own; those that an area so much as touches are hidden, and with them the text of the whole page. */
const pdfs = fc.record({ areas, tokens: fc.uniqueArray(token, { minLength: 6, maxLength: 6 }), turn: fc.constantFrom(0, 90, 180, 270), crop: fc.boolean() }).map(({ areas: redactions, tokens, turn, crop }): Subject => {
  const lines = tokens.map((text, index): PlacedLine => ({ text, xPt: 60 + (index % 2) * 150, yPt: 90 + index * 75 }))
  const extra = `${turn === 0 ? '' : `/Rotate ${turn}`} ${crop ? '/CropBox [30 40 380 560]' : ''}`
  return { file: 'letter.pdf', bytes: textPdf([{ lines, extra }, { lines: [{ text: 'Shown as it is', xPt: 60, yPt: 300 }] }], '/Title (Planted)'), redactions, hidden: [...tokens, 'Planted'] }
})

const texts = fc.record({ tokens: fc.uniqueArray(token, { minLength: 2, maxLength: 4 }), asMail: fc.boolean() }).map(({ tokens, asMail }): Subject => {
  const body = tokens.map((one, index) => `line ${index} with ${index % 2 === 0 ? one : one.toLowerCase()} and ${one.slice(0, 4)} ${one.slice(4)} again`).join('\r\n')
  const mail = `From: ${tokens[0]} <shop@example.jp>\r\nTo: b@example.jp\r\nSubject: About ${tokens.at(-1)}\r\nDate: Thu, 1 Oct 2026 09:12:00 +0900\r\n\r\n${body}\r\n`
  return { file: asMail ? `mail ${tokens[0]}.eml` : `memo ${tokens[0]}.txt`, bytes: asMail ? mail : body, redactions: tokens.map((text) => ({ text })), hidden: tokens.flatMap((one) => [one, one.toLowerCase()]) }
})

describe.skipIf(lacks('pdftotext') || lacks('mutool') || lacks('qpdf'))('wherever a redaction lies (skipped without poppler, mupdf and qpdf)', () => {
  test('no token of a redacted PDF page, and nothing of its title, is left anywhere in the pack', async () => {
    await fc.assert(fc.asyncProperty(pdfs, async (subject) => {
      const found = await everythingIn(await packOf(subject))
      expect(subject.hidden.filter((word) => found.includes(word))).toEqual([])
      expect(found).toContain('Shownasitis')
    }), { numRuns: 12, seed: 20261101 })
  }, 240_000)

  test('no hidden word of a mail or a text is left anywhere in the pack, its name included', async () => {
    await fc.assert(fc.asyncProperty(texts, async (subject) => {
      const found = await everythingIn(await packOf(subject))
      expect(subject.hidden.filter((word) => found.includes(word))).toEqual([])
    }), { numRuns: 12, seed: 20261101 })
  }, 240_000)

  test('what the pages of a PDF share comes along only where a page that is shown draws it', async () => {
    const bytes = sharingPdf('SECRETSAMPLES', 'SECRETFORM', 'SHOWNSAMPLES')
    const found = await everythingIn(await packOf({ file: 'letter.pdf', bytes, redactions: [{ page: 1, x: 0, y: 0, width: 0.9, height: 0.9 }], hidden: [] }))
    expect(['SECRETSAMPLES', 'SECRETFORM'].filter((word) => found.includes(word))).toEqual([])
    expect(found).toContain('SHOWNSAMPLES')
  })

  const pictures = fc.record({ areas, format: fc.constantFrom('png' as const, 'jpeg' as const), orientation: fc.constantFrom(1, 3, 6, 8), channels: fc.constantFrom(3 as const, 4 as const) })
  test('every pixel under an area is black in the stored picture, and every other pixel is what it was', async () => {
    await fc.assert(fc.asyncProperty(pictures, async ({ areas: redactions, format, orientation, channels }) => {
      const [widthPx, heightPx] = [120, 90]
      const samples = Buffer.from(Array.from({ length: widthPx * heightPx * channels }, (_, at) => (channels === 4 && at % 4 === 3 ? 120 : 60 + ((at * 31) % 190))))
      const bytes = await sharp(samples, { raw: { width: widthPx, height: heightPx, channels } }).withMetadata({ orientation: format === 'jpeg' ? orientation : 1, exif: { IFD0: { Artist: 'PlantedOwner' } } }).toFormat(format).toBuffer()
      const path = await packOf({ file: `picture.${format}`, bytes, redactions, hidden: [] })
      expect((await everythingIn(path)).includes('PlantedOwner')).toBe(false)
      const folder = await temporaryFolder()
      execFileSync('pdfimages', ['-png', path, join(folder, 'image')])
      const stored = await sharp(join(folder, 'image-000.png')).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
      const before = await sharp(bytes).autoOrient().removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
      expect([stored.info.width, stored.info.height]).toEqual([before.info.width, before.info.height])
      expect(pixelsGoneWrong(stored.data, before.data, stored.info, redactions)).toBe(0)
    }), { numRuns: 14, seed: 20261101 })
  }, 240_000)
})

/** Counts pixels whose middle lies under an area and is not black, and pixels clear of every area that changed. */
function pixelsGoneWrong(stored: Buffer, before: Buffer, { width, height }: { readonly width: number; readonly height: number }, redactions: readonly AreaRedaction[]): number {
  let wrong = 0
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [left, top] = [pixel % width, Math.floor(pixel / width)]
    const isUnder = redactions.some(({ x, y, width: across, height: down }) => left + 0.5 > x * width && left + 0.5 < (x + across) * width && top + 0.5 > y * height && top + 0.5 < (y + down) * height)
    const isClear = redactions.every(({ x, y, width: across, height: down }) => left + 1 <= Math.floor(x * width) || left >= Math.ceil((x + across) * width) || top + 1 <= Math.floor(y * height) || top >= Math.ceil((y + down) * height))
    const colours = [0, 1, 2].map((channel) => stored[pixel * 3 + channel] ?? -1)
    if (isUnder ? colours.some((value) => value !== 0) : isClear && colours.some((value, channel) => Math.abs(value - (before[pixel * 3 + channel] ?? -1)) > 0)) wrong += 1
  }
  return wrong
}
