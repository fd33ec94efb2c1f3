import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import { recognisedWords } from '#shared/domain/recognised-words.ts'
import { wordsText } from '#shared/domain/words-text.ts'
import { readyFile, recogniseFile } from '#electron/intake/read-evidence.ts'
import { recogniseAttached } from '#electron/intake/recognise-attached.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { factsOfRecognised } from '#electron/work/recognise-evidence.ts'
import { fileOf, halves, pngOf } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import type { Enclosed } from '../../fixtures/evidence/mail-with-attachments.ts'
import { content, longFile, outlookMail, usualMessage } from '../../fixtures/evidence/outlook-mail.ts'
import { sampleFolder } from '../cli/tsuzuri.ts'

const screenshot = join(sampleFolder, 'evidence', 'Screenshot_20261003-142210.png')
const number = '250-1234567-1234567'
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const note: Enclosed = { name: 'memo.txt', kind: 'text/plain', bytes: Buffer.from('担当の山田花子です。') }
const logo: Enclosed = { name: 'logo.png', kind: 'image/png', bytes: pngOf(600, 60), contentId: 'logo@x' }
/** The lines with the number and the day of the order, as a picture and as a page that was scanned. */
let rows: Enclosed = note
let scan: Enclosed = note

beforeAll(async () => {
  const png = await sharp(screenshot).extract({ left: 0, top: 1180, width: 1170, height: 400 }).png().toBuffer()
  rows = { name: '画面.png', kind: 'image/png', bytes: png }
  const document = await PDFDocument.create()
  document.addPage([595, 203]).drawImage(await document.embedPng(png), { x: 0, y: 0, width: 595, height: 203 })
  scan = { name: 'scan.pdf', kind: 'application/pdf', bytes: await document.save() }
})

async function readMail(bytes: Uint8Array, name = 'mail.eml'): Promise<RecognisedFile> { return recogniseFile(await fileOf(name, bytes)) }

describe('what is attached to a mail', () => {
  test('is read by the hash of its own bytes, in a mail within it too; texts and what belongs to its look are not', async () => {
    const { text, attached } = await readMail(mailWith([logo, note, rows, { name: 'inner.eml', kind: 'application/octet-stream', bytes: mailWith([scan, rows]) }]))
    expect(text).toBeNull()
    expect(attached.map(({ sha256, name, kind }) => [sha256, name, kind])).toEqual([[sha256Of(rows.bytes), '画面.png', 'image/png'], [sha256Of(scan.bytes), 'scan.pdf', 'application/pdf']])
    for (const one of attached) expect(wordsText(one.text)).toContain(number)
  })

  test('is read in a mail of Outlook too', async () => {
    const { attached } = await readMail(outlookMail({ properties: usualMessage, attachments: [{ properties: [[longFile, '画面.png'], [content, rows.bytes]] }] }), 'mail.msg')
    expect(attached.map(({ name, sha256 }) => [name, sha256])).toEqual([['画面.png', sha256Of(rows.bytes)]])
  })

  test('tells its numbers, its days and the entries that it proposes with the mail', async () => {
    const file = await fileOf('mail.eml', mailWith([{ ...rows, bytes: await readFile(screenshot) }]))
    const plain = await inspectEvidence(file.path, file.name)
    expect(plain.identifiers).not.toContainEqual({ kind: 'amazon-order', value: number })
    const facts = factsOfRecognised(plain, await recogniseFile(file))
    expect(facts).toMatchObject({ kind: 'message/rfc822', title: plain.title })
    expect(facts.identifiers).toContainEqual({ kind: 'amazon-order', value: number })
    // The mail's own word comes first; what was read is told behind it.
    expect(facts.dates[0]).toEqual(plain.dates[0])
    expect(facts.dates).toContainEqual({ role: 'happened', value: '2026-10-01', source: 'content', confidence: 'likely' })
    expect(facts.dates).toContainEqual({ role: 'happened', value: '2026-10-03T14:05:00', source: 'content', confidence: 'likely' })
    expect(facts.suggestions?.map(({ event, when, orderNumber }) => [event, when, orderNumber])).toEqual([['ordered', '2026-10-01', number], ['shown-delivered', '2026-10-03T14:05:00', number]])
  })

  test('has its words on its own page of the pack, and is a cover page where words of the mail are hidden', async () => {
    const file = await fileOf('mail.eml', mailWith([note, rows]))
    const recognised = await recogniseFile(file)
    const shown = await readyFile(file, { redactions: [], language: 'ja', recognised })
    const page = shown.branches[1]?.ready.portrayal
    expect(page?.kind === 'pictures' && page.pages.map(({ words = [] }) => words.flatMap((line) => line.words.map(({ text }) => text)).includes(number))).toEqual([true])
    const hidden = await readyFile(file, { redactions: [{ text: '山田花子' }], language: 'ja', recognised })
    expect(hidden.branches[1]?.ready.portrayal).toMatchObject({ kind: 'cover', reason: 'redaction-not-possible' })
    expect(JSON.stringify(hidden.branches.map(({ ready }) => ready.portrayal))).not.toContain(number)
  })

  test('that is broken costs itself alone, and a picture without words is not kept', async () => {
    const broken: Enclosed = { ...rows, name: 'broken.png', bytes: rows.bytes.subarray(0, 60) }
    const { attached } = await readMail(mailWith([broken, { ...rows, name: 'plain.png', bytes: await halves('png') }, rows]))
    expect(attached.map(({ name }) => name)).toEqual(['画面.png'])
  })

  test('costs no more pages than one file may, and nothing is kept once it is cancelled', async () => {
    const files = [rows, scan].map(({ name, kind, bytes }) => ({ name, kind, source: memorySource(bytes), isTrimming: false }))
    const read = await recogniseAttached(files, [], { mostPages: 1 })
    expect(read.map(({ name, text }) => [name, text.pages.length, text.gaps])).toEqual([['画面.png', 1, []], ['scan.pdf', 0, [{ page: 1, reason: 'too-many-pages' }]]])
    const signal = { aborted: false }
    expect(await recogniseAttached(files, [], { signal, onProgress: () => { signal.aborted = true } })).toEqual([])
  })
})

