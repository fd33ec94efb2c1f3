import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { manuscriptIn } from '#shared/packs/fill-documents.ts'
import { packLanguages, packOf } from '#shared/packs/pack-definition.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { filledDocuments, packText, root, sampleCase, templates, viewOf } from '../shared/packs/filled-pack.ts'
import { viewNames } from './view-names.ts'

const page = await readFile(join(root, 'docs', 'templates.md'), 'utf8')
const sample = sampleCase('undelivered-earphones')
const ready: ReadyExhibit = { facts: { kind: 'image/jpeg', bytes: 1, sha256: 'ab'.repeat(32), pages: 1, dates: [], identifiers: [], telling: [], warnings: [] }, branches: [], portrayal: { kind: 'cover', reason: 'unsupported', warnings: [] }, original: { sizeBytes: 1, read: async () => new Uint8Array(1) } }
const paid = sampleCase('double-charge')
const reader = sampleCase('faulty-reader')
/** A case that has something for every list of the view. */
const full: CaseFile = {
  ...sample, dispute: 'other', problem: { ...sample.problem, differences: [{ point: '色', described: '青', actual: '赤', cites: ['tracking'] }] }, remedy: { ...sample.remedy, terms: [{ text: '返金', cites: ['tracking'] }] },
  order: { ...sample.order, return: { method: 'qr' }, cancellation: { state: 'preparing' } },
  charges: Array.isArray(paid.charges) ? paid.charges.map((charge) => ({ ...charge, cites: ['tracking'] })) : [], billing: paid.billing, account: sampleCase('locked-account').account, device: reader.device, subscription: reader.subscription
}
const namesSection = page.slice(page.indexOf('## The names of the view'), page.indexOf('## Add a pack'))

describe('the names of the view', () => {
  const names = viewNames(viewOf(full, { packId: 'a-to-z-claim', language: 'ja', ready: new Map((full.exhibits ?? []).map(({ id }) => [id, ready])) }, manuscriptIn(filledDocuments(full, { packId: 'notice-of-demand', language: 'ja' }))))
  const told = [...namesSection.matchAll(/`(?<name>[a-zA-Z]+(\[\])?(\.[a-zA-Z]+(\[\])?)*)`/g)].map((match) => match.groups?.['name'] ?? '')

  test('all stand on the page', () => {
    expect(names.length).toBeGreaterThan(70)
    expect(names.filter((name) => !told.includes(name))).toEqual([])
  })

  test('and the page tells of none that is not there', () => {
    expect(told.filter((name) => !names.includes(name) && !['pages', 'you'].includes(name))).toEqual([])
  })

  test('no template writes another', () => {
    const known = new Set([...names.flatMap((name) => name.split(/\[\]\.|\./)), 'this', 'else'])
    const written = [...templates.sources].flatMap(([file, source]) => [...source.matchAll(/\{\{[#^]?(?:if |unless |each |with )?(?<name>[a-zA-Z.]+)\}\}/g)].flatMap((match) => (match.groups?.['name'] ?? '').split('.').map((step) => `${file}: ${step}`)))
    expect(written.length).toBeGreaterThan(100)
    expect(written.filter((entry) => !known.has(entry.split(': ')[1] ?? ''))).toEqual([])
  })
})

describe('the pack that the page adds', () => {
  const block = (before: string): string => new RegExp(`\`${before}\`:\\n\\n\`\`\`\\w+\\n(?<text>[^]*?)\`\`\``).exec(page)?.groups?.['text'] ?? ''

  async function withNewPack(): Promise<TemplateSet> {
    const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-templates-'))
    for (const name of ['caretaker-note', 'common']) await mkdir(join(folder, name))
    for (const name of ['pack.json', 'note.ja.hbs', 'note.en.hbs']) await writeFile(join(folder, 'caretaker-note', name), block(name))
    for (const name of ['timeline.ja.hbs', 'timeline.en.hbs']) await writeFile(join(folder, 'common', name), await readFile(join(root, 'templates', 'common', name)))
    return readTemplateFolder(folder)
  }

  test('is read, speaks both languages and is filled', async () => {
    const set = await withNewPack()
    expect(packLanguages(set, packOf(set, 'caretaker-note'))).toEqual(['ja', 'en'])
    expect(packText(sample, { packId: 'caretaker-note', language: 'ja', templates: set })).toMatch(/お尋ね\n\n「ワイヤレスイヤホン X100」の荷物をお預かりではないでしょうか。\n\nお届け予定日：[^]*□ 預かっていない[^]*経緯一覧/)
    expect(packText(sample, { packId: 'caretaker-note', language: 'en', templates: set })).toMatch(/Have you taken in a parcel with “Wireless Earphones X100”\?[^]*□ Yes[^]*Hanako Yamada[^]*Timeline/)
  })

  test('is refused where its definition is not right, with the file that is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-templates-'))
    await mkdir(join(folder, 'other-name'))
    const failure = async (text: string): Promise<unknown> => {
      await writeFile(join(folder, 'other-name', 'pack.json'), text)
      return readTemplateFolder(folder).catch((error: unknown) => error)
    }
    for (const text of [block('pack.json'), '{', '{}', block('pack.json').replace('"needs"', '"wants"').replace('caretaker-note', 'other-name')]) {
      expect(await failure(text)).toMatchObject({ failure: { code: 'template-broken', file: 'other-name/pack.json' } })
    }
  })
})
