import { describe, expect, test } from 'vitest'
import { lineCells, lineText, sheetCount } from '#shared/documents/certified-mail/grid.ts'
import type { GridText } from '#shared/documents/certified-mail/grid.ts'
import { gridCharacters } from '#shared/documents/certified-mail/grid-characters.ts'
import { gridFaults } from '#shared/documents/certified-mail/grid-faults.ts'
import { setInGrid } from '#shared/documents/certified-mail/set-in-grid.ts'

const countOf = (text: string): number => gridCharacters(text).reduce((sum, { count }) => sum + count, 0)
const left = (text: string): GridText => ({ text, align: 'left' })
const linesOf = (texts: readonly GridText[], columns = 10, rows = 20): readonly string[] => setInGrid(texts, { columns, rows }).flatMap(({ lines }) => lines.map(lineText))

describe('what the post office counts', () => {
  test.each([
    ['通知書', 3], ['山田、花子。', 6], ['（山田）', 3], ['「山田」と『花子』', 7], ['（山（田）', 4], ['５％', 2], ['5%', 2], ['m²', 2], ['kg', 2], ['㎏', 2], ['㎡', 2], ['㎠', 3], ['㍑', 4],
    ['項①', 3], ['項⑬', 4], ['①代金', 3], ['⑬代金', 3], ['(1)代金', 3], ['（12）代金', 3], ['第(1)項', 4], ['㈱山田', 4], ['項㈱', 3], ['項⑽', 4], ['項㊞', 3], ['ｶﾞｽ', 2], ['5,480円', 6], ['山　田', 2], ['葛󠄀城', 2], ['𠮷田', 2], ['が', 1]
  ])('%s is %i', (text, count) => {
    expect(countOf(text)).toBe(count)
  })

  test('a closing bracket counts where its pair opens, yet has a cell of its own', () => {
    expect(gridCharacters('「あ」').map(({ cells, count }) => [cells, count])).toEqual([[1, 1], [1, 1], [1, 0]])
    const [first, second] = setInGrid([left('「いろはにほへとちりぬる」')], { columns: 10, rows: 1 })
    expect([first && sheetCount(first), second && sheetCount(second)]).toEqual([10, 2])
  })

  test('what counts for more has as many cells', () => {
    expect(gridCharacters('約㎠').map(({ cells }) => cells)).toEqual([1, 3])
    expect(gridCharacters('約⑬').map(({ cells }) => cells)).toEqual([1, 3])
    expect(gridCharacters('⑬約').map(({ cells }) => cells)).toEqual([1, 1])
  })
})

describe('a line', () => {
  test('is never longer than the grid, whatever it holds', () => {
    const hard = '私は、「（『あ』）」。。。、」」」（（（い、5,480円。㍑㎠⑬ＡＢＣ１２３４５６７８９０１２－３４５６７８９'.repeat(8)
    for (const columns of [10, 13, 20, 26]) for (const { lines } of setInGrid([left(hard), { text: hard, align: 'right' }, { text: hard, align: 'centre' }], { columns, rows: 20 })) for (const line of lines) expect(lineCells(line)).toBeLessThanOrEqual(columns)
  })

  test('loses nothing and changes nothing but the width of characters', () => {
    const text = '私は、10月1日に「X100」を5,480円で購入した。'
    expect(linesOf([left(text)]).join('').replaceAll('　', '')).toBe('私は、１０月１日に「Ｘ１００」を５，４８０円で購入した。')
  })

  test('hangs no mark: one that may not begin a line takes the character before it along', () => {
    expect(linesOf([left('いろはにほへとちりぬ、るを')])).toEqual(['いろはにほへとちり', 'ぬ、るを'])
    expect(linesOf([left('いろはにほへとちり「ぬ」')])).toEqual(['いろはにほへとちり', '「ぬ」'])
  })

  test('parts no figure', () => {
    expect(linesOf([left('いろはにほへ5,480円')])).toEqual(['いろはにほへ', '５，４８０円'])
    expect(linesOf([left('番号250-1234567-1234567')])).toEqual(['番号２５０－', '１２３４５６７－', '１２３４５６７'])
  })

  test('of nothing but marks is still cut', () => {
    expect(linesOf([left('、'.repeat(23))]).map((line) => line.length)).toEqual([10, 10, 3])
  })

  test('of prose opens with an empty cell; others keep the blanks that they begin with', () => {
    expect(linesOf([left('いろはにほへとちりぬる。')])).toEqual(['　いろはにほへとちり', 'ぬる。'])
    expect(linesOf([left('　　いろはにほへとちりぬる')])).toEqual(['　　いろはにほへとち', '　　りぬる'])
  })
})

describe('a sheet', () => {
  test('holds its rows, and the next goes on', () => {
    const sheets = setInGrid([left('いろは\n'.repeat(45).trim())], { columns: 10, rows: 20 })
    expect(sheets.map(({ lines }) => lines.length)).toEqual([20, 20, 5])
  })

  test('neither begins nor ends with an empty line', () => {
    const date: GridText = { text: '十一月一日', align: 'right' }
    const sheets = setInGrid([left('い\n'.repeat(10).trim()), date], { columns: 10, rows: 10 })
    expect(sheets.map(({ lines }) => lines.map(lineText))).toEqual([Array.from({ length: 10 }, () => 'い'), ['　　　　十一月一日']])
  })

  test('has an empty line below a title and above the date, which are counted as lines', () => {
    expect(linesOf([{ text: '通知書', align: 'centre' }, left('い。'), { text: '一日', align: 'right' }])).toEqual(['　　　通知書', '', '　い。', '', '　　　　　　　一日'])
  })
})

describe('what may not stand there', () => {
  const faultsOf = (text: string): readonly string[] => gridFaults(setInGrid([left(text)], { columns: 10, rows: 2 })).map(({ kind, text: what, place }) => `${kind} ${what} ${place.sheet}/${place.line}/${place.column}`)

  test('is named with its place, once', () => {
    expect(faultsOf('いろは😀にほへとちりぬ한る😀')).toEqual(['not-allowed 😀 1/1/4', 'not-allowed 한 1/2/2'])
    expect(faultsOf('い\nろ\nは\nЖ')).toEqual(['not-allowed Ж 2/2/1'])
  })

  test('Latin words are named, since only proper nouns may be written in them', () => {
    expect(faultsOf('商品はX100です')).toEqual(['latin Ｘ１００ 1/1/4'])
    expect(faultsOf('重さは5kgです')).toEqual([])
    expect(faultsOf('kgです')).toEqual(['latin ｋｇ 1/1/1'])
  })

  test('signs, units, brackets and framed numbers are lawful', () => {
    expect(faultsOf('「①（１）％㎡㎏℃＋－×÷＝※〒々〆ヶー・…―￥』】〕、。，．')).toEqual([])
  })
})
