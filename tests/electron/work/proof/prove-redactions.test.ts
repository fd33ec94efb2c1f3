import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { CaseFile, Redaction } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { RedactionFault } from '#shared/domain/failure.ts'
import { planPack, writePlannedPack } from '#shared/packs/make-pack.ts'
import { packExhibits } from '#shared/packs/pack-exhibit.ts'
import type { PackDesk } from '#shared/packs/pack-order.ts'
import type { PlannedPack } from '#shared/packs/planned-pack.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { stageFiles } from '#electron/files/staged-files.ts'
import { threadFiller } from '#electron/files/own-templates/fill-in-thread.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { bundledFonts } from '#electron/work/bundled-fonts.ts'
import { redactionFaultText } from '#shared/words/redaction-fault-text.ts'
import { titleSpoken } from '#electron/work/proof/own-words.ts'
import { proveRedactions } from '#electron/work/proof/prove-redactions.ts'
import { readyExhibitsOf } from '#electron/work/ready-exhibits.ts'
import { halves, pngChunk, temporaryFolder } from '../../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../../fixtures/evidence/mail-with-attachments.ts'
import { sharingPdf, textPdf } from '../../../fixtures/evidence/text-pdf.ts'
import { lacks } from '../../../shared/pdf/write/pdf-readers.ts'

const order = { packId: 'complaint-letter', language: 'ja', madeAt: '2026-11-01T00:00:00+09:00', paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: true, reopenable: false } as const

/** As this very program would pack it: all but the end of its data is the same after a part of its end is painted over. */
function upFiltered(): Buffer {
  const [widthPx, heightPx] = [300, 400]
  const rows = Buffer.alloc(heightPx * (widthPx * 3 + 1))
  for (let row = 0; row < heightPx; row += 1) {
    rows[row * (widthPx * 3 + 1)] = 2
    for (let at = 1; at <= widthPx * 3; at += 1) rows[row * (widthPx * 3 + 1) + at] = (row * 31 + at * at) % 7
  }
  const head = Buffer.from([0, 0, 1, 44, 0, 0, 1, 144, 8, 2, 0, 0, 0])
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', '')])
}

const tongue = { language: 'ja', zone: 'Asia/Tokyo' } as const

type Evidence = { readonly id: string; readonly file: string; readonly bytes: Uint8Array | string; readonly title?: string; readonly writtenAt?: string; readonly redactions?: readonly Redaction[] }

