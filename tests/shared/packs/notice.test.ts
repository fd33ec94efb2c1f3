import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { gridFindings } from '#shared/packs/findings.ts'
import { manuscriptIn } from '#shared/packs/fill-documents.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import { filledDocuments, packText, sampleCase } from './filled-pack.ts'
import { laidOut, textOf } from './laid-out.ts'

const sample = sampleCase('undelivered-earphones')
const packId = 'notice-of-demand'
const manuscript = (caseFile: CaseFile): Manuscript | null => manuscriptIn(filledDocuments(caseFile, { packId, language: 'ja' }))
const preparation = (caseFile: CaseFile): string => packText(caseFile, { packId, language: 'ja' }).split('─')[0] ?? ''

describe('the grid of certified mail', () => {
  test.each([['26x20', 26, 20], ['20x26', 20, 26], ['13x40', 13, 40]] as const)('%s is what the case names', (grid, columns, rows) => {
    expect(manuscript({ ...sample, certifiedMail: { grid } })).toMatchObject({ columns, rows })
  })

  test('is 26 characters by 20 lines where the case names none', () => {
    expect(manuscript(sample)).toMatchObject({ columns: 26, rows: 20 })
  })

  test('ends with the date, the sender and the recipient, in this order', () => {
    const text = packText(sample, { packId, language: 'ja' }).split('─').at(-1) ?? ''
    expect(text).toMatch(/通知書[^]*求め\s*ます。[^]*２０２６年１１月１日[^]*差出人[^]*山田　花子[^]*受取人[^]*サンプル電器ストア[^]*御中\n$/)
  })

  test('goes on over more sheets, of which each costs', () => {
    const long: CaseFile = { ...sample, problem: { ...sample.problem, summary: '商品を受け取っていません。'.repeat(60) } }
    const sheets = manuscript(long)?.sheets.length ?? 0
    expect(sheets).toBeGreaterThan(2)
    expect(preparation(long)).toContain(`${sheets}枚目\n　行数：`)
    expect(preparation(long)).toContain(`合計は${(110 + 480 + 480 + 350 + 290 * (sheets - 1)).toLocaleString('en-GB')}円`)
    expect(preparation(long)).toContain('契印')
  })

  test('of one sheet needs no joining seal', () => {
    const short: CaseFile = { ...sample, entries: [], certifiedMail: { grid: '13x40' } }
    const brief: CaseFile = { ...short, claimant: { name: '山田 花子', address: '東京都見本区' }, parties: [{ id: 'seller', role: 'seller', name: '見本店', address: '大阪府見本市' }] }
    expect([manuscript(brief)?.sheets.length, preparation(brief).includes('契印')]).toEqual([1, false])
    expect(preparation(brief)).toContain('合計は1,420円')
  })

  test('names what the counter would refuse, on the sheet and as a finding', () => {
    const odd: CaseFile = { ...sample, problem: { ...sample.problem, summary: '届きません😀。' } }
    expect(preparation(odd)).toContain('は、内容証明郵便に使えない文字です')
    expect(gridFindings(manuscript(odd)).filter(({ severity }) => severity === 'warning')).toMatchObject([{ problem: { code: 'certified-character', facts: { text: '😀', sheet: 1 } } }])
  })

  test('asks for the address of the recipient where the case has none', () => {
    expect(packText({ ...sample, parties: [{ id: 'seller', role: 'seller', name: '見本店' }] }, { packId, language: 'ja' })).toMatch(/受取人の住所が記入されていません[^]*【受取人の住所】/)
  })
})

describe('on paper', () => {
  test('each sheet is a page with its cells, its letter and nothing else', async () => {
    const { pages } = await laidOut(sample, packId)
    const sheets = manuscript(sample)?.sheets ?? []
    const first = pages.findIndex((page) => textOf(page).includes('通知書'))
    expect(pages.length).toBe(first + sheets.length)
    for (const [index, { lines }] of sheets.entries()) {
      const page = pages[first + index]
      expect(textOf(page).join('').replaceAll('　', '')).toBe(lines.flatMap(({ characters }) => characters.map(({ text }) => text)).join('').replaceAll('　', ''))
      expect(page?.boxes.filter(({ kind }) => kind === 'rectangle')).toHaveLength(20)
      expect(page?.boxes.filter(({ kind }) => kind === 'line')).toHaveLength(20 * 25)
    }
    expect(textOf(pages[0]).at(-1)).toBe(`1 / ${pages.length}`)
  })

  test('every character stands in the middle of its cell', async () => {
    const { pages } = await laidOut({ ...sample, problem: { summary: '重さは３㎏、広さは５㎡です。' } }, packId)
    const page = pages.find((one) => textOf(one).includes('通知書'))
    const rows = (page?.boxes ?? []).flatMap((box) => (box.kind === 'rectangle' ? [box] : []))
    const cellPt = rows[0]?.heightPt ?? 0
    expect(textOf(page)).toContain('㎏')
    for (const box of page?.boxes ?? []) {
      if (box.kind !== 'text') continue
      const row = rows.find(({ yPt }) => yPt <= box.baselinePt && box.baselinePt <= yPt + cellPt)
      const offset = (box.xPt + box.sizePt / 2 - (row?.xPt ?? 0)) / cellPt
      expect(Math.abs((offset * 2) % 1)).toSatisfy((part: number) => part < 0.01 || part > 0.99)
    }
  })

  test('in English it is a plain letter, stamped like any other', async () => {
    const { pages } = await laidOut(sample, packId, 'en')
    expect(pages.map((page) => textOf(page).at(-1))).toEqual(pages.map((_, index) => `${index + 1} / ${pages.length}`))
    expect(packText(sample, { packId, language: 'en' })).toMatch(/\nHanako Yamada\nSample Heights 202, 1-2-3 Rei-cho, Mihon-ku, Tokyo\n000-0001\n/)
    expect(packText(sample, { packId, language: 'en' })).toContain('Certified mail (内容証明郵便) exists in Japan only')
  })
})
