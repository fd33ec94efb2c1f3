import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectWellTagged } from '../../shared/pdf/write/check-tags.ts'
import { lacks } from '../../shared/pdf/write/pdf-readers.ts'
import { everythingCase } from './everything-case.ts'
import { objectsOf } from '../../shared/pdf/write/pdf-objects.ts'
import { readByMupdf, readByPdfJs, readByPoppler, readByQpdf, squeezed } from './four-readers.ts'
import type { Reading } from './four-readers.ts'
import { callHere, madeAt, temporaryFolder } from './tsuzuri.ts'

type Told = { readonly files: readonly { readonly path: string; readonly pages: number }[]; readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number }[]; readonly findings: readonly { readonly severity: string; readonly message: string }[] }

describe.skipIf(['pdftohtml', 'mutool', 'qpdf'].some(lacks)).each(['ja', 'en'] as const)('one pack of everything in %s (skipped without poppler, mupdf and qpdf)', (language) => {
  let made: { readonly path: string; readonly told: Told; readonly readings: Readonly<Record<'poppler' | 'mupdf' | 'pdfjs' | 'qpdf', Reading>> }
  beforeAll(async () => {
    const out = await temporaryFolder()
    const run = await callHere(['build', await everythingCase(), '--pack', 'a-to-z-claim', '--lang', language, '--out', out, '--made-at', madeAt, '--json'])
    expect(run.status, run.error).toBe(0)
    const path = join(out, `a-to-z-claim.${language}.pdf`)
    made = { path, told: run.json() as Told, readings: { poppler: readByPoppler(path), mupdf: readByMupdf(path), pdfjs: await readByPdfJs(path), qpdf: readByQpdf(path) } }
  })

  test('has the same pages in all four', () => {
    const counts = Object.values(made.readings).map(({ pages }) => pages)
    expect(new Set(counts)).toEqual(new Set([made.told.files[0]?.pages]))
    expect(counts[0]).toBeGreaterThan(30)
  })

  test('has the same text on every page in the three that read text', () => {
    const { poppler, mupdf, pdfjs } = made.readings
    for (let at = 0; at < poppler.pages; at += 1) {
      const [first, second, third] = [poppler, mupdf, pdfjs].map(({ texts }) => squeezed(texts?.[at] ?? ''))
      expect([second, third], `page ${at + 1}`).toEqual([first, first])
      expect(first, `page ${at + 1}`).toContain(`${at + 1}/${poppler.pages}`)
    }
  })

  test('has the same links, place and target, in the three that tell both; poppler leads to the same pages', () => {
    const { poppler, mupdf, pdfjs, qpdf } = made.readings
    expect(qpdf.links.length).toBeGreaterThan(200)
    expect(qpdf.links.every(({ target }) => target > 0)).toBe(true)
    for (const other of [pdfjs, mupdf]) {
      const [theirs, ours] = [other, qpdf].map(inOrder)
      expect(theirs?.map(({ page, target }) => [page, target])).toEqual(ours?.map(({ page, target }) => [page, target]))
      theirs?.forEach(({ rectangle }, at) => rectangle?.forEach((side, edge) => expect(side).toBeCloseTo(ours?.[at]?.rectangle?.[edge] ?? NaN, 1)))
    }
    const ways = ({ links }: Reading): readonly string[] => [...new Set(links.map(({ page, target }) => `${page} → ${target}`))].toSorted()
    expect(ways(poppler)).toEqual(ways(qpdf))
  })

  test('has the same bookmarks in all four, and they lead to the exhibits', () => {
    const [first, ...others] = Object.values(made.readings).map(({ bookmarks }) => bookmarks)
    for (const other of others) expect(other).toEqual(first)
    for (const { label, firstPage } of made.told.exhibits) expect(first?.find(({ title }) => title.startsWith(`${label} `))?.page, label).toBe(firstPage)
  })

  test('leads nowhere outside, whatever its papers tried', () => {
    const keys = objectsOf(made.path).flatMap(({ value, dictionary }) => Object.keys(value ?? dictionary ?? {}))
    for (const way of ['/URI', '/AA', '/OpenAction', '/JS', '/Launch']) expect(keys).not.toContain(way)
  })

  test('is tagged throughout', () => {
    expectWellTagged(made.path)
  })
})

/** By page, target and place; readers that count in single precision round a little. */
function inOrder({ links }: Reading): Reading['links'] {
  const [left, bottom] = [0, 1].map((edge) => (link: Reading['links'][number]): number => Math.round((link.rectangle?.[edge] ?? 0) * 2))
  return links.toSorted((a, b) => a.page - b.page || a.target - b.target || (bottom?.(a) ?? 0) - (bottom?.(b) ?? 0) || (left?.(a) ?? 0) - (left?.(b) ?? 0))
}
