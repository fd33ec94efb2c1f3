import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { pdfOf } from '../../fixtures/evidence/make-evidence.ts'
import { mailWith } from '../../fixtures/evidence/mail-with-attachments.ts'
import { lacks, read } from '../../shared/pdf/write/pdf-readers.ts'
import { plateOf, readPlaces } from './read-places.ts'
import type { PlacedLink, ReadPack } from './read-places.ts'
import { callHere, caseWith, madeAt, temporaryFolder } from './tsuzuri.ts'

type Told = { readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }[] }
type Span = { readonly first: number; readonly last: number }

const count = 120
const screen = (shade: number): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 3, background: { r: shade, g: 90, b: 200 } } }).png().toBuffer()

/** 120 exhibits of the case: pictures, 30 mails with a picture each, PDFs of three pages; 80 entries that rely on them, some on a page. */
async function largeCase(): Promise<string> {
  const files: Record<string, Uint8Array> = {}
  const exhibits = await Promise.all(Array.from({ length: count }, async (_, index) => {
    const picture = await screen(index)
    const [file, bytes] = index % 4 === 1 ? [`${index}.eml`, mailWith([{ name: `screen-${index}.png`, kind: 'image/png', bytes: picture }])] : index % 10 === 0 ? [`${index}.pdf`, pdfOf(3)] : [`${index}.png`, picture]
    files[file] = bytes
    return { id: `x${index}`, file, title: { ja: `証拠その${index}、注文から返金の求めまでの画面`, en: `Piece ${index} of the evidence, from the order on` }, proves: { ja: '届いていないこと', en: 'That it never came' } }
  }))
  const entries = Array.from({ length: 80 }, (_, index) => ({
    id: `n${index}`, when: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`, kind: index % 9 === 0 ? 'contact' : 'event', with: 'seller', direction: 'out', statement: { ja: `${index}番目の出来事`, en: `Event ${index}` },
    cites: [`x${(index * 7) % count}`, ...(index % 5 === 0 ? [`x${(index * 2) % count}#p2`] : []), ...(index % 6 === 0 ? [`x${(index * 4 + 1) % count}/1`] : [])]
  }))
  return caseWith({ entries, exhibits, parties: [{ id: 'seller', role: 'seller', name: '見本商店' }] }, files)
}

const settings = [
  { language: 'ja', scheme: 'kou', label: /甲第\d+号証(?:の\d+)?/u, index: '証拠資料一覧', cite: /^(.+?)(?:・(\d+)頁)?$/u, back: /^(\d+)頁$/u },
  { language: 'en', scheme: 'letters', label: /Exhibit [A-Z]+(?:-\d+)?/u, index: 'Exhibit index', cite: /^(.+?)(?:, p\. (\d+))?$/u, back: /^(\d+)$/u }
] as const