function caseOf(evidence: readonly Evidence[], isRedacted: boolean): CaseFile {
  const exhibits = evidence.map(({ id, file, title, writtenAt, redactions }) => ({ id, file, title, writtenAt, ...(isRedacted && redactions ? { redactions } : {}) }))
  const read = readCase({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received', exhibits })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.caseFile
}

async function filesOf(evidence: readonly Evidence[]): Promise<Readonly<Record<string, { readonly path: string; readonly file: string }>>> {
  const folder = await temporaryFolder()
  for (const { file, bytes } of evidence) await writeFile(join(folder, file), bytes)
  return Object.fromEntries(evidence.map(({ id, file }) => [id, { path: join(folder, file), file }]))
}

/** Makes the pack as if nobody had asked for a redaction, and proves it against the redactions that were asked for. */
async function faultsWithoutPainting(evidence: readonly Evidence[], originals: 'auto' | 'none' = 'auto'): Promise<readonly Pick<RedactionFault, 'exhibitId' | 'found'>[]> {
  const files = await filesOf(evidence)
  const [bare, wanted] = [caseOf(evidence, false), caseOf(evidence, true)]
  const desk: PackDesk = {
    templates: await readTemplateFolder(templatesFolder), fonts: await bundledFonts(), machine: nodeMachine, program: 'Tsuzuri', ownFiller: threadFiller, readyExhibit: readyExhibitsOf(bare, files, 'ja'), onProgress: () => undefined, signal: { aborted: false }
  }
  const planned = await planPack({ ...order, originals, caseFile: bare }, desk)
  const exhibits = await asWanted(wanted, readyExhibitsOf(wanted, files, 'ja'))
  const folder = await temporaryFolder()
  try {
    await stageFiles(folder).write('pack.pdf', async (sink) => void (await writePlannedPack(planned, desk, sink)), (path) => proveRedactions({ path, layout: planned.laidOut.layout, exhibits, tongue }))
    return []
  } catch (error) {
    expect(await readdir(folder)).toEqual([])
    if (!(error instanceof DomainError) || error.failure.code !== 'redaction-failed') throw error
    return error.failure.faults.map(({ exhibitId, found }) => ({ exhibitId, found }))
  }
}

/** The exhibits as they would have been, had the redactions been made. */
async function asWanted(wanted: CaseFile, readyExhibit: PackDesk['readyExhibit']): Promise<PlannedPack['exhibits']> {
  const ready = await Promise.all((wanted.exhibits ?? []).map(async ({ id }) => [id, await readyExhibit(id)] as const))
  return packExhibits(wanted, order.scheme, new Map(ready))
}

async function build(evidence: readonly Evidence[], language: 'ja' | 'en' = 'ja'): Promise<{ readonly folder: string; readonly left: readonly string[] }> {
  const folder = await temporaryFolder()
  await buildPack({ order: { ...order, language, caseFile: caseOf(evidence, true) }, evidence: await filesOf(evidence), folder, formats: ['pdf', 'text'] }, { onProgress: () => undefined, signal: { aborted: false } })
  return { folder, left: await readdir(folder) }
}

const noise = async (format: 'png' | 'jpeg'): Promise<Buffer> => sharp(Buffer.from(Array.from({ length: 240 * 320 * 3 }, (_, at) => (at * 7_919 + (at >> 3) * 104_729) % 256)), { raw: { width: 240, height: 320, channels: 3 } }).toFormat(format).toBuffer()
const area = { page: 1, x: 0.2, y: 0.3, width: 0.4, height: 0.1 }
const mail = 'From: Mihon <shop@example.jp>\r\nTo: hanako@example.jp\r\nSubject: Your order\r\nDate: Thu, 1 Oct 2026 09:12:00 +0900\r\n\r\nCall us at 090-0000-1234 today.\r\n'
const letter = textPdf([{ lines: [{ text: 'Account 5551234567', xPt: 90, yPt: 400 }] }, { lines: [{ text: 'Second page', xPt: 90, yPt: 400 }] }])

const pictures: readonly Evidence[] = [
  { id: 'screen', file: 'screen.png', bytes: await noise('png'), redactions: [area] }, { id: 'photo', file: 'photo.jpg', bytes: await noise('jpeg'), redactions: [area] }
]
const letters: Evidence = { id: 'letter', file: 'letter.pdf', bytes: letter, redactions: [{ page: 1, x: 0.2, y: 0.3, width: 0.6, height: 0.05 }] }
const texts: readonly Evidence[] = [
  { id: 'mail', file: 'mail.eml', bytes: mail, redactions: [{ text: '090-0000-1234' }, { text: 'x@' }] },
  { id: 'memo', file: 'memo.txt', bytes: '番号は０９０－００００－１２３４です。', title: '090-0000-1234の控え', redactions: [{ text: '090-0000-1234' }] }
]

test('a pack with redactions of every kind is proved and written, and hides the words in titles too', async () => {
  const { folder, left } = await build([...pictures, letters, ...texts])
  expect(left.toSorted()).toEqual(['complaint-letter.ja.pdf', 'complaint-letter.ja.txt'])
  expect(await readFile(join(folder, 'complaint-letter.ja.txt'), 'utf8')).not.toContain('0000')
})

test.skipIf(lacks('pdfimages'))('a large photo is packed again as a photo: black where it is marked, small, and as it was elsewhere', async () => {
  const [widthPx, heightPx] = [1_600, 1_200]
  const photo = await sharp(Buffer.from(Uint8Array.from({ length: 160 * 120 * 3 }, (_, at) => (at * 7_919) % 251)), { raw: { width: 160, height: 120, channels: 3 } }).resize(widthPx, heightPx, { kernel: 'cubic' }).jpeg({ quality: 88 }).toBuffer()
  const { folder } = await build([{ id: 'photo', file: 'photo.jpg', bytes: photo, redactions: [{ page: 1, x: 0.3011, y: 0.2507, width: 0.25, height: 0.1 }] }])
  execFileSync('pdfimages', ['-all', join(folder, 'complaint-letter.ja.pdf'), join(folder, 'image')])
  const [name] = (await readdir(folder)).filter((one) => one.startsWith('image'))
  const packed = await readFile(join(folder, name ?? ''))
  expect(name).toBe('image-000.jpg')
  expect(packed.length).toBeLessThan(photo.length * 2.5)
  const [after, before] = await Promise.all([packed, photo].map((bytes) => sharp(bytes).raw().toBuffer()))
  const at = (pixels: Buffer | undefined, x: number, y: number): readonly number[] => [...(pixels?.subarray((y * widthPx + x) * 3, (y * widthPx + x) * 3 + 3) ?? [])]
  for (let y = 301; y < 420; y += 1) for (let x = 482; x < 881; x += 1) if (Math.max(...at(after, x, y)) > 2) throw new Error(`not black at ${x}, ${y}`)
  for (const [x, y] of [[100, 100], [460, 350], [900, 350], [1_500, 1_100]] as const) for (const [channel, value] of at(before, x, y).entries()) expect(Math.abs(value - (at(after, x, y)[channel] ?? 999))).toBeLessThan(24)
})

test('a picture that was not painted over keeps the pack from being written', async () => {
  const faults = await faultsWithoutPainting(pictures)
  for (const found of ['pixels', 'original'] as const) expect(faults.filter((fault) => fault.found === found).map(({ exhibitId }) => exhibitId).toSorted()).toEqual(['photo', 'screen'])
})

test('a page of a PDF that went in as it is keeps the pack from being written', async () => {
  expect(await faultsWithoutPainting([letters])).toEqual([{ exhibitId: 'letter', found: 'text' }, { exhibitId: 'letter', found: 'pixels' }, { exhibitId: 'letter', found: 'original' }])
})

test('pictures of one size and even surfaces are not taken for each other, nor a redacted one for what it was', async () => {
  const screen = async (shade: number): Promise<Buffer> => sharp({ create: { width: 400, height: 700, channels: 3, background: { r: shade, g: shade, b: 240 } } }).composite([{ input: await noise('png'), left: 80, top: shade }]).png({ adaptiveFiltering: false }).toBuffer()
  const bottom = { page: 1, x: 0.1, y: 0.9, width: 0.3, height: 0.05 }
  const { left } = await build([{ id: 'a', file: 'a.png', bytes: await screen(200), redactions: [bottom] }, { id: 'b', file: 'b.png', bytes: await screen(90) }, { id: 'c', file: 'c.png', bytes: upFiltered(), redactions: [bottom] }])
  expect(left).toHaveLength(2)
})

test('a picture of a redacted page that came along with another page keeps the pack from being written', async () => {
  const shared: Evidence = { id: 'letter', file: 'letter.pdf', bytes: sharingPdf('SECRETSAMPLES', 'SECRETFORM', 'SHOWNSAMPLES'), redactions: [{ page: 1, x: 0, y: 0, width: 0.9, height: 0.9 }] }
  expect(await faultsWithoutPainting([shared], 'none')).toEqual([{ exhibitId: 'letter', found: 'text' }, { exhibitId: 'letter', found: 'pixels' }, { exhibitId: 'letter', found: 'original' }])
})

/** One large page that was cut in two: both halves hold all of it, and their crop boxes show one each. */
const halvesOfOne = (): Buffer => {
  const lines = [{ text: 'SECRETACCOUNT', xPt: 30, yPt: 400 }, { text: 'Right half', xPt: 240, yPt: 200 }]
  return textPdf([{ lines, extra: '/CropBox [0 0 200 600]' }, { lines, extra: '/CropBox [200 0 400 600]' }, { lines: [{ text: 'Third page', xPt: 30, yPt: 400 }] }])
}

test.skipIf(lacks('pdftotext'))('what is hidden on one half of a page that was cut in two is not left unseen on the other', async () => {
  const { folder } = await build([{ id: 'half', file: 'half.pdf', bytes: halvesOfOne(), redactions: [{ page: 1, x: 0, y: 0.3, width: 1, height: 0.1 }] }])
  const text = execFileSync('pdftotext', [join(folder, 'complaint-letter.ja.pdf'), '-'], { encoding: 'utf8' })
  expect(text).not.toContain('SECRETACCOUNT')
  expect(text).toContain('Third page')
})

test('a page that holds it unseen keeps the pack from being written', async () => {
  const untouched = { id: 'half', file: 'half.pdf', bytes: halvesOfOne(), redactions: [{ page: 1, x: 0, y: 0.3, width: 1, height: 0.1 }] }
  expect(await faultsWithoutPainting([untouched], 'none')).toEqual([{ exhibitId: 'half', found: 'text' }, { exhibitId: 'half', found: 'pixels' }, { exhibitId: 'half', found: 'text' }])
})

test.skipIf(lacks('qpdf'))('a form of a redacted page does not come along with a page that only mentions its name', async () => {
  const bytes = sharingPdf('SECRETSAMPLES', 'SECRETFORM', 'SHOWNSAMPLES', 'BT /F1 12 Tf 60 500 Td (see /Fm1) Tj ET % /Fm1 Do\n')
  const { folder } = await build([{ id: 'letter', file: 'letter.pdf', bytes, redactions: [{ page: 1, x: 0, y: 0, width: 0.9, height: 0.9 }] }])
  const objects = execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'complaint-letter.ja.pdf'), '-'], { encoding: 'latin1', maxBuffer: 64e6 })
  expect(objects).toContain('SHOWNSAMPLES')
  expect(objects).not.toContain('SECRETFORM')
})

