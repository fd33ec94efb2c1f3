import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { writeText } from '#shared/documents/write-text.ts'
import { textColumns } from '#shared/documents/text-width.ts'
import { textFrom } from './filled.ts'

describe('text for each block', () => {
  test.each<[string, string, 'ja' | 'en', string]>([
    ['headings', '# 一\n\n## 二\n\n### 三', 'ja', '一\n\n■ 二\n\n● 三\n'],
    ['English headings', '# a\n\n## b', 'en', 'a\n\nb\n'],
    ['lists', '- 一\n- 二', 'ja', '・一\n・二\n'],
    ['English lists', '- a\n- b', 'en', '- a\n- b\n'],
    ['numbered lists', '9. a\n10. b', 'en', '9. a\n10. b\n'],
    ['boxes', '- [ ] a\n- [x] b', 'ja', '□ a\n☑ b\n'],
    ['fields', ':::fields\n- **番号** 12\n- **空き** :blank[4]\n:::', 'ja', '番号：12\n空き：____\n'],
    ['English fields', ':::fields\n- **Number** 12\n:::', 'en', 'Number: 12\n'],
    ['tables as records', '| 日 | 事 | 資 |\n|---|---|---|\n| 1 | a | |\n| 2 | b:break[]c | |', 'ja', '・1\n　事：a\n・2\n　事：b　c\n'],
    ['English tables', '| When | What |\n|---|---|\n| 1 | a:break[]b |', 'en', '- 1\n  What: a; b\n'],
    ['particulars', ':::particulars\n- a\n:::', 'ja', `${'　'.repeat(17)}記\n\n・a\n\n${'　'.repeat(34)}以上\n`],
    ['what is to be pasted, bare', ':::paste\na\n\nb\n:::', 'en', 'a\n\nb\n'],
    ['notes', ':::note\na\n:::\n\nb', 'en', 'a\n\nb\n'],
    ['a signature with its seal', '::signature{label="山田" seal="印"}', 'ja', '山田　印\n'],
    ['lines to write on', '::lines{count=2}', 'en', `${'_'.repeat(36)}\n${'_'.repeat(36)}\n`],
    ['page breaks, which a text has none of', 'a\n\n::page-break\n\nb', 'en', 'a\n\nb\n'],
    ['nothing at all', '', 'en', '\n']
  ])('%s', (_, source, language, text) => {
    expect(textFrom(source, {}, language)).toBe(text)
  })

  test('what is quoted has its sign on every line, and lists keep the marks they were given', () => {
    const said = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text, strong: false }] })
    expect(writeText([{ kind: 'quote', children: [said('a'), { kind: 'quote', children: [said('b')] }] }, { kind: 'list', ordered: true, start: 1, items: [[said('x')], [said('y')]], labels: ['a.', 'b.'] }], 'ja')).toBe('> a\n>\n>> b\n\na. x\nb. y\n')
  })

  test('what stands right ends at the right, what is centred in the middle, by the width of its characters', () => {
    expect(textFrom(':::right\n草々\n:::', {}, 'ja')).toBe(`${'　'.repeat(34)}草々\n`)
    expect(textFrom(':::centre\n申入書\n:::', {}, 'ja')).toBe(`${'　'.repeat(16)}申入書\n`)
    expect(textFrom(':::right\n{{long}}\n:::', { long: 'x'.repeat(90) }, 'ja')).toBe(`${'x'.repeat(90)}\n`)
  })

  test('a gap stands by its name, a citation by its label, page numbers not at all', () => {
    expect(textFrom('[{{gap}}] ({{cite}}){{pages}}', { gap: { kind: 'gap', name: '注文番号' }, cite: { kind: 'cite', exhibitId: 'a', page: null, text: '資料1' }, pages: { kind: 'pages', exhibitId: 'a' } }, 'ja')).toBe('[【注文番号】] (資料1)\n')
  })

  test('there are never two empty lines, none at the ends, and no blanks at the end of a line', () => {
    expect(textFrom('\n\na {{x}}\n\n\n\n:::right\n:::\n\nb\n\n', { x: '  ' })).toBe('a\n\nb\n')
  })
})

test('Japanese characters take two columns, others one', () => {
  expect(['a', 'あ', '資料1', '①', 'ｱ', '😀', '한', 'Ａ', ''].map(textColumns)).toEqual([1, 2, 5, 2, 1, 2, 2, 2, 0])
})
