import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { lacks, read } from '../../shared/pdf/write/pdf-readers.ts'
import { caseOfMany, noisyPng } from './many-exhibits.ts'
import { openedPdf } from './opened-pdf.ts'
import { callHere, caseWith, madeAt, sampleFolder, temporaryFolder } from './tsuzuri.ts'

type Told = {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly expectedBytes?: number; readonly pages?: number; readonly room: { readonly bytes: number; readonly pages: number } }[]
  readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number; readonly volume: number }[]
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly where: string; readonly message: string }[]
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
type Problems = { readonly problems: readonly { readonly code: string; readonly pointer: string; readonly message: string }[] }

const build = (folder: string, out: string, ...more: readonly string[]) => callHere(['build', folder, '--pack', 'complaint-letter', '--lang', 'ja', '--out', out, '--made-at', madeAt, '--json', ...more])
const pdfsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf')).toSorted().map((name) => join(folder, name))
const pageTexts = (path: string): readonly string[] => read('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)
/** The last line of a page: 12 / 87 is page 12, 2-i is itself. */
const stampOf = (text: string): string => /(\S+)( \/ \d+)?$/.exec(text.trim())?.[1] ?? ''

describe.skipIf(lacks('pdftotext') || lacks('qpdf'))('sixty exhibits within 25 pages and 1 MB a file (skipped without poppler and qpdf)', () => {
  let out = ''
  let told: Told = { files: [], exhibits: [], findings: [] }
  let paths: readonly string[] = []
  beforeAll(async () => {
    out = await temporaryFolder()
    told = (await build(await caseOfMany(60, 190), out, '--max-pages', '25', '--max-mb', '1')).json() as Told
    paths = pdfsIn(out)
  }, 60_000)

  test('every volume is within the limits, whole, and listed as it is', () => {
    expect(paths.length).toBeGreaterThan(3)
    expect(told.files.map(({ path }) => path)).toEqual([...paths, join(out, 'complaint-letter.ja.txt')])
    for (const [at, path] of paths.entries()) {
      expect(path).toContain(`complaint-letter.ja.${at + 1}of${paths.length}.pdf`)
      expect(statSync(path).size).toBe(told.files[at]?.bytes)
      expect(statSync(path).size).toBeLessThanOrEqual(1_000_000)
      expect(Number(/Pages:\s+(\d+)/.exec(read('pdfinfo', path))?.[1])).toBeLessThanOrEqual(25)
      expect(read('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
      expect(read('pdfinfo', path)).toContain(`第${at + 1}分冊（全${paths.length}分冊）`)
    }
  })

  test('the labels of the viewer are the stamps on the pages, and run through all volumes', async () => {
    const numbers: string[] = []
    for (const path of paths) {
      const { labels } = await openedPdf(path)
      expect(labels).toEqual(pageTexts(path).map(stampOf))
      numbers.push(...labels.filter((label) => /^\d+$/.test(label)))
    }
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)))
  })

  test('every volume lists every exhibit with its pages and volume, and each lies there and nowhere else', async () => {
    for (const [at, path] of paths.entries()) {
      const { labels } = await openedPdf(path)
      const front = labels.findIndex((label) => /^\d+$/.test(label))
      const index = pageTexts(path).slice(0, front).join('\n').normalize('NFKC')
      expect(index.replace(/\s/gu, '')).toContain('「総目次」と「収録資料の一覧と照合の方法」の頁だけは')
      expect(labels.filter((one) => !/^\d+$/.test(one)).length).toBeGreaterThan(front)
      for (const { label, firstPage, lastPage, volume } of told.exhibits) {
        const pages = firstPage === lastPage ? `${firstPage}` : `${firstPage}–${lastPage}`
        expect(index).toMatch(new RegExp(`${label}\\s+\\S+\\s+${pages}\\s+第\\s*${volume}\\s*分冊`, 'u'))
        expect(labels.includes(String(firstPage)), label).toBe(volume === at + 1)
      }
    }
    expect(told.exhibits.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, at) => `e${at + 1}`))
  })

  test('the plate of each exhibit stands on the pages that the index names', () => {
    const texts = paths.map((path) => new Map(pageTexts(path).map((text) => [stampOf(text), text])))
    for (const { label, firstPage, volume } of told.exhibits) expect(texts[volume - 1]?.get(String(firstPage))).toMatch(new RegExp(`${label}( \\(1/\\d+\\))?\\n`, 'u'))
  })

  test('bookmarks name only what lies in the volume, and every link leads to its own target', async () => {
    for (const [at, path] of paths.entries()) {
      const { outline, links, pages } = await openedPdf(path)
      const own = told.exhibits.filter(({ volume }) => volume === at + 1)
      expect(outline.flatMap((title) => /^資料\d+/u.exec(title) ?? [])).toEqual(own.map(({ label }) => label))
      expect(outline.filter((title) => !/ \((?:\d+|\d+-[ivxlc]+|第\d+分冊)\)$/u.test(title))).toEqual([])
      expect(links.length).toBeGreaterThan(0)
      expect(links.every((target) => target >= 0 && target < pages)).toBe(true)
    }
  })

  test('a citation of another volume names it', () => {
    const first = paths[0] ?? ''
    const text = read('pdftotext', first, '-').replace(/\s/gu, '')
    const away = told.exhibits.find(({ volume }) => volume === 2)
    expect(text).toContain(`${away?.label}・第2分冊`)
    expect(text).not.toContain('資料1・第1分冊')
  })

  test('each volume carries the originals of its own exhibits, and sha256sum finds them right', async () => {
    const embedded: string[] = []
    for (const [at, path] of paths.entries()) {
      const folder = await temporaryFolder()
      read('pdfdetach', '-saveall', '-o', folder, path)
      expect(execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' })).toBe('')
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { readonly volume: unknown; readonly exhibits: readonly { readonly id: string }[] }
      expect(manifest.volume).toEqual({ number: at + 1, of: paths.length })
      embedded.push(...manifest.exhibits.map(({ id }) => id))
    }
    expect(embedded).toEqual(told.exhibits.map(({ id }) => id))
  })

  test('verify finds each volume as it was made', async () => {
    for (const path of paths) {
      const run = await callHere(['verify', path, '--json'])
      expect([run.status, (run.json() as { readonly ok: boolean }).ok]).toEqual([0, true])
    }
  })

  test('each volume prints the value of its own list', async () => {
    for (const path of paths) {
      const folder = await temporaryFolder()
      read('pdfdetach', '-saveall', '-o', folder, path)
      const value = createHash('sha256').update(readFileSync(join(folder, 'manifest-sha256.txt'))).digest('hex')
      expect(read('pdftotext', path, '-').replace(/\s/gu, '')).toContain(value)
    }
  })
})

