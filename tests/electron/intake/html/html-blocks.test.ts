import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Cell } from '#shared/documents/block.ts'
import { blockText } from '#electron/intake/block-text.ts'
import { quotedTextBlocks } from '#electron/intake/quoted-lines.ts'
import { htmlBlocks } from '#electron/intake/html/html-blocks.ts'

const said = (cell: Cell): string => cell.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '/' : '')).join('')
/** Blocks in short: heads of a table stand before a double line. */
function short(block: Block): string {
  switch (block.kind) {
    case 'heading': return `${'#'.repeat(block.level)} ${said(block.children)}`
    case 'paragraph': return said(block.children)
    case 'list': return `[${block.items.map((item, index) => `${block.labels?.[index] ?? (block.ordered ? `${block.start + index}.` : '-')} ${item.map(short).join(' ')}`).join('; ')}]`
    case 'quote': return `>(${block.children.map(short).join(' ')})`
    case 'table': return `${block.found?.hasRowHeads === true ? '=' : ''}${block.columns.map(({ head, align }) => `${said(head)}${align === 'left' ? '' : `:${align}`}`).join('|')}‖${block.rows.map((row) => row.map(said).join('|')).join('‖')}`
    default: return block.kind
  }
}
const shown = (html: string): readonly string[] => htmlBlocks(html).map(short)
const rows = (...all: readonly string[]): string => all.map((row) => `<tr>${row}</tr>`).join('')
const cells = (...all: readonly string[]): string => all.map((cell) => `<td>${cell}</td>`).join('')

describe('a table of a page', () => {
  test('that holds data keeps its columns, with the heads that the page states', () => {
    expect(shown(`<table>${rows('<th>品名<th>数量<th>金額', cells('傘', '1', '¥1,200'))}</table>`)).toEqual(['品名|数量|金額‖傘|1|¥1,200'])
    expect(shown(`<table><thead>${rows(cells('日', '状況'))}</thead><tbody>${rows(cells('1日', '引受'))}</tbody></table>`)).toEqual(['日|状況‖1日|引受'])
    expect(shown(`<table>${rows('<th>日<td>1日', '<th>状況<td>引受')}</table>`)).toEqual(['=|‖日|1日‖状況|引受'])
  })

  test('of labels and amounts needs no heads', () => {
    expect(shown(`<table>${rows(cells('小計：', '￥&nbsp;980'), cells('', ''), '<td colspan=2><hr></td>', cells('合計：', '￥980'))}</table>`)).toEqual(['|‖小計：|￥ 980‖合計：|￥980'])
  })

  test.each([
    ['says itself that it is none', `<table role="presentation">${rows(cells('一', '二'), cells('三', '四'))}</table>`, ['一 二/三 四']],
    ['has one column of words', `<table>${rows(cells('<img src=a>', '見出し'), cells('', '本文'))}</table>`, ['見出し', '本文']],
    ['has one row', `<table>${rows(cells('注文履歴', 'ヘルプ'))}</table>`, ['注文履歴 ヘルプ']],
    ['holds others', `<table>${rows(cells('左', `<table border=1>${rows(cells('a', 'b'), cells('c', 'd'))}</table>`), cells('e', 'f'))}</table>`, ['左', '|‖a|b‖c|d', 'e f']],
    ['holds lists and headings', `<table border=1>${rows(cells('<h3>題</h3>', '<ul><li>a</ul>'), cells('x', 'y'))}</table>`, ['### 題', '[- a]', 'x y']],
    ['holds pictures with words beside them', `<table>${rows(cells('<img src=a>箱', '<img src=b>傘'), cells('¥1', '¥2'))}</table>`, ['箱 傘/¥1 ¥2']],
    ['holds long texts', `<table>${rows(cells('あ'.repeat(130), '二'), cells('三', '四'))}</table>`, ['あ'.repeat(130), '二', '三 四']],
    ['has more columns than paper', `<table border=1>${rows(cells(...Array.from({ length: 13 }, () => 'x')), cells('y', 'z'))}</table>`, [`${'x '.repeat(13).trim()}/y z`]],
    ['has nothing but heads', `<table>${rows('<th>一<th>二')}</table>`, ['一 二']]
  ])('that %s merely lays the page out', (_, html, expected) => { expect(shown(html)).toEqual(expected) })

  test('has cells that reach over others in their places, and empty ones beside and below them', () => {
    expect(shown(`<table border=1>${rows('<td rowspan=2>1日<td>引受', '<td>持出', '<td colspan=2>備考', cells('2日', '配達'))}</table>`)).toEqual(['|‖1日|引受‖|持出‖備考|‖2日|配達'])
    expect(shown(`<table>${rows('<th rowspan=2>品名<th colspan=2>金額', '<th>税抜<th>税込', cells('傘', '1', '2'))}</table>`)).toEqual(['品名|金額/税抜|金額/税込‖傘|1|2'])
    expect(shown(`<table border=1>${rows('<td rowspan=0>a<td>b', '<td>c', '<td>d')}</table>`)).toEqual(['|‖a|b‖|c‖|d'])
  })

  test('gives its title and its note as paragraphs above and below it', () => {
    expect(shown(`<table border=1><caption>明細</caption>${rows('<td colspan=2>10月分', cells('a', 'b'), cells('c', 'd'), '<td colspan=2>税込みです。')}</table>`)).toEqual(['明細', '10月分', '|‖a|b‖c|d', '税込みです。'])
  })

  test('sets a column right where most of its cells are', () => {
    expect(shown(`<table border=1>${rows('<td>a<td align=right>1', '<td>b<td style="color:red; text-align: RIGHT">2', '<td>c<td>3')}</table>`)).toEqual(['|:right‖a|1‖b|2‖c|3'])
  })

  test('whose ends are missing ends where the next begins', () => {
    expect(shown('<table border=1><tr><td>a<td>b<tr><td>c<td>d</table>後')).toEqual(['|‖a|b‖c|d', '後'])
  })
})

