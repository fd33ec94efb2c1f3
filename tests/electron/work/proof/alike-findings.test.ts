import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { CaseFile, Redaction } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { packExhibits } from '#shared/packs/pack-exhibit.ts'
import { buildPack } from '#electron/work/build-pack.ts'
import { readyExhibitsOf } from '#electron/work/ready-exhibits.ts'
import { alikeFindings } from '#electron/work/proof/alike-findings.ts'
import { likeness } from '#electron/work/proof/likeness.ts'
import { samplesFolder } from '#electron/files/app-folders.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { temporaryFolder } from '../../../fixtures/evidence/make-evidence.ts'

type Evidence = { readonly file: string; readonly bytes: Uint8Array; readonly redactions?: readonly Redaction[] }

type Case = { readonly caseFile: CaseFile; readonly files: Readonly<Record<string, { readonly path: string; readonly file: string }>> }

async function caseOf(evidence: readonly Evidence[]): Promise<Case> {
  const folder = await temporaryFolder()
  for (const { file, bytes } of evidence) await writeFile(join(folder, file), bytes)
  const read = readCase({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received', exhibits: evidence.map(({ file, redactions }, index) => ({ id: `e${index}`, file, ...(redactions ? { redactions } : {}) })) })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { caseFile: read.caseFile, files: Object.fromEntries(evidence.map(({ file }, index) => [`e${index}`, { path: join(folder, file), file }])) }
}

async function findingsOf(evidence: readonly Evidence[]): Promise<readonly Finding[]> {
  const { caseFile, files } = await caseOf(evidence)
  const readyExhibit = readyExhibitsOf(caseFile, files, 'ja')
  const ready = await Promise.all(Object.keys(files).map(async (id) => [id, await readyExhibit(id)] as const))
  return alikeFindings(packExhibits(caseFile, 'shiryo', new Map(ready)))
}

/** A phone's screen of a chat: the same head and frames, and messages of its own. */
function screen(messages: readonly string[], address: string): Promise<Buffer> {
  const bubbles = messages.map((text, index) => `<rect x="40" y="${420 + index * 190}" width="860" height="150" rx="24" fill="#e8f0fa"/><text x="70" y="${510 + index * 190}" font-size="44">${text}</text>`).join('')
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1920" font-family="sans-serif"><rect width="1080" height="1920" fill="#fff"/><rect width="1080" height="200" fill="#27477a"/><text x="60" y="130" font-size="64" fill="#fff">Messages</text><text x="40" y="330" font-size="44">${address}</text>${bubbles}</svg>`)).png().toBuffer()
}
const messages = ['The parcel has not arrived.', 'When will it come?', 'Please answer by 8 October.', 'I ask for a refund.']
const address = 'Chiyoda-ku Kasumi 1-2-3, flat 202'
const hidden: readonly Redaction[] = [{ x: 0.02, y: 0.14, width: 0.8, height: 0.05 }]
const saved = (screenshot: Buffer, scale: number, quality: number): Promise<Buffer> => sharp(screenshot).resize(Math.round(1080 * scale)).jpeg({ quality }).toBuffer()

describe('a picture of which a part is hidden', () => {
  test.each([['as a JPEG', 1, 80], ['as a poor JPEG', 1, 30], ['smaller', 0.6, 80], ['larger', 1.3, 90]])('that is shown whole in another exhibit, saved anew %s, is told with both names', async (_, scale, quality) => {
    const own = await screen(messages, address)
    expect(await findingsOf([{ file: 'a.png', bytes: own, redactions: hidden }, { file: 'b.jpg', bytes: await saved(own, scale, quality) }])).toEqual([
      { severity: 'warning', problem: { code: 'hidden-picture-shown', pointer: '/exhibits/1', facts: { label: '資料1', other: '資料2' } } }
    ])
  })

  test('is no news where the copy hides the same place, where nothing is hidden, or where what is hidden is an even surface', async () => {
    const own = await screen(messages, address)
    const copy = { file: 'b.jpg', bytes: await saved(own, 0.6, 80) }
    expect(await findingsOf([{ file: 'a.png', bytes: own, redactions: hidden }, { ...copy, redactions: [{ x: 0, y: 0.13, width: 1, height: 0.07 }] }])).toEqual([])
    expect(await findingsOf([{ file: 'a.png', bytes: own }, copy])).toEqual([])
    expect(await findingsOf([{ file: 'a.png', bytes: own, redactions: [{ x: 0.1, y: 0.9, width: 0.5, height: 0.05 }] }, copy])).toEqual([])
  })

  test('is told of with the finished pack, in a sentence', async () => {
    const own = await screen(messages, address)
    const { caseFile, files } = await caseOf([{ file: 'a.png', bytes: own, redactions: hidden }, { file: 'b.jpg', bytes: await saved(own, 0.6, 80) }])
    const order = { caseFile, packId: 'complaint-letter', language: 'ja', madeAt: '2026-11-01T00:00:00+09:00', paper: 'a4', scheme: 'shiryo', originals: 'auto', blank: false, force: true, reopenable: false } as const
    const { findings } = await buildPack({ order, evidence: files, folder: await temporaryFolder(), formats: ['pdf'] }, { onProgress: () => undefined, signal: { aborted: false } })
    const told = findings.filter(({ problem }) => problem.code === 'hidden-picture-shown').map(({ problem }) => problemText(problem, 'ja'))
    expect(told).toEqual(['資料1で墨消しした画像と同じものが、資料2に墨消しのないまま入っているようです。見比べて、同じものなら資料2にも墨消しをするか、外してください。'])
  })

  test('that hides another place in its copy is told', async () => {
    const own = await screen(messages, address)
    expect(await findingsOf([{ file: 'a.png', bytes: own, redactions: hidden }, { file: 'b.jpg', bytes: await saved(own, 0.6, 80), redactions: [{ x: 0, y: 0.5, width: 1, height: 0.05 }] }])).toHaveLength(2)
  })
})

describe('different screens of the same app', () => {
  test('are not taken for each other, though one line is all that differs', async () => {
    const others = await Promise.all(['Minato-ku Shiba 4-5-6, flat 101', 'Chiyoda-ku Kasumi 7-8-9, flat 303', 'Osaka-shi Kita-ku 10-2, flat 900'].map((other) => screen(messages, other)))
    const evidence = [{ file: 'a.png', bytes: await screen(messages, address), redactions: hidden }, ...await Promise.all(others.map(async (bytes, index) => ({ file: `b${index}.jpg`, bytes: await saved(bytes, 0.8, 80) })))]
    expect(await findingsOf(evidence)).toEqual([])
  })

  test('of the samples are not taken for each other, wherever something is hidden', async () => {
    for (const sample of ['undelivered-earphones', 'broken-mill']) {
      const folder = join(samplesFolder, sample, 'evidence')
      const files = (await readdir(folder)).filter((name) => /\.(png|jpg)$/.test(name)).toSorted()
      const bytes = await Promise.all(files.map((file) => sharp(join(folder, file)).toBuffer()))
      const redactions = Array.from({ length: 12 }, (_, index) => ({ x: 0.05, y: index / 12, width: 0.9, height: 1 / 12 }))
      expect(files.length).toBeGreaterThan(2)
      expect(await findingsOf(files.map((file, index) => ({ file, bytes: bytes[index] ?? new Uint8Array(), redactions: index === 0 ? redactions : [] })))).toEqual([])
    }
  })
})

describe('likeness', () => {
  const grey = (samples: Uint8Array, hidden?: Uint8Array) => ({ widthPx: 64, heightPx: 1, samples, ...(hidden ? { hidden } : {}) })
  const one = Uint8Array.from({ length: 64 }, (_, at) => (at * 7) % 100)

  test('is of form, not of brightness', () => {
    expect(likeness(grey(one), grey(one.map((value) => value + 100)))).toBeCloseTo(1, 5)
    expect(likeness(grey(one), grey(one.map((value) => 100 - value)))).toBeCloseTo(-1, 5)
    expect(likeness(grey(one), grey(new Uint8Array(64)))).toBe(0)
    expect(likeness(grey(new Uint8Array(64).fill(9)), grey(one))).toBeNull()
  })

  test('is that of the tile that is least alike, without what is not to be looked at', () => {
    const changed = one.map((value, at) => (at < 32 ? value : (value * value) % 89))
    expect(likeness(grey(one), grey(changed))).toBeLessThan(0.6)
    expect(likeness(grey(one), grey(changed, one.map((_, at) => (at < 32 ? 0 : 1))))).toBeCloseTo(1, 5)
  })
})
