import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { bundledOf, copyPack, removePack, savePackText, textsOf, writePack } from '#electron/files/own-templates/change-own-pack.ts'
import { threadFiller } from '#electron/files/own-templates/fill-in-thread.ts'
import { fillLimits } from '#electron/files/own-templates/fill-request.ts'
import { readPackArchive, writePackArchive } from '#electron/files/own-templates/pack-archive.ts'
import { readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import { sealValues } from '#shared/documents/sealed-values.ts'
import { fillDocuments } from '#shared/packs/fill-documents.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { sampleCase, templates as bundled, viewOf } from '../../../shared/packs/filled-pack.ts'
import { temporaryFolder } from '../../../rigs/store-cases.ts'

const title = { ja: '自分の申入書', en: 'My letter' }
const failsWith = (facts: Readonly<Record<string, unknown>>) => expect.objectContaining({ failure: expect.objectContaining(facts) })

async function copied(): Promise<{ readonly folder: string; readonly id: string }> {
  const folder = join(temporaryFolder(), 'templates')
  return { folder, id: await copyPack(folder, 'complaint-letter', title, bundled) }
}

describe('a copy of a pack', () => {
  test('has an id and a title of its own, and makes the same paper', async () => {
    const { folder, id } = await copied()
    const { templates, refused } = await readTemplates(folder)
    expect(id).toBe('my-complaint-letter')
    expect(refused).toEqual([])
    expect(packOf(templates, id).title).toEqual(title)
    const caseFile = sampleCase('undelivered-earphones')
    const made = (packId: string) => fillDocuments(packOf(templates, packId), templates, () => viewOf(caseFile, { packId, language: 'ja', templates }), 'ja', templates.own?.has(packId) ? threadFiller : undefined)
    expect(made(id)).toEqual(made('complaint-letter'))
  })

  test('of a copy gets the next free id, and both stay', async () => {
    const { folder } = await copied()
    const { templates } = await readTemplates(folder)
    expect(await copyPack(folder, 'complaint-letter', title, templates)).toBe('my-complaint-letter-2')
    expect(readdirSync(folder).toSorted()).toEqual(['my-complaint-letter', 'my-complaint-letter-2'])
  })

  test('is changed text by text; what is not right is refused with its line, and the old text stays', async () => {
    const { folder, id } = await copied()
    const { templates } = await readTemplates(folder)
    await savePackText(folder, id, 'letter.ja.hbs', '# 改めた手紙\n\n{{summary}}\n', templates)
    await expect(savePackText(folder, id, 'letter.ja.hbs', '# x\n{{#foo}}{{/foo}}', templates)).rejects.toEqual(failsWith({ code: 'template-broken', file: `${id}/letter.ja.hbs`, line: 2 }))
    await expect(savePackText(folder, id, '../escape.ja.hbs', 'x', templates)).rejects.toEqual(failsWith({ code: 'template-broken' }))
    await expect(savePackText(folder, 'complaint-letter', 'letter.ja.hbs', 'x', templates)).rejects.toEqual(failsWith({ code: 'pack-unknown' }))
    expect((await textsOf(folder, id, templates)).get('letter.ja.hbs')).toBe('# 改めた手紙\n\n{{summary}}\n')
  })

  test('can be taken away; the program’s cannot', async () => {
    const { folder, id } = await copied()
    const { templates } = await readTemplates(folder)
    await removePack(folder, id, templates)
    expect(existsSync(join(folder, id))).toBe(false)
    await expect(removePack(folder, 'complaint-letter', templates)).rejects.toEqual(failsWith({ code: 'pack-unknown' }))
  })
})

test('a pack that is not right is told and left out, and the others are there', async () => {
  const { folder, id } = await copied()
  mkdirSync(join(folder, 'broken'))
  writeFileSync(join(folder, 'broken', 'pack.json'), '{')
  mkdirSync(join(folder, 'a-to-z-claim'))
  writeFileSync(join(folder, 'a-to-z-claim', 'pack.json'), readFileSync(join(folder, id, 'pack.json'), 'utf8').replace(id, 'a-to-z-claim'))
  const { templates, refused } = await readTemplates(folder)
  expect(refused.map(({ packId }) => packId)).toEqual(['a-to-z-claim', 'broken'])
  expect([...(templates.own ?? [])]).toEqual([id])
  expect(packOf(templates, 'a-to-z-claim')).toEqual(packOf(bundled, 'a-to-z-claim'))
})

describe('as a file', () => {
  test('it goes out and comes in as it was', async () => {
    const { folder, id } = await copied()
    const path = join(folder, 'mine.tsuzuri-pack')
    const { templates } = await readTemplates(folder)
    const texts = await textsOf(folder, id, templates)
    await writePackArchive(path, id, texts)
    const read = await readPackArchive(path)
    expect(read).toEqual({ packId: id, texts })
    const other = join(temporaryFolder(), 'templates')
    await writePack(other, read.packId, read.texts, bundled)
    expect((await readTemplates(other)).templates.own).toEqual(new Set([id]))
  })

  const archiveOf = async (entries: readonly (readonly [string, string])[]): Promise<string> => {
    const zip = new ZipFile()
    for (const [name, text] of entries) zip.addBuffer(Buffer.from(text), name)
    zip.end()
    const path = join(temporaryFolder(), 'x.tsuzuri-pack')
    const pieces: Buffer[] = []
    for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece)
    writeFileSync(path, Buffer.concat(pieces))
    return path
  }

  test('what else lies in it is not read, and one without a pack is refused', async () => {
    const { packId, texts } = await readPackArchive(await archiveOf([['mine/pack.json', '{}'], ['mine/letter.ja.hbs', 'x'], ['mine/run.sh', 'rm'], ['other/letter.ja.hbs', 'y'], ['case.json', '{}']]))
    expect([packId, [...texts.keys()].toSorted()]).toEqual(['mine', ['letter.ja.hbs', 'pack.json']])
    await expect(readPackArchive(await archiveOf([['case.json', '{}']]))).rejects.toEqual(failsWith({ code: 'archive-refused', reason: 'no-pack' }))
    await expect(readPackArchive(await archiveOf([['a/pack.json', '{}'], ['b/pack.json', '{}']]))).rejects.toEqual(failsWith({ reason: 'no-pack' }))
    await expect(readPackArchive(await archiveOf([['a/pack.json', '{}'], ['a/letter.ja.hbs', 'x'.repeat(900_000)]]))).rejects.toEqual(failsWith({ reason: 'too-large' }))
  })
})