describe('lists of a page', () => {
  test('keep their levels and numbers', () => {
    expect(shown('<ol><li>一<ul><li>い<li>ろ</ul><li>二</ol>')).toEqual(['[1. 一 [- い; - ろ]; 2. 二]'])
    expect(shown('<ol start=3><li>三<li value=7>七<li>八</ol>')).toEqual(['[3. 三; 7. 七; 8. 八]'])
    expect(shown('<ol type="a"><li>x<li>y</ol><ol style="list-style-type:upper-roman"><li>x<li>y</ol>')).toEqual(['[a. x; b. y]', '[I. x; II. y]'])
    expect(shown('<ul><li>a<ul><li>b</ul></ul>')).toEqual(shown('<ul><li>a</li><ul><li>b</li></ul></ul>'))
  })

  test('without marks are what they hold', () => { expect(shown('<ul style="list-style:none"><li>a<li>b</ul>')).toEqual(['a', 'b']) })
  test('read as text with marks and levels', () => { expect(blockText(htmlBlocks('<ol><li>一<ul><li>い</ul><li>二</ol>'))).toBe('1. 一\n  ・い\n2. 二') })
})

describe('quotations of a page', () => {
  test('have their depth', () => {
    expect(shown('答え<blockquote type=cite>問い<blockquote>前の問い</blockquote>続き</blockquote>後')).toEqual(['答え', '>(問い >(前の問い) 続き)', '後'])
    expect(shown('<div class="yahoo_quoted">前のメール<div>続き</div></div>後')).toEqual(['>(前のメール/続き)', '後'])
    expect(blockText(htmlBlocks('<blockquote>a<br>b<blockquote>c</blockquote></blockquote>'))).toBe('> a\n> b\n>\n> > c')
  })

  test('without a line merely move a text in', () => { expect(shown('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">字下げ</blockquote>')).toEqual(['字下げ']) })
})