test('a number with hyphens and without, and a name with a long vowel mark, can be hidden', async () => {
  const memo = { id: 'memo', file: 'memo.txt', bytes: '電話09000001234または０９０ー００００ー１２３４、リー様。リストは別便です。', redactions: [{ text: '090-0000-1234' }, { text: 'リー' }] }
  const { folder } = await build([memo])
  expect(execFileSync('pdftotext', [join(folder, 'complaint-letter.ja.pdf'), '-'], { encoding: 'utf8' })).toContain('リストは別便です')
})

test('a word that can still be read in a mail or a text, or in a title, keeps the pack from being written', async () => {
  expect(await faultsWithoutPainting(texts)).toEqual([
    { exhibitId: 'mail', found: 'text' }, { exhibitId: 'memo', found: 'text' }, { exhibitId: 'memo', found: 'name' }, { exhibitId: 'mail', found: 'original' }, { exhibitId: 'memo', found: 'original' }
  ])
})

test('a word that reaches over cells, heads, quoted lines or items of an HTML mail is hidden there, and found where it is not', async () => {
  const page = '<table><tr><th>Kitano<th>Hanako<tr><td>4567<td>Room 12</table><ul><li>Mino<li>Kamo</ul><blockquote>Seki<br>machi</blockquote>'
  const rich: Evidence = { id: 'mail', file: 'mail.eml', bytes: `${mail.slice(0, mail.indexOf('\r\n\r\n'))}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`, redactions: ['Kitano Hanako', '4567 Room', 'Sekimachi'].map((text) => ({ text })) }
  const { folder } = await build([rich])
  const printed = execFileSync('pdftotext', [join(folder, 'complaint-letter.ja.pdf'), '-'], { encoding: 'utf8' })
  for (const word of ['Kitano', 'Hanako', '4567', 'Room', 'Seki', 'machi']) expect(printed).not.toContain(word)
  for (const word of ['12', 'Mino', 'Kamo']) expect(printed).toContain(word)
  expect(await faultsWithoutPainting([rich], 'none')).toContainEqual({ exhibitId: 'mail', found: 'text' })
})

