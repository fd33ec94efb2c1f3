import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import type { PackLayoutInput } from '#shared/pdf/layout/pack-layout-input.ts'
import type { Layout } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { heading, packJa, packOf, paragraph, text } from '../layout/sample-pack.ts'
import { expectWellTagged } from './check-tags.ts'
import { markedOperators } from './marked-content.ts'
import { objectsOf, streamOf } from './pdf-objects.ts'
import { fontLibrary, info, lacks, layoutOf, line, page, pdfFile, read } from './pdf-readers.ts'
import { readAloud } from './read-aloud.ts'
import type { Tag } from './read-tags.ts'

const blank: Picture = { kind: 'pixels', widthPx: 8, heightPx: 16, load: async () => ({ channels: 1, samples: new Uint8Array(128).fill(200), alpha: null, iccProfile: null }) }
const layOut = async (input: PackLayoutInput): Promise<Layout> => {
  const fonts = fontLibrary()
  await fonts.prepare(JSON.stringify(input))
  return layoutPack(input, fonts)
}
const report = (...blocks: readonly Block[]): PackLayoutInput => packOf([{ kind: 'document', id: 'd', title: 'd', style: 'report', blocks }])
const wholePack = async (): Promise<{ readonly path: string; readonly layout: Layout }> => {
  const layout = await layOut(packJa)
  return { layout, path: await pdfFile(layout, { pictures: new Map([['tracking 1', blank]]) }) }
}
const squeezed = (value: string): string => value.normalize('NFKC').replace(/\s/gu, '')
const ownedText = (layout: Layout): string => squeezed(layout.pages.flatMap(({ boxes }) => boxes.flatMap((box) => (box.kind === 'text' && box.owner !== null ? [box.text] : []))).join(''))
/** What poppler prints of the tree: lines of quoted text. */
const structText = (path: string): string => squeezed([...read('pdfinfo', '-struct-text', path).matchAll(/^ *"(.*)"$/gm)].map(([, told]) => told).join(''))

describe.skipIf(lacks('qpdf'))('tags (skipped without qpdf)', () => {
  test('of a pack with every kind of block and page are whole', async () => {
    const { path, layout } = await wholePack()
    const tags = expectWellTagged(path)
    expect([...new Set(tags.map((tag) => tag.name))].toSorted()).toEqual(['Document', 'Figure', 'H1', 'H2', 'L', 'LBody', 'LI', 'Lbl', 'Link', 'Note', 'P', 'Part', 'Sect', 'Span', 'TBody', 'TD', 'TH', 'THead', 'TR', 'Table'])
    expect(tags.filter((tag) => tag.name === 'Part')).toHaveLength(6)
    expect(tags.filter((tag) => tag.name === 'THead')).toHaveLength(2)
    expect(layout.pages.length).toBeGreaterThan(6)
  })

  test('a first column that names the rows of a table holds their heads, one of whole sentences does not', async () => {
    const columns = ['番号', '表題'].map((head) => ({ head: [text(head)], align: 'left' as const }))
    const scopesOf = async (first: string): Promise<readonly string[]> => {
      const path = await pdfFile(await layOut(report({ kind: 'table', columns, rows: [[[text(first)], [text('注文確認メール')]]] })))
      const objects = objectsOf(path)
      return objects.flatMap(({ value }) => (value?.['/S'] === '/TH' ? [JSON.stringify(value['/A'])] : []))
    }
    const named = await scopesOf('資料1')
    expect(named.filter((entry) => entry.includes('/Column'))).toHaveLength(2)
    expect(named.filter((entry) => entry.includes('/Row'))).toHaveLength(1)
    expect((await scopesOf('10月3日に届くはずの商品が届かなかったため、出品者に連絡しました。')).filter((entry) => entry.includes('/Row'))).toEqual([])
  })

  test('a drawn tick box is told in words', async () => {
    const { path } = await wholePack()
    const told = expectWellTagged(path).flatMap(({ name, entries }) => (entries['/Alt'] !== undefined && name !== 'Figure' ? [entries['/Alt']] : []))
    expect(told).toEqual(['u:済', 'u:済', 'u:未'])
  })

  test('headings that skip a level are set one below the other', async () => {
    const path = await pdfFile(await layOut(report(heading(2, '一'), paragraph('あ'), heading(2, '二'), heading(1, '三'), heading(3, '四'), heading(2, '五'))))
    expect(expectWellTagged(path).flatMap(({ name }) => (name.startsWith('H') ? [name] : []))).toEqual(['H1', 'H1', 'H1', 'H2', 'H2'])
  })

  test('the head of a table on its second page and the page numbers run as header and footer', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => [[text(`${row + 1}`)]])
    const path = await pdfFile(await layOut(report({ kind: 'table', columns: [{ head: [text('番号')], align: 'left' }], rows })))
    expectWellTagged(path)
    const objects = objectsOf(path)
    const contents = objects.flatMap(({ value }) => (value?.['/Type'] === '/Page' ? [streamOf(objects, String(value['/Contents'])).toString('latin1')] : []))
    expect(contents.length).toBeGreaterThan(1)
    const running = contents.map((content) => new Set(markedOperators(content).flatMap(({ marks: [outer] }) => /Subtype \/(\w+)/.exec(outer?.properties ?? '')?.[1] ?? [])))
    expect(running.map((kinds) => [...kinds].toSorted())).toEqual(running.map((_, index) => (index === 0 ? ['Footer'] : ['Footer', 'Header'])))
  })
})

describe.skipIf(lacks('pdfinfo'))('the order of reading (skipped without poppler)', () => {
  test('is that of the documents, for poppler and for pdf.js, and nothing else is read', async () => {
    const { path, layout } = await wholePack()
    expect(structText(path)).toBe(ownedText(layout))
    expect(squeezed((await readAloud(path)).join(''))).toBe(ownedText(layout))
  })
})

describe.skipIf(lacks('qpdf'))('language (skipped without qpdf)', () => {
  const told = (tag: Tag | undefined): string | null => (tag?.entries['/Lang'] === undefined ? null : String(tag.entries['/Lang']).slice(2))

  test.each([
    ['ja', '注文の品が届きません。', null], ['ja', 'Your order has shipped', 'en'], ['ja', 'Amazon', null], ['ja', 'Screenshot_20261003-142210.png', null], ['ja', '250-1234567-1234567', null], ['ja', '김철수', 'ko'],
    ['en', 'Your order has shipped', null], ['en', '山田', 'ja'], ['en', '¥4,980', null],
  ] as const)('in a document in %s, “%s” is %s', async (language, words, expected) => {
    const path = await pdfFile(layoutOf([page([line(words, 100)])]), { info: { ...info, language } })
    expect(told(expectWellTagged(path).find(({ name }) => name === 'P'))).toBe(expected)
  })

  test('words in a sentence of another language are a span of their own; a whole paragraph has the language itself', async () => {
    const layout = await layOut(report(paragraph('件名は Your order has shipped です。'), paragraph('We are sorry that your parcel has not arrived yet. Our team will look into it and write to you again within two working days, thank you.')))
    const path = await pdfFile(layout)
    const [mixed, whole] = expectWellTagged(path).filter(({ name }) => name === 'P')
    expect([told(mixed), told(whole)]).toEqual([null, 'en'])
    expect(mixed?.kids.map((kid) => ('name' in kid ? told(kid) : 'text'))).toEqual(['text', 'en', 'text'])
    expect(squeezed((await readAloud(path)).join(''))).toBe(ownedText(layout))
    expect(structText(path)).toBe(ownedText(layout))
  })
})
