import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTemplate, templateLimits } from '#shared/documents/check-template.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { templates } from '../packs/filled-pack.ts'

const partials = new Set(templates.partials.keys())
const check = (source: string): void => checkTemplate({ file: 'mine/letter.ja.hbs', source }, partials)
const refusal = (source: string): unknown => {
  try {
    check(source)
    return null
  } catch (error) {
    return error instanceof DomainError ? error.failure : error
  }
}

test.each([...templates.sources.keys()])('%s, which comes with the program, keeps to what is allowed', (name) => {
  expect(refusal(templates.sources.get(name) ?? '')).toBe(null)
})

describe('what a template may not hold is refused with its line', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['a helper', '{{lookup order "number"}}'], ['a helper as a block', '{{#foreach entries}}x{{/foreach}}'], ['a sub-expression', '{{#if (eq a b)}}x{{/if}}'], ['a text', '{{"text"}}'], ['a number', '{{#if 1}}x{{/if}}'],
    ['an argument by name', '{{title upper=true}}'], ['a block of its own', '{{#*inline "x"}}y{{/inline}}'], ['a decorator', '{{* x}}'], ['a piece that is chosen', '{{> (lookup . "x")}}'], ['an unknown piece', '{{> secrets}}'], ['a piece with arguments', '{{> about x=1}}'],
    ['a piece with a body', '{{#> about}}x{{/about}}'], ['the constructor', '{{title.constructor}}'], ['the prototype', '{{#with __proto__}}x{{/with}}'], ['the root by @', '{{@root.title}}'], ['a key by @', '{{#each exhibits}}{{@key}}{{/each}}'],
    ['names for what is looped over', '{{#each exhibits as |one|}}{{one}}{{/each}}'], ['too many steps up', '{{../../../../title}}'], ['four loops in each other', '{{#each a}}{{#each b}}{{#each c}}{{#each d}}x{{/each}}{{/each}}{{/each}}{{/each}}'],
    ['an open block', '{{#if title}}'], ['braces that do not close', '{{title']
  ]

  test.each(rows)('%s', (_, bad) => {
    expect(refusal(`first line\nsecond\n${bad}`)).toMatchObject({ code: 'template-broken', file: 'mine/letter.ja.hbs', line: expect.any(Number) })
  })

  test('each from the line that it stands in', () => {
    expect(refusal('a\nb\n{{lookup a b}}')).toMatchObject({ line: 3 })
  })

  test('one that is too long, too deep or of too many parts', () => {
    expect(refusal('x'.repeat(templateLimits.characters + 1))).toMatchObject({ code: 'template-broken' })
    expect(refusal(`${'{{#if a}}'.repeat(30)}${'{{/if}}'.repeat(30)}`)).toMatchObject({ code: 'template-broken' })
    expect(refusal('{{a}}'.repeat(templateLimits.nodes + 1))).toMatchObject({ code: 'template-broken' })
  })
})

test('whatever is written, it is taken or refused as a template, and nothing else is thrown', () => {
  const pieces = fc.constantFrom('{{', '}}', '{{{', '}}}', '#', '/', 'if', 'each', 'title', '../', '@', 'root', ' ', '"', '(', ')', '|', 'as', '>', '*', '!--', '--', '~', '^', 'else', '=', '[', ']', '.', 'constructor', '\n', 'あ', '\\', '&', '{{{{raw}}}}', '{{{{/raw}}}}')
  fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
    const told = refusal(parts.join(''))
    expect(told === null || (typeof told === 'object' && Reflect.get(told, 'code') === 'template-broken')).toBe(true)
  }), { numRuns: 2_000 })
})
