import { describe, expect, test } from 'vitest'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { htmlText } from '#electron/intake/html-text.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import fc from 'fast-check'
import { fileOf, halves, mailOf, tellingExif, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'

const ready = async (bytes: Uint8Array, redactions: readonly Redaction[] = [], name = 'mail.eml'): Promise<ReadyExhibit> => readyFile(await fileOf(name, bytes), { redactions, language: 'ja' })

/** Every string of the blocks, in order. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join('|')
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(([key]) => key !== 'kind').map(([, inner]) => textOf(inner)).join('|') : ''
}
const shown = async (bytes: Uint8Array, redactions: readonly Redaction[] = []): Promise<string> => {
  const { portrayal } = await ready(bytes, redactions)
  return portrayal.kind === 'text' ? textOf(portrayal.blocks) : portrayal.kind === 'cover' ? portrayal.reason : ''
}

const withAttachment = (name: string, content: Uint8Array): Buffer => mailOf(
  ['--b', 'Content-Type: text/plain; charset=utf-8', '', '山田花子様、添付をご覧ください。', '--b', `Content-Type: application/octet-stream; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', Buffer.from(content).toString('base64'), '--b--', ''].join('\r\n'),
  ...usualHeaders, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'
)

describe('a mail', () => {
  test('shows its headers and its text, and proposes title, author and date', async () => {
    const { portrayal, facts } = await ready(mailOf('一行目\r\n二行目\r\n\r\n次の段落\r\n', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8'))
    expect(facts).toMatchObject({ kind: 'message/rfc822', title: '注文', author: '店', pages: 1 })
    expect(facts.dates).toEqual([{ role: 'written', value: '2026-10-01T14:05:00+09:00', source: 'mail-header', confidence: 'likely' }])
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    expect(portrayal.blocks.map(({ kind }) => kind)).toEqual(['fields', 'paragraph', 'paragraph'])
    expect(textOf(portrayal.blocks)).toContain('店 <shop@example.jp>')
    expect(portrayal.blocks[1]).toEqual({ kind: 'paragraph', children: [{ kind: 'text', text: '一行目', strong: false }, { kind: 'break' }, { kind: 'text', text: '二行目', strong: false }] })
  })

  test.each([
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42]], ['shift_jis', [0x8e, 0x52, 0x93, 0x63]], ['euc-jp', [0xbb, 0xb3, 0xc5, 0xc4]], ['utf-8', [0xe5, 0xb1, 0xb1, 0xe7, 0x94, 0xb0]]
  ])('in %s is read, stated or not', async (charset, bytes) => {
    expect(await shown(mailOf(Buffer.from(bytes), ...usualHeaders, `Content-Type: text/plain; charset=${charset}`))).toContain('山田')
    expect(await shown(mailOf(Buffer.from(bytes).toString('base64'), ...usualHeaders, `Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: base64'))).toContain('山田')
    expect(await shown(mailOf(Buffer.from(bytes), ...usualHeaders))).toContain('山田')
  })

  test('a page of HTML is shown as its words, and nothing of it is fetched or run', async () => {
    const text = await shown(mailOf('<html><head><title>x</title><style>p{}</style></head><body><p>山田&amp;花子</p><script>alert(1)</script><img src="http://track.example/1.gif"><table><tr><td>数量</td><td>1</td></tr></table></body></html>', ...usualHeaders, 'Content-Type: text/html; charset=utf-8'))
    expect(text).toContain('山田&花子')
    expect(text).toContain('数量 1')
    for (const gone of ['alert', 'track.example', 'p{}', '<']) expect(text.split('|').slice(12).join('|')).not.toContain(gone)
  })

  test('the receiver’s own server bears the date out, or does not', async () => {
    const dated = async (received: string): Promise<readonly string[]> => (await ready(mailOf('x', `Received: from a by b; ${received}`, ...usualHeaders))).facts.dates.map(({ value, confidence }) => `${value} ${confidence}`)
    expect(await dated('Thu, 1 Oct 2026 14:05:09 +0900')).toEqual(['2026-10-01T14:05:00+09:00 certain'])
    expect(await dated('Mon, 5 Oct 2026 14:05:09 +0900')).toEqual(['2026-10-05T14:05:09+09:00 likely', '2026-10-01T14:05:00+09:00 weak'])
  })

  test('lists its attachments by name, content and size, and tells what they tell', async () => {
    const bytes = withAttachment('写真.txt', await halves('jpeg', tellingExif))
    const { facts } = await ready(bytes)
    expect(facts.telling).toEqual(['owner', 'position', 'serial-number'])
    expect(await shown(bytes)).toMatch(/写真\.txt.*image\/jpeg/)
  })

  test('what the photo within an attached mail tells is told', async () => {
    expect((await ready(withAttachment('inner.eml', withAttachment('a.jpg', await halves('jpeg', tellingExif))))).facts.telling).toContain('position')
  })

  test('its numbers are found, its message number is no address', async () => {
    const { identifiers } = await inspectFile(await fileOf('a.eml', mailOf('注文番号 250-1234567-1234567', ...usualHeaders, 'Message-ID: <1@mail.example.jp>')))
    expect(identifiers.map(({ value }) => value)).toEqual(['250-1234567-1234567', 'shop@example.jp', 'hanako@example.jp'])
  })
})

describe('a redacted mail', () => {
  test('has the word neither in its headers nor its text nor the names of its attachments', async () => {
    const bytes = withAttachment('山田花子.png', await halves('png'))
    expect(await shown(bytes)).toContain('山田花子')
    const text = await shown(bytes, [{ text: '山田 花子' }, { text: 'HANAKO@example.jp' }])
    expect(text).not.toMatch(/山田|花子|hanako/i)
    expect(text).toContain('█████様')
    expect(text).toContain('█████.png')
  })

  test('of which an area is to be hidden stands behind a cover page', async () => {
    expect(await shown(mailOf('x', ...usualHeaders), [{ x: 0, y: 0, width: 1, height: 1 }])).toBe('redaction-not-possible')
    expect(await shown(mailOf('x', ...usualHeaders), [{ text: ' \u200b' }])).toBe('redaction-not-possible')
  })

  test('a full card number is masked without being asked', async () => {
    const text = await shown(mailOf('カード 4111111111111111 で', ...usualHeaders))
    expect(text).toContain('1111 で')
    expect(text).not.toContain('4111111')
  })
})

describe('a hostile mail', () => {
  test('without headers is shown as the text it is, and says so', async () => {
    const { portrayal } = await ready(Buffer.from('ただの文章\n二行目'))
    expect(portrayal).toMatchObject({ kind: 'text', warnings: [{ code: 'headers-missing' }] })
    expect(textOf(portrayal)).toContain('ただの文章')
  })

  test.each([
    ['nested a hundredfold', mailOf(Array.from({ length: 100 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`).join('\r\n'), ...usualHeaders).toString().replace('\r\n\r\nContent', '\r\nContent')],
    ['of ten thousand parts', mailOf('--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(10_000), ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b').toString()],
    ['of a million lines', mailOf('a\n'.repeat(1_000_000), ...usualHeaders).toString()]
  ])('%s still gives its date and subject, behind a cover page', async (_, text) => {
    const { portrayal, facts } = await ready(Buffer.from(text))
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'too-tangled', warnings: [{ code: 'too-tangled' }] })
    expect(facts.dates[0]?.value).toBe('2026-10-01T14:05:00+09:00')
    expect(facts.title).toBe('注文')
  })

  test('control and direction-changing characters are dropped', async () => {
    const text = await shown(mailOf('a\u202egnp.exe\u0007b', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8'))
    expect(text).toContain('agnp.exeb')
  })

  test('no bytes after the usual headers break it', async () => {
    const pieces = fc.array(fc.constantFrom('--b\r\n', '--b--\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Type: text/html; charset=x\r\n\r\n', 'Content-Transfer-Encoding: base64\r\n\r\n', '=?iso-2022-jp?B?GyRC?=\r\n', '\x1b$B', '\xff\xfe', '<script>', '&#x110000;', '\r\n'), { maxLength: 12 })
    await fc.assert(fc.asyncProperty(pieces, async (parts) => {
      const { portrayal } = await ready(Buffer.concat([mailOf('', ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b'), Buffer.from(parts.join(''), 'latin1')]))
      expect(['text', 'cover']).toContain(portrayal.kind)
    }), { numRuns: 60 })
  })
})

describe('the words of a web page', () => {
  test('are found in time in proportion to its length', () => {
    for (const page of ['<script>', '<a ', '<!--', '<', '&#', '<p>', '</td>'].map((piece) => piece.repeat(200_000))) {
      const startMs = performance.now()
      htmlText(page)
      expect(performance.now() - startMs).toBeLessThan(1_500)
    }
  })

  test('a less-than sign in a text stays', () => { expect(htmlText('<p>3 < 5 &lt; 7</p>')).toBe('3 < 5 < 7') })
  test('no page breaks it', () => { fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'p', 'a', '!', '-', '&', ';', '#', 'x', ' ', '"', 'script') }), (page) => { expect(typeof htmlText(page)).toBe('string') })) })
})

describe('a mail that is not whole', () => {
  const parted = (body: string): Buffer => mailOf(body, ...usualHeaders, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b')
  const whole = '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n本文\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n--b--\r\n'

  test('because its end is missing says so; one with its end does not', async () => {
    expect((await ready(parted(whole.slice(0, -12)))).facts.warnings).toEqual([{ code: 'mail-cut' }])
    expect((await ready(parted(whole))).facts.warnings).toEqual([])
  })

  test('in lines that end as on old Macs is read', async () => {
    const { facts, portrayal } = await ready(Buffer.from(mailOf('一行目\r\n二行目\r\n', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8').toString('utf8').replaceAll('\r\n', '\r')))
    expect(facts.title).toBe('注文')
    expect(portrayal.kind === 'text' && textOf(portrayal.blocks)).toContain('二行目')
  })

  test('alone in its file is the first of a box, and the others are told of; a line of a letter that begins with From is none', async () => {
    const one = (subject: string): string => `From a@example.jp Thu Oct  1 14:05:00 2026\nFrom: a@example.jp\nDate: Thu, 1 Oct 2026 14:05:00 +0900\nSubject: ${subject}\n\nFrom here on\nnothing\n`
    const { facts } = await ready(Buffer.from(`${one('first')}\n${one('second')}`))
    expect(facts).toMatchObject({ title: 'first', warnings: [{ code: 'several-mails' }] })
    expect((await ready(Buffer.from(one('only')))).facts.warnings).toEqual([])
  })

  test('read, since it is too tangled, is said to be unread, and to hold nothing', async () => {
    const { facts } = await ready(mailOf(`${'--b\r\n\r\nx\r\n'.repeat(3_000)}--b--`, ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b'))
    expect([facts.telling, facts.warnings]).toEqual([['unread'], [{ code: 'too-tangled' }]])
  })
})

describe('words that a page keeps from its reader', () => {
  test.each([
    ['<div style="display:none;max-height:0">隠し</div>見える', '見える'], ["<span style='color:red; DISPLAY : none'>隠し</span>見える", '見える'], ['<p hidden>隠し</p>見える', '見える'], ['<div style="visibility:hidden"><div>隠し</div>まだ</div>見える', '見える'],
    ['<div style="display:none">閉じない', '閉じない'], ['<img style="display:none">見える', '見える'], ['<p title="a hidden thing">見える</p>', '見える'], ['<div style="display:block">見える</div>', '見える'], ['<br style="display:none"/>見える', '見える']
  ])('%j shows %j', (html, shownText) => { expect(htmlText(html)).toBe(shownText) })

  test('take no time, however many are opened', () => {
    const startMs = performance.now()
    htmlText('<div style="display:none">'.repeat(200_000))
    htmlText('<div hidden></div>x'.repeat(200_000))
    htmlText(`<div ${'hidden '.repeat(300_000)}>`)
    expect(performance.now() - startMs).toBeLessThan(5_000)
  })
})
