import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { pageTitle, shownPictures } from '#electron/intake/page-facts.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, halves, tellingExif } from '../../fixtures/evidence/make-evidence.ts'

const ready = async (bytes: Uint8Array | string, name: string, redactions: readonly Redaction[] = []): Promise<ReadyExhibit> => readyFile(await fileOf(name, bytes), { redactions, language: 'ja' })
const shownIn = ({ portrayal }: ReadyExhibit): string => (portrayal.kind === 'text' ? JSON.stringify(portrayal.blocks) : portrayal.kind)

const jpeg = await halves('jpeg', tellingExif)
const html = '<!doctype html><html><head><meta charset="utf-8"><title>ご注文の&amp;確認</title><script>steal()</script></head><body><p>注文番号 250-1234567-1234567</p><img src="https://track.example/1.gif" alt="荷姿"><img src="https://a.example/p/photo.jpg"></body></html>'
const archive = (page = html, type = 'text/html; charset=utf-8'): Buffer => Buffer.from([
  'From: <Saved by Blink>', 'Snapshot-Content-Location: https://www.amazon.co.jp/your-orders', `Subject: =?utf-8?Q?${[...Buffer.from('題')].map((byte) => `=${byte.toString(16)}`).join('')}?=`, 'Date: Thu, 1 Oct 2026 14:05:00 +0900', 'MIME-Version: 1.0',
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"', '', '', '------MultipartBoundary--x----', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', 'Content-Location: https://www.amazon.co.jp/your-orders', '', Buffer.from(page).toString('base64'),
  '------MultipartBoundary--x----', 'Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64', 'Content-Location: https://a.example/p/photo.jpg?w=1', '', jpeg.toString('base64'), '------MultipartBoundary--x------', ''
].join('\r\n'))

describe('a page saved in one file', () => {
  test('is told from a mail and shows title, source, time and words', async () => {
    const exhibit = await ready(archive(), 'page.mhtml')
    expect(exhibit.facts).toMatchObject({ kind: 'multipart/related', title: 'ご注文の&確認', warnings: [], dates: [{ role: 'captured', value: '2026-10-01T14:05:00+09:00', source: 'metadata', confidence: 'likely' }] })
    for (const text of ['ご注文の&確認', 'https://www.amazon.co.jp/your-orders', '注文番号 250-1234567-1234567', 'photo.jpg', 'image/jpeg']) expect(shownIn(exhibit)).toContain(text)
    expect(exhibit.facts.identifiers.map(({ value }) => value)).toContain('250-1234567-1234567')
    expect(shownIn(exhibit)).not.toContain('steal')
  })

  test('tells what its pictures tell, and makes no exhibits of them', async () => {
    const { facts, branches } = await ready(archive(), 'page.mht')
    expect([facts.telling, branches]).toEqual([['owner', 'position', 'serial-number'], []])
  })

  test('that is larger than can be read stands behind a cover page', async () => {
    expect((await ready(Buffer.concat([archive(), Buffer.alloc(26_000_000, 0x41)]), 'page.mht')).portrayal).toMatchObject({ kind: 'cover', reason: 'too-large' })
  })
})

describe('a page of HTML', () => {
  test('is shown as its words, and its pictures are listed but not fetched', async () => {
    const exhibit = await ready(html.replace('<html>', '<html><!--\n Page saved with SingleFile \n url: https://example.jp/a \n saved date: Thu Oct 01 2026 14:05:00 GMT+0900 (日本標準時)\n-->').replace('</body>', `<img alt="箱" src="data:image/jpeg;base64,${jpeg.toString('base64')}"></body>`), 'page.html')
    expect(exhibit.facts).toMatchObject({ kind: 'text/html', title: 'ご注文の&確認', dates: [{ value: '2026-10-01T14:05:00+09:00', role: 'captured' }] })
    for (const text of ['https://example.jp/a', '荷姿', '外部にあり', '箱', 'image/jpeg']) expect(shownIn(exhibit)).toContain(text)
    for (const gone of ['<p>', 'steal', 'charset']) expect(shownIn(exhibit)).not.toContain(gone)
  })

  test('in Shift_JIS is read by what it says of itself', async () => {
    expect(shownIn(await ready(Buffer.concat([Buffer.from('<html><meta charset=Shift_JIS><p>'), Buffer.from('\x87@\x8eR\x93c', 'latin1')]), 'a.htm'))).toContain('①山田')
  })

  test('has a hidden word neither in its title, its text nor the names of its pictures', async () => {
    const exhibit = await ready('<!doctype html><title>山田様</title><p>山田<img src="x.png" alt="山田の写真">', 'a.html', [{ text: '山田' }])
    expect(shownIn(exhibit)).not.toContain('山田')
    expect(shownIn(await ready(html, 'a.html', [{ x: 0, y: 0, width: 1, height: 1 }]))).toBe('cover')
  })

  test('of hostile make costs little time', () => {
    for (const piece of ['<title', '<title>', '<img ', '<img src="', '<!-- ', 'saved date: ', '<meta charset']) {
      const startMs = performance.now()
      pageTitle(piece.repeat(100_000))
      shownPictures(piece.repeat(100_000))
      expect(performance.now() - startMs).toBeLessThan(2_000)
    }
  })

  test('breaks nothing, whatever it holds', async () => {
    const pieces = fc.constantFrom('<', '>', '<title>', '</title>', '<img src=', '"', "'", 'data:;base64,', 'alt=x', ' ', '<!-- saved from url=(1)', '&#0;', 'あ', '\u0000')
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (words) => {
      for (const exhibit of [await ready(`<html>${words.join('')}`, 'a.html'), await ready(archive(words.join('')), 'a.mht')]) expect(['text', 'cover']).toContain(exhibit.portrayal.kind)
    }), { numRuns: 60 })
  })
})
