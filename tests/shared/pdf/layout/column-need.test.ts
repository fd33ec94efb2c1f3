import { describe, expect, test } from 'vitest'
import { breakLines } from '#shared/pdf/layout/break-lines.ts'
import { columnNeed } from '#shared/pdf/layout/column-need.ts'
import { columnWidths } from '#shared/pdf/layout/column-widths.ts'
import { measureText, writtenBetween } from '#shared/pdf/layout/measured-text.ts'
import { textExtent } from '#shared/pdf/layout/text-extent.ts'
import { plainFonts } from './plain-fonts.ts'
import { linesOf, measured } from './set-lines.ts'

const letters = { headPt: 10, cellPt: 10, paddingPt: 0 }
const need = (head: string, ...cells: readonly string[]): ReturnType<typeof columnNeed> => columnNeed(measured(head), cells.map(measured), letters)
const address = 'yamada.hanako.2026@mail.example.co.jp'
const digest = 'd2088a0c ef19aa11 8b716efa f8605e33\n98539a74 6fbfb6ae d056fb4d 60890e40'

test('a long address leaves the long text beside it room to be read', () => {
  const texts = [['甲第3号証'], [address], ['被告が商品を配達したと表示したが、原告は受け取っていないこと'.repeat(3)]] as const
  const widths = columnWidths(texts.map(([text]) => need('頭', text)), [texts.map(([text]) => textExtent(measured(text)).mostPt)], 320)
  expect(widths[2]).toBeGreaterThanOrEqual(110)
})

test('where there is room for both, an address stays whole', () => {
  const needs = [need('作成者', address), need('立証趣旨', '受け取っていないこと'.repeat(8))]
  expect(columnWidths(needs, [[185, 800]], 400)[0]).toBeGreaterThanOrEqual(185)
})

test('an address is torn after its signs', () => {
  expect(linesOf(address, 10)).toEqual(['yamada.hanako.2026@', 'mail.example.co.jp'])
})

test('a head of six characters is not broken', () => {
  expect(need('証明すること', 'あ').tornPt).toBeGreaterThanOrEqual(60)
})

test('a SHA-256 stands four groups on a line, and two where that is too narrow', () => {
  expect(textExtent(measured(digest)).leastPt).toBe(175)
  expect(linesOf(digest, 14).map((line) => line.trim())).toEqual(['d2088a0c ef19aa11', '8b716efa f8605e33', '98539a74 6fbfb6ae', 'd056fb4d 60890e40'])
})

test.each(['甲第20号証・第6分冊', '甲第17号証の5・第2分冊', '資料15の2・第3分冊'])('%s is parted before the dot of its volume', (label) => {
  const cite = measureText([{ text: label, style: { face: 'serif', sizePt: 10, colour: [0, 0, 0] }, meaning: { kind: 'link', exhibitId: 'a', page: null, isListing: true } }], plainFonts)
  expect(breakLines(cite, { widthPt: 75 }).map((line) => writtenBetween(cite, line.start, line.end))).toEqual([label.slice(0, label.indexOf('・')), label.slice(label.indexOf('・'))])
})

test('the number of a volume stays with its word', () => {
  expect(linesOf('Exhibit Q-1, vol. 4', 9).map((line) => line.trim())).toEqual(['Exhibit Q-1,', 'vol. 4'])
})

describe('moments', () => {
  const moments = ['2026年10月10日 9時15分', '2026年10月13日 11時5分']
  const laidOut = (told: readonly string[]): readonly number[] => {
    const rows = moments.map((moment, index) => [measured(moment), measured(told[index] ?? '')])
    const needs = [columnNeed(measured('日時'), rows.flatMap(([moment]) => moment ?? []), letters), columnNeed(measured('内容'), rows.flatMap(([, text]) => text ?? []), letters)]
    return columnWidths(needs, rows.map((row) => row.map((cell) => textExtent(cell).mostPt)), 220, (column, widthPt) => rows.map((row) => (row[column] === undefined ? 1 : breakLines(row[column], { widthPt }).length)))
  }
  const wholePt = Math.max(...moments.map((moment) => textExtent(measured(moment)).mostPt))

  test('are parted behind their day, and nowhere else, where a long text beside them gains much', () => {
    const [width] = laidOut(['返品が承認され、着払いで発送するよう案内された。'.repeat(2), '不具合の内容を連絡し、返品と返金を求めた。'.repeat(3)])
    expect(width).toBeLessThan(wholePt)
    expect(linesOf(moments[0] ?? '', (width ?? 0) / 10).map((line) => line.trim())).toEqual(['2026年10月10日', '9時15分'])
  })

  test('stay on one line where the others gain little', () => {
    expect(laidOut(['配達された。', '申し込んだ。'])[0]).toBeGreaterThanOrEqual(wholePt)
  })
})

test('a word of katakana in a short text stays whole where others have room to give', () => {
  const needs = [need('期限', 'マーケットプレイス保証の申請'), need('根拠', '申請の期限は、お届け予定の最終日から計算しています'.repeat(4))]
  const widths = columnWidths(needs, [[140, 1_000]], 300)
  expect(widths[0]).toBeGreaterThanOrEqual(90)
})