test('volumes of an earlier build are removed, files of others are not, and the same call gives the same bytes', async () => {
  const [folder, out] = [await caseOfMany(12, 40), await temporaryFolder()]
  await build(folder, out, '--max-pages', '8')
  const before = pdfsIn(out).map((path) => readFileSync(path))
  expect(before.length).toBeGreaterThan(2)
  await build(folder, out, '--max-pages', '8')
  expect(pdfsIn(out).map((path) => readFileSync(path))).toEqual(before)
  writeFileSync(join(out, 'complaint-letter.ja.of mine.pdf'), 'mine')
  await build(folder, out)
  expect(readdirSync(out).toSorted()).toEqual(['complaint-letter.ja.of mine.pdf', 'complaint-letter.ja.pdf', 'complaint-letter.ja.txt'])
})

const onePicture = (sidePx: number): Promise<string> => caseWith({
  claimant: { name: '見本 花子' }, parties: [{ id: 's', role: 'seller', name: '見本商店' }], order: { number: '250-1234567-1234567', items: [{ name: '見本品' }] }, problem: { summary: '届かない。' },
  remedy: { primary: { kind: 'refund' }, answerBy: '2026-12-01' }, exhibits: [{ id: 'small', file: 'memo.txt' }, { id: 'large', file: 'large.png' }]
}, { 'memo.txt': '覚え書き。', 'large.png': noisyPng(sidePx, sidePx, 7) })

test('an exhibit that fits only without its original loses that, says so, and stays under the limit', async () => {
  const out = await temporaryFolder()
  const told = (await build(await onePicture(800), out, '--max-mb', '1')).json() as Told
  expect(told.findings).toMatchObject([{ code: 'exhibit-note', severity: 'warning', where: '/exhibits/1' }])
  for (const path of pdfsIn(out)) expect(statSync(path).size).toBeLessThanOrEqual(1_000_000)
  expect(told.exhibits).toMatchObject([{ id: 'small' }, { id: 'large' }])
})

test('an exhibit too large by itself is named with status 4, and nothing is written; --force makes the pack all the same', async () => {
  const [folder, out] = [await onePicture(1_100), join(await temporaryFolder(), 'new')]
  const refused = await build(folder, out, '--max-mb', '1')
  expect(refused.status).toBe(4)
  const { problems } = refused.json() as Problems
  expect(problems).toMatchObject([{ code: 'volume-too-large', pointer: '/exhibits/1' }])
  expect(problems[0]?.message).toContain('large.png')
  expect(() => readdirSync(out)).toThrow('ENOENT')
  const forced = await build(folder, out, '--max-mb', '1', '--force')
  expect(forced.status).toBe(0)
  expect((forced.json() as Told).findings.map(({ code, severity }) => [code, severity])).toContainEqual(['volume-too-large', 'error'])
  expect(pdfsIn(out)).toHaveLength(2)
})

test('a limit that the pack fits to the byte leaves it whole; with one byte less nothing is larger than that', async () => {
  const folder = await onePicture(300)
  const whole = statSync(pdfsIn(await made(folder))[0] ?? '').size
  expect(pdfsIn(await made(folder, String(whole / 1_000_000)))).toHaveLength(1)
  for (const path of pdfsIn(await made(folder, String((whole - 1) / 1_000_000)))) expect(statSync(path).size).toBeLessThan(whole)
})

