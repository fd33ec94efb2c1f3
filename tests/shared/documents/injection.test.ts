import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksFrom, shapeOf, textFrom } from './filled.ts'

const page = `# {{value}}

Before {{value}} **{{value}}** after.\\
{{value}}

- {{value}}
- [ ] {{value}}

1. {{value}}

| {{value}} | b |
|---|--:|
| {{value}} | {{#each list}}{{this}}{{/each}} |

:::fields
- **{{value}}** {{value}}
:::

::::note
:::right
{{value}}
:::
::::

::signature{label="{{value}}" seal="{{value}}"}

:blank[8] {{value}}
`

const inPage = (value: string): unknown => ({ value, list: [value, value] })

/** Pieces that mean something to some layer below: template, Markdown, HTML, directives, tables, the seal itself. */
const hostile = fc.constantFrom(
  '{{value}}', '{{#each list}}', '{{/if}}', '{{{raw}}}', '{{>partial}}', '{{!--', '\\{{', '# ', '## x', '- ', '* ', '1. ', '> ', '```', '~~~', '---', '===', '***', '**', '__', '_', '`', '[a](https://example.com)', '![a](b)', '<b>', '</b>', '<script>', '<!-- -->', '&amp;', '&#x41;',
  'https://example.com', 'a@example.com', '|', '\\|', '|---|', ':::right', ':::', '::page-break', '::signature{label=x}', ':break[]', ':blank[8]', ':box[x]', '[ ] ', '[x] ', '\\', '\\\\', '"', "'", '}', '{label="x"}', '\ue000', '\ue001', '\ue0000\ue001', '\ue0001\ue001', '\ue00099999\ue001', '    code', '[1]: x', '[^1]'
)
const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('あ', '資料', '　', ' ', '0', 'x')), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').replaceAll('\n', ' '))

describe('a value is data', () => {
  const plain = JSON.stringify(shapeOf(blocksFrom(page, inPage('plain'))))

  test('whatever is in it, it makes and breaks no block', () => {
    fc.assert(fc.property(text, (value) => {
      fc.pre(value !== '')
      expect(JSON.stringify(shapeOf(blocksFrom(page, inPage(value))))).toBe(plain)
    }), { numRuns: 500 })
  })

  test('it comes out as it went in, at every place', () => {
    fc.assert(fc.property(text, (value) => {
      fc.pre(value !== '')
      const flat = JSON.stringify(blocksFrom(page, inPage(value)))
      const written = JSON.stringify(value).slice(1, -1)
      expect(flat.split(written).length - 1).toBeGreaterThanOrEqual(15)
      expect(flat).not.toContain('plain')
    }), { numRuns: 500 })
  })

  test.each(['{{value}}', '# title', '- item', '| a | b |', '<script>alert(1)</script>', '[link](https://example.com)', ':::right', '::page-break', '\ue0000\ue001', '**bold**', '&amp;', '\\', '1. one', '[ ] box', '---'])('“%s” stands in the text as it is', (value) => {
    expect(textFrom('A {{value}} B', { value })).toBe(`A ${value} B\n`)
    expect(textFrom('{{value}}', { value })).toBe(`${value}\n`)
  })

  test('a line feed is a break, an empty line a new paragraph, and neither starts markup', () => {
    expect(blocksFrom('{{value}}', { value: 'one\n# two\n\n- three' })).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'one', strong: false }, { kind: 'break' }, { kind: 'text', text: '# two', strong: false }] },
      { kind: 'paragraph', children: [{ kind: 'text', text: '- three', strong: false }] }
    ])
  })

  test('the name of a field cannot call anything', () => {
    expect(() => textFrom('{{constructor}}', {})).toThrow()
    expect(() => textFrom('{{value.constructor.name}}', { value: 'x' })).toThrow()
    expect(() => textFrom('{{__proto__}}', {})).toThrow()
  })

  test('a view that never ends is cut off', () => {
    const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ inner }), 'end')
    expect(() => blocksFrom('x', deep)).not.toThrow()
  })
})
