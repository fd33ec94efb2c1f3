import { describe, expect, test } from 'vitest'
import { packDefinitionSchema, packLanguages, packOf, sourceOf } from '#shared/packs/pack-definition.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { packIds, templates } from './filled-pack.ts'

const definition = packDefinitionSchema.parse({ id: 'note', title: { ja: '紙', en: 'Note' }, purpose: { ja: '用', en: 'Use' }, limits: { ja: '限', en: 'Limits' }, group: 'keep', position: 1, audience: 'self', documents: [{ kind: 'template', template: 'page', title: { ja: '頁', en: 'Page' }, style: 'letter' }, { kind: 'exhibits' }], needs: [] })
const setOf = (...sources: readonly string[]): TemplateSet => ({ packs: new Map([['note', definition]]), sources: new Map(sources.map((name) => [name, name])), partials: new Map() })

test.each(packIds)('%s is there, in both languages, with what it needs', (packId) => {
  const pack = packOf(templates, packId)
  expect(packLanguages(templates, pack)).toEqual(['ja', 'en'])
  expect(pack.needs.length).toBeGreaterThan(1)
})

describe('the templates of a pack', () => {
  test('are its own before those that packs share', () => {
    expect(sourceOf(setOf('note/page.ja', 'common/page.ja'), 'note', 'page', 'ja')).toEqual({ file: 'note/page.ja.hbs', source: 'note/page.ja' })
    expect(sourceOf(setOf('common/page.ja'), 'note', 'page', 'ja').file).toBe('common/page.ja.hbs')
  })

  test('decide which languages it speaks', () => {
    expect(packLanguages(setOf('note/page.ja'), definition)).toEqual(['ja'])
    expect(packLanguages(setOf('note/page.ja', 'common/page.en'), definition)).toEqual(['ja', 'en'])
    expect(() => sourceOf(setOf('note/page.ja'), 'note', 'page', 'en')).toThrow(expect.objectContaining({ failure: { code: 'pack-language-missing', packId: 'note', language: 'en' } }))
  })

  test('an unknown pack is told with those that are known', () => {
    expect(() => packOf(templates, 'letter')).toThrow(expect.objectContaining({ failure: { code: 'pack-unknown', packId: 'letter', known: [...packIds].toSorted() } }))
  })
})

test.each([{ id: 'No Good' }, { id: '../up' }, { documents: [] }, { needs: ['claimant'] }, { title: { ja: '' } }, { documents: [{ kind: 'template', template: '../../x', title: { ja: 'x', en: 'x' }, style: 'letter' }] }, { extra: true }])('a definition with %j is refused', (fault) => {
  expect(packDefinitionSchema.safeParse({ ...definition, ...fault }).success).toBe(false)
})