describe('a template from anywhere is filled apart', () => {
  const fill = threadFiller(new Map())
  const viewWith = (count: number): unknown => sealValues({ list: Array.from({ length: count }, (_, index) => `line ${index}`) }).view

  test('and gives what it gives here', () => {
    expect(fill({ file: 'a', source: '{{#each list}}{{@index}} {{/each}}' }, viewWith(3))).toBe('0 1 2 ')
  })

  test('a fault in it is told with its line', () => {
    expect(() => fill({ file: 'mine/a.ja.hbs', source: 'x\n{{misspelt}}' }, viewWith(1))).toThrow(failsWith({ code: 'template-broken', file: 'mine/a.ja.hbs', line: 2 }))
    expect(() => fill({ file: 'mine/a.ja.hbs', source: '{{list.constructor}}' }, viewWith(1))).toThrow(failsWith({ code: 'template-broken' }))
  })

  test('one that would never end, or fill the memory, is ended', () => {
    const endless = '{{#each list}}{{#each ../list}}{{#each ../../list}}{{this}}{{/each}}{{/each}}{{/each}}'
    const begun = Date.now()
    expect(() => fill({ file: 'mine/a.ja.hbs', source: endless }, viewWith(3_000))).toThrow(failsWith({ code: 'template-broken', file: 'mine/a.ja.hbs' }))
    expect(Date.now() - begun).toBeLessThan((fillLimits.seconds + 15) * 1_000)
    expect(fill({ file: 'a', source: 'next' }, viewWith(1))).toBe('next')
  })
})

test('what the program brings is not taken for the user’s', async () => {
  const { folder, id } = await copied()
  const { templates } = await readTemplates(folder)
  expect(bundledOf(templates).packs.has(id)).toBe(false)
})