async function made(folder: string, maxMegabytes = '9'): Promise<string> {
  const out = await temporaryFolder()
  const run = await build(folder, out, '--max-mb', maxMegabytes, '--made-at', '2026-11-20T10:00+09:00')
  expect(run.status, run.out).toBe(0)
  return out
}

test('where one file only is taken the pack is not split but refused', async () => {
  const out = await temporaryFolder()
  const run = await build(await onePicture(800), out, '--profile', 'web-form', '--max-mb', '1')
  expect(run.status).toBe(4)
  expect((run.json() as Problems).problems).toMatchObject([{ code: 'volume-too-large', pointer: '' }])
  expect(readdirSync(out)).toEqual([])
})

test('an index that would fill the volumes lists only what lies in each', async () => {
  const out = await temporaryFolder()
  const told = (await build(await caseOfMany(110, 8), out, '--max-pages', '10', '--force')).json() as Told
  expect(told.findings.filter(({ where }) => where.startsWith('/exhibits'))).toEqual([])
  expect(told.exhibits).toHaveLength(110)
}, 60_000)

describe.skipIf(lacks('pdftotext'))('printing on both sides (skipped without poppler)', () => {
  test('every part begins on the front of a sheet, in one file and in volumes, and labels and stamps agree', async () => {
    const folder = await caseOfMany(12, 40)
    for (const more of [['--profile', 'print'], ['--duplex', '--max-pages', '16']]) {
      const out = await temporaryFolder()
      const told = (await build(folder, out, ...more)).json() as Told
      expect(told.exhibits.filter(({ firstPage }) => firstPage % 2 === 0)).toEqual([])
      for (const path of pdfsIn(out)) {
        const { labels } = await openedPdf(path)
        expect(labels).toEqual(pageTexts(path).map(stampOf))
        const sides = labels.flatMap((label, at) => (/^\d+$/.test(label) ? [Number(label) % 2 === (at + 1) % 2] : []))
        expect(sides.every(Boolean)).toBe(true)
      }
      expect(read('pdftotext', pdfsIn(out)[0] ?? '', '-')).toContain('（余白）')
    }
  }, 60_000)
})

describe('what a build would come to', () => {
  test.each(['complaint-letter', 'return-checklist'])('%s of the sample comes to within a tenth of what was expected, and the dry run writes nothing', async (pack) => {
    const out = join(await temporaryFolder(), 'out')
    const call = (...more: readonly string[]) => callHere(['build', sampleFolder, '--pack', pack, '--out', out, '--made-at', madeAt, '--profile', 'card-issuer', '--json', ...more])
    const expected = (await call('--dry-run')).json() as Told
    expect(() => readdirSync(out)).toThrow('ENOENT')
    const made = (await call()).json() as Told
    expect(expected.files.map(({ path, pages }) => [path, pages])).toEqual(made.files.map(({ path, pages }) => [path, pages]))
    const [before, after] = [expected.files[0]?.expectedBytes ?? 0, made.files[0]?.bytes ?? 0]
    expect(Math.abs(before - after)).toBeLessThan(after / 10)
    expect(expected.files[0]?.room).toEqual({ bytes: 8_000_000 - before, pages: 20 - (made.files[0]?.pages ?? 0) })
    expect(expected.exhibits).toEqual(made.exhibits)
  })

  test('of many exhibits the volumes and their sizes together are foretold too', async () => {
    const [folder, out] = [await caseOfMany(30, 190), await temporaryFolder()]
    const [expected, made] = [(await build(folder, out, '--max-mb', '0.7', '--dry-run')).json() as Told, (await build(folder, out, '--max-mb', '0.7')).json() as Told]
    expect(expected.files.length).toBe(made.files.length)
    const [before, after] = [sum(expected.files.map((file) => file.expectedBytes ?? 0)), sum(made.files.map((file) => file.pages === undefined ? 0 : file.bytes))]
    expect(Math.abs(before - after)).toBeLessThan(after / 10)
  })

  test('a dry run that would be refused has status 4', async () => {
    const run = await build(await onePicture(1_100), await temporaryFolder(), '--max-mb', '1', '--dry-run')
    expect(run.status).toBe(4)
    expect((run.json() as Told).findings).toMatchObject([{ code: 'volume-too-large', severity: 'error' }])
  })
})

test.each([['--profile', 'moon'], ['--max-mb', '0'], ['--max-mb', 'eight'], ['--max-pages', '1.5'], ['--max-pages', '-1']])('%s %s is a wrong word', async (option, value) => {
  expect((await callHere(['build', sampleFolder, '--pack', 'complaint-letter', `${option}=${value}`])).status).toBe(2)
})

test('the destinations are listed with their limits', async () => {
  const profiles = (await callHere(['profiles', '--json'])).json() as readonly { readonly id: string; readonly maxFileNameCharacters: number | null }[]
  expect(profiles.find(({ id }) => id === 'court-upload')?.maxFileNameCharacters).toBe(50)
})
