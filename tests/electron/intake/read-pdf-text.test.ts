import { describe, expect, test } from 'vitest'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { redactionProblems } from '#electron/intake/redaction-problems.ts'
import { fileOf, halves, pdfOf } from '../../fixtures/evidence/make-evidence.ts'

const ready = async (name: string, bytes: Uint8Array | string, redactions: readonly Redaction[] = []): Promise<ReadyExhibit> => readyFile(await fileOf(name, bytes), { redactions, language: 'en' })

describe('a PDF', () => {
  test('shows its pages as they are turned, with title, author and date', async () => {
    const { portrayal, facts } = await ready('a.pdf', pdfOf(2, "/CreationDate (D:20261003151233+09'00') /Title (Report) /Author (Shop)"))
    expect(facts).toMatchObject({ kind: 'application/pdf', pages: 2, title: 'Report', author: 'Shop' })
    expect(facts.dates[0]).toEqual({ role: 'written', value: '2026-10-03T15:12:33+09:00', source: 'metadata', confidence: 'likely' })
    if (portrayal.kind !== 'pictures') throw new Error(portrayal.kind)
    expect(portrayal.pages.map(({ size }) => size)).toEqual([{ unit: 'pt', width: 200, height: 100 }, { unit: 'pt', width: 101, height: 200 }])
    expect(portrayal.pages[0]?.picture).toMatchObject({ kind: 'pdf-page', pageNumber: 1 })
  })

  test.each([
    ['Shift_JIS', '\x97\xcc\x8e\xfb\x8f\x91', '領収書'], ['UTF-8 without its mark', Buffer.from('領収書').toString('latin1'), '領収書'], ['the format’s own letters', 'M\xfcller \x90caf\xe9\x8f', 'Müller ’café‘']
  ])('has a title and an author in %s', async (_, written, read) => {
    expect((await ready('a.pdf', pdfOf(1, `/Title (${written}) /Author (${written})`))).facts).toMatchObject({ title: read, author: read })
  })

  test.each([['encrypted', pdfOf(1, '', true)], ['damaged', pdfOf(1).subarray(0, 60)], ['damaged', Buffer.from('%PDF-1.7\n' + 'x'.repeat(500))]] as const)('%s is carried by a cover page that says so', async (reason, bytes) => {
    const { portrayal } = await ready('a.pdf', bytes)
    expect(portrayal).toMatchObject({ kind: 'cover', reason, warnings: [{ code: reason }] })
  })


  test('a position in its XMP is told', async () => {
    const xmp = Buffer.from('\n%<x:xmpmeta><rdf:RDF><rdf:Description><exif:GPSLatitude>35,39N</exif:GPSLatitude></rdf:Description></rdf:RDF></x:xmpmeta>\n')
    expect((await inspectFile(await fileOf('a.pdf', Buffer.concat([pdfOf(1), xmp])))).telling).toEqual(['position'])
  })
})

describe('a text', () => {
  test('keeps its lines and paragraphs', async () => {
    const { portrayal, facts } = await ready('memo.txt', 'one\r\n  two\r\n\r\n\r\nthree')
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    expect(facts.kind).toBe('text/plain')
    expect(portrayal.blocks).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'one', strong: false }, { kind: 'break' }, { kind: 'text', text: '  two', strong: false }] },
      { kind: 'paragraph', children: [{ kind: 'text', text: 'three', strong: false }] }
    ])
  })

  test('of three megabytes is shown in part and says so, and a word to be hidden is hidden in all of it', async () => {
    const { portrayal } = await ready('memo.txt', 'secret line\n'.repeat(260_000), [{ text: 'secret' }])
    expect(portrayal.warnings).toEqual([{ code: 'truncated-text' }])
    const text = JSON.stringify(portrayal)
    expect(text).not.toContain('secret')
    expect(text.length).toBeGreaterThan(1_000_000)
  })

  test('HTML is shown as its source', async () => {
    expect(JSON.stringify((await ready('page.html', '<!doctype html><p>x</p>')).portrayal)).toMatch(/"x"/)
  })

  test('an area of it cannot be hidden', async () => {
    expect((await ready('memo.txt', 'x', [{ x: 0, y: 0, width: 1, height: 1 }])).portrayal).toMatchObject({ kind: 'cover', reason: 'redaction-not-possible' })
  })
})

describe('any other file', () => {
  test('is carried along behind a cover page', async () => {
    expect((await ready('a.zip', 'PK\x03\x04' + 'a'.repeat(60))).portrayal).toMatchObject({ kind: 'cover', reason: 'unsupported', warnings: [{ code: 'not-shown' }] })
  })

  test('a position in a video is told', async () => {
    expect((await inspectFile(await fileOf('a.mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+35.6586+139.7454/', 'latin1')))).telling).toEqual(['position'])
  })

  test('a hostile name reaches neither path nor pattern', async () => {
    for (const name of ['../../etc/passwd', 'a\u202egnp.exe', 'x'.repeat(255), 'con\0nul', '{{name}}<b>']) expect((await inspectFile(await fileOf(name, 'text'))).kind).toBe('text/plain')
  })
})

describe('areas on pages that are not there', () => {
  test('are told by pointer, with the pages that there are', async () => {
    const facts = await inspectFile(await fileOf('a.png', await halves('png')))
    const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 1 }, { page: 2, x: 0, y: 0, width: 1, height: 1 }, { text: 'a' }, { x: 0, y: 0, width: 1, height: 1 }]
    expect(redactionProblems(facts, { id: 'a', file: 'a.png', redactions }, '/exhibits/3')).toEqual([{ code: 'redaction-page-absent', pointer: '/exhibits/3/redactions/1/page', facts: { page: 2, pages: 1 } }])
  })

  test('are not told where pages cannot be counted', async () => {
    const facts = await inspectFile(await fileOf('a.pdf', pdfOf(1, '', true)))
    expect(redactionProblems(facts, { id: 'a', file: 'a.pdf', redactions: [{ page: 9, x: 0, y: 0, width: 1, height: 1 }] }, '')).toEqual([])
  })
})