describe('lines of a page', () => {
  test.each([
    ['<div>一</div><div>二</div><div><br></div><div>三</div>', ['一/二', '三']], ['<p>一</p><p>二<br>三</p>', ['一', '二/三']], ['<p>一</p><div>二</div>', ['一', '二']], ['一<br><br>二', ['一', '二']],
    ['<p class="MsoNormal">一<p class=MsoNormal>二<p class=MsoNormal><o:p>&nbsp;</o:p><p class=MsoNormal>三', ['一/二', '三']],
    ['<pre>a  b\n\tc\n\nd</pre>', ['a  b/    c', 'd']], ['<div style="white-space:pre-wrap">a\nb</div>', ['a/b']], ['a &nbsp; b<b> </b> c', ['a   b c']], ['&nbsp;&nbsp;a', ['  a']], ['　字下げ', ['　字下げ']],
    ['<h1>題</h1>文<h4>小題</h4>', ['## 題', '文', '### 小題']], [`<h1>${'あ'.repeat(201)}`, ['あ'.repeat(201)]], ['<a title="1 > 0" href=x>語</a>', ['語']], ['<a title="閉じない>語</a>', ['語']]
  ])('%j is %j', (html, expected) => { expect(shown(html)).toEqual(expected) })
})

describe('a page of hostile make', () => {
  const pieces = ['<table><tr><td>x', '<tr><td>x', '<ul><li>x', '<blockquote>x', '<blockquote><ol><li>x', '<div>x', '</div>', '<td rowspan=1000 colspan=1000>x', '<table><tr><td rowspan=9999 colspan=9999>x</td></tr></table>', '<div><table><tr><td><li></div>', '<pre>x\n', '<h1>x']
  test.each(pieces)('of ten thousand times %s is read in time, and its words are kept', (piece) => {
    const startMs = performance.now()
    const text = blockText(htmlBlocks(piece.repeat(10_000)))
    expect(performance.now() - startMs).toBeLessThan(3_000)
    expect(text.split('x').length - 1).toBe(piece.includes('x') ? 10_000 : 0)
  })

  test('or of a hundred thousand pieces at once is read', () => {
    for (const piece of ['<tr><td>x', '<ul><li>x', '<p>x']) expect(blockText(htmlBlocks(`<table>${piece.repeat(130_000)}`)).length).toBeGreaterThan(130_000)
    expect(quotedTextBlocks('> x\n\n'.repeat(130_000), { isReply: true, isPage: false }).length).toBe(130_000)
    expect(quotedTextBlocks('x\n\n'.repeat(130_000), { isReply: true, isPage: false }).length).toBe(130_000)
  })

  test('or of ten thousand cells is a table, or lines', () => {
    expect(shown(`<table border=1>${rows(...Array.from({ length: 2_500 }, () => cells('a', 'b', 'c', 'd')))}</table>`)[0]?.length).toBeGreaterThan(19_000)
    expect(shown(`<table border=1>${rows(cells(...Array.from({ length: 10_000 }, () => 'x')), cells('y', 'z'))}</table>`)).toHaveLength(1)
  })

  test('breaks nothing, and loses no word', () => {
    const tags = ['table', 'tr', 'td', 'th', 'ul', 'ol', 'li', 'blockquote', 'div', 'p', 'pre', 'h2', 'caption', 'thead'].flatMap((name) => [`<${name}>`, `</${name}>`])
    fc.assert(fc.property(fc.array(fc.constantFrom(...tags, '<br>', '<td colspan=3 rowspan=2>', '<table border=1>'), { maxLength: 40 }), (all) => {
      const html = all.map((tag, index) => `${tag}語${index}号`).join('')
      const text = blockText(htmlBlocks(html))
      for (const index of all.keys()) expect(text.split(`語${index}号`)).toHaveLength(2)
    }), { numRuns: 300 })
  })
})