test('of many screenshots attached to one mail no more days are offered than of any file', () => {
  const mail: ExhibitFacts = { kind: 'message/rfc822', bytes: 1, sha256: 'a', pages: 1, identifiers: [], telling: [], warnings: [], dates: [{ role: 'written', value: '2026-10-20T10:00:00+09:00', source: 'mail-header', confidence: 'certain' }] }
  const days = (month: number): RecognisedFile['attached'][number]['text'] => ({ source: 'recognition', gaps: [], pages: [{ page: 1, lines: [1, 2, 3, 4, 5].map((day) => ({ words: [{ text: `2026年${month}月${day}日`, x: 0, y: day / 10, width: 0.5, height: 0.1, confidence: 0.9 }] })) }] })
  const facts = factsOfRecognised(mail, { text: null, attached: [5, 6, 7].map((month) => ({ sha256: String(month), name: `${month}.png`, kind: 'image/png', text: days(month) })) })
  expect(facts.dates.filter(({ source }) => source === 'content').map(({ value }) => value)).toEqual(['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-06-01', '2026-06-02', '2026-06-03'])
})

test('all that was read in a mail is one text, each attachment under its name', () => {
  const page = (text: string) => ({ page: 1, lines: [{ words: [{ text, x: 0, y: 0, width: 0.5, height: 0.1, confidence: 0.9 }] }] })
  const of = (text: string): RecognisedFile['attached'][number]['text'] => ({ source: 'recognition', gaps: [], pages: [page(text)] })
  expect(recognisedWords({ text: null, attached: [{ sha256: 'a', name: '一.png', kind: 'image/png', text: of('注文番号') }, { sha256: 'b', name: '', kind: 'image/png', text: of('配達完了') }] })).toBe('一.png\n注文番号\n\n配達完了')
})

test('the frame that stands for a video is read as a picture', async () => {
  const still = join((await fileOf('x', '')).path, '..', 'still.jpg')
  await writeFile(still, await sharp(rows.bytes).flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer())
  const video = await fileOf('recording.mp4', await readFile(join(import.meta.dirname, '..', '..', 'fixtures', 'evidence', 'videos', 'parcel.mp4')))
  const note = { kind: 'taken', path: still, atSeconds: 1, durationSeconds: 2, widthPx: 1170, heightPx: 400 } as const
  const recognised = await recogniseFile({ ...video, still: note })
  expect(recognised.text === null ? '' : wordsText(recognised.text)).toContain(number)
  const { portrayal } = await readyFile({ ...video, still: note }, { redactions: [], language: 'ja', recognised })
  expect(portrayal.kind === 'pictures' && portrayal.pages[0]?.words?.length).toBeGreaterThan(0)
  const none = await recogniseFile({ ...video, still: { kind: 'none', reason: 'still-failed' } })
  expect(none.attached).toEqual([])
})
