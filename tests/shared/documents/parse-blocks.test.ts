import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { blocksFrom } from './filled.ts'

const words = (text: string, strong = false): unknown => ({ kind: 'text', text, strong })
const paragraph = (...children: readonly unknown[]): unknown => ({ kind: 'paragraph', children })

function failureOf(source: string, view: unknown = {}): unknown {
  try {
    blocksFrom(source, view)
    return null
  } catch (error) {
    return error instanceof DomainError ? error.failure : error
  }
}

describe('the markup', () => {
  test('headings have three levels', () => {
    expect(blocksFrom('# a\n\n## b\n\n### c\n\n#### d').map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 3, 3])
  })

  test('lines of a paragraph are joined, with a blank in English and without in Japanese', () => {
    expect(blocksFrom('one\ntwo')).toEqual([paragraph(words('one two'))])
    expect(blocksFrom('一\n二', {}, 'ja')).toEqual([paragraph(words('一二'))])
  })

  test('a backslash or :break[] breaks a line, and a last one is forgiven', () => {
    expect(blocksFrom('a\\\nb:break[]c\\\n')).toEqual([paragraph(words('a'), { kind: 'break' }, words('b'), { kind: 'break' }, words('c'))])
    expect(blocksFrom(':::right\na\\\n:::')).toEqual([{ kind: 'right', children: [paragraph(words('a'))] }])
  })

  test('bold is strong, and so is a value in it', () => {
    expect(blocksFrom('a **b {{c}}**', { c: 'd' })).toEqual([paragraph(words('a '), words('b d', true))])
  })

  test('lists are plain, numbered or to be ticked', () => {
    expect(blocksFrom('- a\n- b')).toEqual([{ kind: 'list', ordered: false, start: 1, items: [[paragraph(words('a'))], [paragraph(words('b'))]] }])
    expect(blocksFrom('3. a\n4. b')).toMatchObject([{ kind: 'list', ordered: true, start: 3 }])
    expect(blocksFrom('- [ ] a\n- [x] b')).toEqual([{ kind: 'checklist', items: [{ checked: false, children: [paragraph(words('a'))] }, { checked: true, children: [paragraph(words('b'))] }] }])
  })

  test('a table has columns that say how they are set, and every row has a cell for each', () => {
    expect(blocksFrom('| a | b | c |\n|---|--:|:-:|\n| 1 |\n| 2 | 3 | 4 |')).toEqual([{ kind: 'table', columns: [{ head: [words('a')], align: 'left' }, { head: [words('b')], align: 'right' }, { head: [words('c')], align: 'centre' }], rows: [[[words('1')], [], []], [[words('2')], [words('3')], [words('4')]]] }])
  })

  test('a column in which no row has anything is left out', () => {
    expect(blocksFrom('| a | b | c |\n|---|---|---|\n| 1 | | 2 |\n| 3 | {{nothing}} | |', { nothing: '' })).toEqual([{ kind: 'table', columns: [{ head: [words('a')], align: 'left' }, { head: [words('c')], align: 'left' }], rows: [[[words('1')], [words('2')]], [[words('3')], []]] }])
  })

  test('fields are pairs of a term in bold and a value', () => {
    expect(blocksFrom(':::fields\n- **Term** value\n- **Bare**\n:::')).toEqual([{ kind: 'fields', rows: [{ term: [words('Term')], value: [words('value')] }, { term: [words('Bare')], value: [] }] }])
  })

  test.each(['right', 'centre', 'particulars', 'paste', 'note'] as const)(':::%s holds blocks', (kind) => {
    expect(blocksFrom(`:::${kind}\na\n\nb\n:::`)).toEqual([{ kind, children: [paragraph(words('a')), paragraph(words('b'))] }])
  })

  test('a page break, a signature, lines to write on, boxes and blanks', () => {
    expect(blocksFrom('::page-break\n\n::signature{label="{{name}}" seal="印"}\n\n::signature\n\n::lines{count=3}\n\n::lines', { name: '山田' })).toEqual([
      { kind: 'page-break' }, { kind: 'signature', label: '山田', seal: '印' }, { kind: 'signature', label: '', seal: null }, { kind: 'lines', count: 3 }, { kind: 'lines', count: 1 }
    ])
    expect(blocksFrom(':box[] :box[x] :blank[12] :blank[]')).toEqual([paragraph({ kind: 'box', checked: false }, words(' '), { kind: 'box', checked: true }, words(' '), { kind: 'blank', widthEm: 12 }, words(' '), { kind: 'blank', widthEm: 8 })])
  })

  test('a count beyond reason is brought back to it', () => {
    expect(blocksFrom('::lines{count=100000}\n\n:blank[5000]')).toEqual([{ kind: 'lines', count: 40 }, paragraph({ kind: 'blank', widthEm: 40 })])
  })

  test('a citation, a gap and page numbers are phrases of their own kind', () => {
    const view = { cite: { kind: 'cite', exhibitId: 'a', page: 2, text: 'Exhibit A, p. 2' }, gap: { kind: 'gap', name: 'order number' }, pages: { kind: 'pages', exhibitId: 'a' } }
    expect(blocksFrom('{{cite}} {{gap}} {{pages}}', view)).toEqual([paragraph(view.cite, words(' '), view.gap, words(' '), view.pages)])
  })

  test('what templates do without is text: HTML, links, code, quotes, entities, rules', () => {
    for (const source of ['<b>a</b>', '<div>a</div>', '<!-- a -->', '<script>a', '[a](b)', '![a](b)', '`a`', '> a', 'a &amp; b', 'https://example.com', '<https://example.com>', '[a]: b', '    code']) {
      expect(JSON.stringify(blocksFrom(source))).toContain(JSON.stringify(source.trim()).slice(1, -1))
      expect(blocksFrom(source).map((block) => block.kind)).toEqual(['paragraph'])
    }
  })
})

describe('a broken template names its file and its line', () => {
  test.each<[string, string, number]>([
    ['an unknown block', 'a\n\n:::box\nb\n:::', 3],
    ['an unknown leaf', 'a\n\n\n::page-brake', 4],
    ['an unknown phrase', 'a\nb :tick[]', 2],
    ['fields without a term in bold', ':::fields\n- **a** b\n- c\n:::', 3],
    ['a tag that is not closed', 'a\n{{#if x}}\nb', 3],
    ['a tag that cannot be read', 'a\n\n{{#each}', 3],
    ['a helper that does not exist', 'a\n{{upper x}}', 2],
    ['a helper that is not allowed', 'a\n\n{{lookup x y}}', 3]
  ])('%s', (_, source, line) => {
    expect(failureOf(source, { x: [], y: 'z' })).toMatchObject({ code: 'template-broken', file: 'test/page.hbs', line })
  })

  test('a misspelt field, with its name', () => {
    expect(failureOf('a\n\n{{odrer}}', { order: 'x' })).toMatchObject({ code: 'template-broken', file: 'test/page.hbs', line: 3 })
    expect(JSON.stringify(failureOf('{{order.nubmer}}', { order: { number: 'x' } }))).toContain('nubmer')
  })

  test('a partial that is not there', () => {
    expect(failureOf('{{> gone}}')).toMatchObject({ code: 'template-broken', file: 'test/page.hbs' })
  })
})