describe.each(settings)('a pack of 150 exhibits, labelled by $scheme, as pdf.js and poppler read it', ({ language, scheme, label, index, cite, back }) => {
  let pack: ReadPack
  let told: Told
  let path: string
  /** Pages on which the plate with a label was found. */
  let plates: ReadonlyMap<string, Span>
  let documents: { readonly timeline: Span; readonly index: Span; readonly evidence: Span }

  beforeAll(async () => {
    const out = await temporaryFolder()
    const run = await callHere(['build', await largeCase(), '--pack', 'a-to-z-claim', '--lang', language, '--labels', scheme, '--force', '--json', '--made-at', madeAt, '--out', out])
    expect(run.status, run.error).toBe(0)
    told = run.json() as Told
    path = join(out, `a-to-z-claim.${language}.pdf`)
    pack = await readPlaces(path)
    plates = spansOf(pack, label)
    const tops = pack.outline.filter(({ depth }) => depth === 0)
    const indexAt = tops.findIndex(({ title }) => title.startsWith(`${index} (`))
    const [timeline, list, evidence] = [tops[indexAt - 1]?.page ?? 0, tops[indexAt]?.page ?? 0, tops[indexAt + 1]?.page ?? 0]
    documents = { timeline: { first: timeline, last: list - 1 }, index: { first: list, last: evidence - 1 }, evidence: { first: evidence, last: Math.max(...[...plates.values()].map(({ last }) => last)) } }
  })

  const linksOn = ({ first, last }: Span): readonly (PlacedLink & { readonly from: number })[] => pack.pages.slice(first - 1, last).flatMap(({ links }, at) => links.map((link) => ({ ...link, from: first + at })))
  const pageOfCite = (words: string): number | null => {
    const [, name = '', page] = cite.exec(words) ?? []
    const span = plates.get(name)
    if (span === undefined) return null
    return page === undefined || Number(page) > span.last - span.first + 1 ? span.first : span.first + Number(page) - 1
  }

  test('holds what it should: 150 plates, an index of several pages', () => {
    expect(plates.size).toBe(150)
    expect(documents.index.last - documents.index.first).toBeGreaterThan(2)
    expect(told.exhibits.map((exhibit) => [exhibit.label, exhibit.firstPage, exhibit.lastPage])).toEqual([...plates].map(([name, { first, last }]) => [name, first, last]))
  })

  test('has the same number on each page, in the viewer and for poppler', ({ skip }) => {
    skip(lacks('pdftotext'), 'skipped: poppler is not installed')
    const texts = read('pdftotext', path, '-').split('\f').slice(0, -1)
    expect(pack.labels ?? texts.map((_, at) => String(at + 1))).toEqual(texts.map((_, at) => String(at + 1)))
    for (const [at, { texts: placed }] of pack.pages.entries()) {
      const stamp = `${at + 1} / ${texts.length}`
      expect(placed.filter(({ y }) => y < 40).map(({ text }) => text).join(' ')).toContain(stamp)
      expect(texts[at]).toContain(stamp)
    }
  })

  test('has an index whose every row tells, and leads to, the pages on which that plate is', () => {
    const links = linksOn(documents.index)
    const rows = links.filter(({ words }) => plates.has(words))
    expect(rows.map(({ words }) => words)).toEqual([...plates.keys()])
    for (const row of rows) {
      const { first, last } = plates.get(row.words) ?? { first: 0, last: 0 }
      const pages = links.find(({ from, left, top }) => from === row.from && left > row.right && Math.abs(top - row.top) < 1)
      expect([pages?.words, row.page, pages?.page], row.words).toEqual([first === last ? String(first) : `${first}–${last}`, first, first])
    }
  })

  test('has bookmarks that lead where they say', () => {
    const numbered = pack.outline.filter(({ title }) => / \(\d+\)$/u.test(title))
    expect(numbered).toHaveLength(pack.outline.length)
    for (const { title, page } of numbered) expect(title).toMatch(new RegExp(` \\(${page}\\)$`, 'u'))
    const named = numbered.filter(({ depth }) => depth > 0).flatMap(({ title, page, depth }) => {
      const [name] = title.match(new RegExp(`^${label.source}(?= )`, 'u')) ?? []
      return name === undefined ? [] : [[name, page, depth] as const]
    })
    expect(named).toEqual([...plates].map(([name, { first }]) => [name, first, /(?:の|-)\d+$/u.test(name) ? 2 : 1]))
  })

  test('has citations that lead to the page that they name', () => {
    const cites = linksOn(documents.timeline)
    expect(cites.length).toBeGreaterThan(100)
    for (const { words, page } of cites) expect(pageOfCite(words), words).toBe(page)
  })

  test('leads back from each page to the rows that rely on it, and from no other', () => {
    const relied = new Set(linksOn({ first: 1, last: documents.timeline.last }).flatMap(({ words, from, page }) => {
      const [, name = '', one] = cite.exec(words) ?? []
      const { first, last } = plates.get(name) ?? { first: page, last: page }
      const pages = one === undefined ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : Number(one) > last - first + 1 ? [] : [page]
      return pages.map((to) => `${from} ← ${to}`)
    }))
    const backs = linksOn(documents.evidence).filter(({ bottom }) => bottom < 40)
    for (const link of backs) expect(back.exec(link.words)?.[1], link.words).toBe(String(link.page))
    expect(new Set(backs.map(({ page, from }) => `${page} ← ${from}`))).toEqual(relied)
    for (const link of backs) {
      const nearest = pack.pages[link.page - 1]?.links.filter(({ words }) => plates.has(cite.exec(words)?.[1] ?? '')).map(({ top }) => Math.abs(link.toY - top)) ?? []
      expect(Math.min(...nearest)).toBeLessThan(30)
    }
  })

  test('keeps the zoom of its reader at every link', () => {
    const links = linksOn({ first: 1, last: pack.pages.length })
    expect(links.length).toBeGreaterThan(400)
    expect(links.filter(({ keepsZoom }) => !keepsZoom)).toEqual([])
  })
})

function spansOf(pack: ReadPack, label: RegExp): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  for (const [at, page] of pack.pages.entries()) {
    const plate = plateOf(page, label)
    if (plate === null) continue
    const first = spans.get(plate.label)?.first ?? at + 1
    expect(plate.sheet, plate.label).toBe(at + 2 - first)
    spans.set(plate.label, { first, last: at + 1 })
  }
  return spans
}