test('a word of our own heads may be hidden: they are printed, and one more is found', async () => {
  const enclosed: Evidence = { id: 'mail', file: 'mail.eml', bytes: mailWith([{ name: 'shot.png', kind: 'image/png', bytes: await halves('png') }]), redactions: [{ text: '添付' }] }
  expect((await build([enclosed])).left).toHaveLength(2)
  expect(await faultsWithoutPainting([enclosed], 'none')).toEqual([{ exhibitId: 'mail', found: 'text' }])
})

test('a file that is redacted as one exhibit and shown as another keeps the pack from being written', async () => {
  const [screen] = pictures
  if (screen === undefined) throw new Error('no picture')
  await expect(build([screen, { id: 'again', file: 'again.png', bytes: screen.bytes }])).rejects.toMatchObject({ failure: { code: 'redaction-failed', faults: [{ exhibitId: 'screen', label: '資料1', found: 'same-file', other: '資料2' }, { exhibitId: 'screen', found: 'original' }] } })
})

describe('a mail that brought a redacted picture and does not show it', () => {
  const brought = async (): Promise<readonly [Evidence, Evidence]> => {
    const picture = await sharp({ create: { width: 500, height: 50, channels: 3, background: '#ddd' } }).composite([{ input: await sharp(await noise('png')).resize(100, 40).png().toBuffer(), left: 9, top: 5 }]).png().toBuffer()
    const bytes = mailWith([{ name: 'strip.png', kind: 'image/png', bytes: picture, contentId: 'x' }])
    return [{ id: 'strip', file: 'strip.png', bytes: picture, redactions: [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }] }, { id: 'mail', file: 'mail.eml', bytes }]
  }

  test('goes in as pages without its original, and that is told', async () => {
    const evidence = await brought()
    const folder = await temporaryFolder()
    const { findings } = await buildPack({ order: { ...order, originals: 'all', caseFile: caseOf(evidence, true) }, evidence: await filesOf(evidence), folder, formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
    expect(findings.flatMap(({ problem }) => problem.facts?.['note'] ?? [])).toEqual(['original-redacted', 'original-carries-redacted'])
    // The two forms of the manifest alone.
    expect((await readFile(join(folder, 'complaint-letter.ja.pdf'), 'latin1')).match(/\/Type\s*\/EmbeddedFile\b/g)).toHaveLength(2)
  })

  test('keeps the pack from being written where its original is embedded', async () => {
    const evidence = await brought()
    const [files, wanted] = [await filesOf(evidence), caseOf(evidence, true)]
    const desk: PackDesk = {
      templates: await readTemplateFolder(templatesFolder), fonts: await bundledFonts(), machine: nodeMachine, program: 'Tsuzuri', ownFiller: threadFiller, readyExhibit: readyExhibitsOf(wanted, files, 'ja'), onProgress: () => undefined, signal: { aborted: false }
    }
    const planned = await planPack({ ...order, caseFile: wanted }, desk)
    const written = stageFiles(await temporaryFolder()).write('pack.pdf', async (sink) => void (await writePlannedPack(planned, desk, sink)), (path) => proveRedactions({ path, layout: planned.laidOut.layout, exhibits: planned.exhibits, tongue }))
    await expect(written).rejects.toMatchObject({ failure: { code: 'redaction-failed', faults: [{ exhibitId: 'strip', found: 'original' }] } })
  })
})

test('what its owner wrote beside an exhibit may say a hidden word, and is warned of', async () => {
  const evidence = [letters, ...texts]
  const caseFile = caseOf(evidence, true)
  const said = { ...caseFile, exhibits: (caseFile.exhibits ?? []).map((one) => ({ ...one, proves: one.id === 'letter' ? '口座555-1234567への支払い' : one.id === 'mail' ? 'Called 090 0000 1234' : 'Account' })) }
  const { findings } = await buildPack({ order: { ...order, caseFile: said }, evidence: await filesOf(evidence), folder: await temporaryFolder(), formats: ['text'] }, { onProgress: () => undefined, signal: { aborted: false } })
  expect(findings.filter(({ problem }) => problem.code === 'hidden-word-said')).toEqual([
    { severity: 'warning', problem: { code: 'hidden-word-said', pointer: '/exhibits/0', facts: { label: '資料1' } } }, { severity: 'warning', problem: { code: 'hidden-word-said', pointer: '/exhibits/1', facts: { label: '資料2' } } }
  ])
})

test('the other exhibit is named', () => {
  const fault = { exhibitId: 'screen', position: 0, label: 'Exhibit A', page: null, found: 'same-file', other: 'Exhibit B-1' } as const
  expect(redactionFaultText(fault, 'en')).toMatch(/^Exhibit A: the same file is also Exhibit B-1, without redactions\. .* Redact Exhibit B-1 too, or take it out;/)
  expect(redactionFaultText({ ...fault, label: '資料1', other: '資料2の1' }, 'ja')).toContain('墨消しのない資料2の1としても入っています。')
})

test('a pack that cannot be opened again is not proved', async () => {
  const path = join(await temporaryFolder(), 'pack.pdf')
  await writeFile(path, '%PDF-1.7\ncut')
  const exhibits = await asWanted(caseOf(texts, true), readyExhibitsOf(caseOf(texts, true), await filesOf(texts), 'ja'))
  await expect(proveRedactions({ path, layout: { pages: [], outline: [], structure: [], exhibits: [], parts: [], pageOffset: 0 }, exhibits, tongue })).rejects.toMatchObject({ failure: { code: 'redaction-failed', faults: [{ exhibitId: 'mail', found: 'unproven' }, { exhibitId: 'memo', found: 'unproven' }] } })
})

/** A statement whose foot says our very words, on three pages; the foot of the first is hidden. */
const statement = (title: string): Evidence => ({
  id: 'bank', file: 'bank.pdf', title, writtenAt: '2026-10-05', redactions: [{ page: 1, x: 0.05, y: 0.9, width: 0.9, height: 0.06 }],
  bytes: textPdf([1, 2, 3].map((page) => ({ lines: [{ text: `Exhibits Account 1234567 written 5 October 2026 Page ${page} of 3`, xPt: 30, yPt: 40, sizePt: 10 }, { text: 'Balance', xPt: 30, yPt: 400 }] })))
})

test('our own words and dates behind a title may be those that are hidden on the page', async () => {
  expect((await build([statement('Bank record')], 'en')).left.toSorted()).toEqual(['complaint-letter.en.pdf', 'complaint-letter.en.txt'])
})

test.each(['Record of October', 'Account record', 'Bank record, page 1 of 3', 'Exhibits of the bank'])('the same words in a title of the user keep the pack from being written: %s', async (title) => {
  await expect(build([statement(title)], 'en')).rejects.toMatchObject({ failure: { code: 'redaction-failed', faults: [{ exhibitId: 'bank', found: 'name' }] } })
})

test('of a page that is cut over several the part is ours as well, at its own place alone', async () => {
  const caseFile = caseOf([statement('Bank record')], true)
  const [one] = await asWanted(caseFile, readyExhibitsOf(caseFile, await filesOf([statement('Bank record')]), 'en'))
  if (one === undefined) throw new Error('no exhibit')
  const exhibit = { one, pages: [4, 5, 6, 7], sourcePages: [4, 6, 7], texts: [], wordsUnder: [], picturesUnder: new Set<string>(), areas: [] }
  const said = (text: string, page: number): string => titleSpoken(text, exhibit, page, { language: 'en', zone: 'Asia/Tokyo' })
  const whole = 'Exhibit A, Bank record, 5 Oct 2026 (written), page 1 of 3, part 2 of 2'
  expect(said(whole, 5)).toBe('exhibita,bankrecord')
  expect(said(whole, 4)).toBe(whole)
  expect(said(whole, 6)).toBe(whole)
})

test('what stands in the letter itself is not searched', async () => {
  const caseFile = { ...caseOf(texts, true), problem: { summary: '090-0000-1234に電話した。' } }
  const folder = await temporaryFolder()
  await buildPack({ order: { ...order, caseFile }, evidence: await filesOf(texts), folder, formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
  expect(await readdir(folder)).toEqual(['complaint-letter.ja.pdf'])
})
