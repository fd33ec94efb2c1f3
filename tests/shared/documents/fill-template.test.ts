import { expect, test } from 'vitest'
import { templateFiller } from '#shared/documents/fill-template.ts'
import type { TemplateSource } from '#shared/documents/fill-template.ts'

const partials = (greeting: string): ReadonlyMap<string, TemplateSource> => new Map([['greeting', { file: 'partials/greeting.hbs', source: greeting }]])
const page = { file: 'page.hbs', source: '{{> greeting}}、{{name}}' }

test('what was compiled is used again for the same sources, and never for others', () => {
  expect(templateFiller(partials('こんにちは'))(page, { name: '甲' })).toBe('こんにちは、甲')
  expect(templateFiller(partials('こんばんは'))(page, { name: '乙' })).toBe('こんばんは、乙')
  expect(templateFiller(partials('こんにちは'))(page, { name: '丙' })).toBe('こんにちは、丙')
  expect(templateFiller(partials('こんにちは'))).toBe(templateFiller(partials('こんにちは')))
  expect(templateFiller(partials('こんにちは'))).not.toBe(templateFiller(partials('こんばんは')))
})

test('partials that are changed in place afterwards are filled as they are now', () => {
  const changing = new Map(partials('はい'))
  expect(templateFiller(changing)(page, { name: '甲' })).toBe('はい、甲')
  changing.set('greeting', { file: 'partials/greeting.hbs', source: 'いいえ' })
  expect(templateFiller(changing)(page, { name: '甲' })).toBe('いいえ、甲')
})

test('a broken template is told each time, by the name under which it is filled', () => {
  const broken = { file: 'a.hbs', source: 'x\n{{#if}' }
  for (const file of ['a.hbs', 'b.hbs']) expect(() => templateFiller(partials('x'))({ ...broken, file }, {})).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'template-broken', file, line: 2 }) }))
})
