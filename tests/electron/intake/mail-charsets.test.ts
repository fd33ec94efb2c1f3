import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMail } from '#electron/intake/parse-mail.ts'
import type { Mail } from '#electron/intake/parse-mail.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf, halves, mailOf, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
async function parsed(bytes: Uint8Array): Promise<Mail> {
  const mail = await parseMail(bytes)
  if (mail === null) throw new Error('not read')
  return mail
}
const headerOf = (mail: Mail, name: string): string => mail.headers.find(({ header }) => header === name)?.value ?? ''
const quotedPrintable = (bytes: Uint8Array): string => [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('').replace(/(?:=..){20}/g, '$&=\r\n')

/** The bytes as the mail programs write them, and what they say. Half-width kana in ISO-2022-JP come in three ways. */
const texts: readonly (readonly [string, Buffer, string])[] = [
  ['iso-2022-jp', latin1('\x1b$B;3ED\x1b(B A'), '山田 A'],
  ['ISO-2022-JP', latin1('\x1b$@;3ED\x1b(J \\1,000'), '山田 ¥1,000'],
  ['iso-2022-jp', latin1('\x1b(I<X@>\x1b(B kana'), 'ｼﾘﾀｾ kana'],
  ['cp50222', latin1('\x0e<X@>\x0f kana'), 'ｼﾘﾀｾ kana'],
  ['cp50220', latin1('\x1b$B;3\x1b(B \xbc\xd8'), '山 ｼﾘ'],
  ['iso-2022-jp-1', latin1('\x1b$(D0!\x1b(B'), '丂'],
  ['iso-2022-jp', latin1('\x1b$B-!-j\x1b(B'), '①㈱'],
  ['iso-2022-jp', latin1('\x1b$B;3ED\r\nplain line'), '山田\nplain line'],
  ['shift_jis', latin1('\x8eR\x93c'), '山田'],
  ['Windows-31J', latin1('\x87@\x87\x8a\xfb\xfc\xfa\xb1'), '①㈱髙﨑'],
  ['CP932', latin1('\xed\x40\xbc\xd8\x95\x5c'), '纊ｼﾘ表'],
  ['x-sjis', latin1('\x8eR\x93c'), '山田'],
  ['x-ms-cp932', latin1('\x8eR\x93c'), '山田'],
  ['euc-jp', latin1('\xbb\xb3\xc5\xc4\x8e\xbc\x8f\xb0\xa1'), '山田ｼ丂'],
  ['eucJP-ms', latin1('\xad\xa1\xbb\xb3'), '①山'],
  ['utf-8', Buffer.from('山田😀'), '山田😀'],
  ['us-ascii', Buffer.from('山田'), '山田'],
  ['utf-8', latin1('\x8eR\x93c\x82\xb3\x82\xf1'), '山田さん'],
  ['iso-2022-jp', latin1('\x8eR\x93c\x82\xb3\x82\xf1'), '山田さん'],
  ['no-such-charset', latin1('\x1b$B;3ED\x1b(B'), '山田'],
  ['iso-8859-1', latin1('caf\xe9'), 'café'],
  // Labels that cannot fail, or seldom do, over Japanese.
  ...['iso-8859-1', 'windows-1252', 'iso-8859-15', 'koi8-r', 'big5', 'gb2312', 'ks_c_5601-1987', 'shift_jis'].map((label) => [label, Buffer.from('高橋様、ご注文'), '高橋様、ご注文'] as const),
  ...['iso-8859-1', 'windows-1252', 'gb2312', 'big5', 'euc-kr'].map((label) => [label, latin1('\x8d\x82\x8b\xb4\x97l\x81A\x82\xb2\x92\x8d\x95\xb6'), '高橋様、ご注文'] as const),
  ['iso-8859-1', latin1('\x8eR\x93c'), '山田'],
  ['iso-8859-1', latin1('\xbb\xb3\xc5\xc4\xa4\xb5\xa4\xf3'), '山田さん'],
  ['iso-8859-1', latin1('\x1b$B;3ED\x1b(B'), '山田'],
  ['shift_jis', latin1('\xa4\xb3\xa4\xce\xc5\xd9\xa4\xcf'), 'この度は'],
  ['utf-7', latin1('+mthqS2nY: 1+-1'), '高橋様: 1+1'],
  // And over what they say.
  ['iso-8859-1', latin1('M\xfcller, \xe9 \xc4\xd6\xdc'), 'Müller, é ÄÖÜ'],
  ['windows-1252', latin1('it\x92s \x93\xdcber\x94 don\x92t \x96 na\xefve'), 'it’s “Über” don’t – naïve'],
  ['windows-1252', latin1('\x93Hello\x94, he\x92s Gr\xf6\xdfe'), '“Hello”, he’s Größe'],
  ['iso-8859-15', latin1('5 \xa4, \xc9TE'), '5 €, ÉTE'],
  ['koi8-r', latin1('\xf0\xd2\xc9\xd7\xc5\xd4 \xce\xc5\xd4'), 'Привет нет'],
  ['gb2312', latin1('\xc4\xfa\xb5\xc4\xb6\xa9\xb5\xa5'), '您的订单'],
  ['big5', latin1('\xb1z\xaa\xba\xadq\xb3\xe6'), '您的訂單'],
  ['euc-kr', latin1('\xc1\xd6\xb9\xae'), '주문'],
  ['shift_jis', latin1('\xd4\xcf\xc4\xb3\xdd\xd5'), 'ﾔﾏﾄｳﾝﾕ']
]

describe('the text of a mail', () => {
  test.each(texts)('in %s %j is read, bare and in either coding', async (charset, bytes, text) => {
    const type = `Content-Type: text/plain; charset="${charset}"`
    expect((await parsed(mailOf(bytes, ...usualHeaders, type))).body).toBe(text)
    expect((await parsed(mailOf(bytes.toString('base64').replace(/.{8}/g, '$&\r\n'), ...usualHeaders, type, 'Content-Transfer-Encoding: BASE64'))).body).toBe(text)
    expect((await parsed(mailOf(quotedPrintable(bytes), ...usualHeaders, type, 'Content-Transfer-Encoding: quoted-printable'))).body).toBe(text)
  })

  test.each(texts)('a header in %s %j is read in B and in Q', async (charset, bytes, text) => {
    const words = [`=?${charset}?B?${bytes.toString('base64')}?=`, `=?${charset}?Q?${quotedPrintable(bytes).replaceAll('=\r\n', '')}?=`, `=?${charset}*ja?b?${bytes.toString('base64')}?=`]
    for (const word of words) expect(headerOf(await parsed(mailOf('x', `Subject: ${word}`, 'From: a@example.jp')), 'subject')).toBe(text.replace('\n', ' '))
  })

  test.each([['B', 'B'], ['Q', 'Q'], ['B', 'Q']] as const)('a header that is cut within a character, %s then %s, is whole again', async (first, second) => {
    for (const [charset, bytes] of [['utf-8', Buffer.from('ご注文の確認')], ['shift_jis', latin1('\x82\xb2\x92\x8d\x95\xb6\x82\xcc\x8am\x94F')], ['euc-jp', latin1('\xa4\xb4\xc3\xed\xca\xb8\xa4\xce\xb3\xce\xc7\xa7')]] as const) {
      const word = (coding: string, part: Buffer): string => `=?${charset}?${coding}?${coding === 'B' ? part.toString('base64') : [...part].map((byte) => `=${byte.toString(16)}`).join('')}?=`
      const mail = await parsed(mailOf('x', `Subject: ${word(first, bytes.subarray(0, 5))}\r\n ${word(second, bytes.subarray(5))}`, 'From: a@example.jp'))
      expect(headerOf(mail, 'subject')).toBe('ご注文の確認')
    }
  })

  test('a header of bare bytes is read in whatever encoding it is', async () => {
    for (const bytes of ['\x82\xb2\x92\x8d\x95\xb6\x82\xcc\x8am\x94F', '\xa4\xb4\xc3\xed\xca\xb8\xa4\xce\xb3\xce\xc7\xa7', '\x1b$B$4CmJ8$N3NG\'\x1b(B', Buffer.from('ご注文の確認').toString('latin1')]) {
      expect(headerOf(await parsed(latin1(`From: a@example.jp\r\nSubject: ${bytes}\r\n\r\nx`)), 'subject')).toBe('ご注文の確認')
    }
  })

  test('a name in quotes with a comma is one sender', async () => {
    const mail = await parsed(mailOf('x', 'Subject: x', `From: "=?iso-2022-jp?B?${latin1('\x1b$B;3ED\x1b(B, \x1b$B2V;R\x1b(B').toString('base64')}?=" <a@example.jp>`, 'To: b@example.jp, c@example.jp'))
    expect([mail.author, headerOf(mail, 'from'), headerOf(mail, 'to')]).toEqual(['山田, 花子', '山田, 花子 <a@example.jp>', 'b@example.jp, c@example.jp'])
  })

  test('a page without a charset in its header is read by its own', async () => {
    expect((await parsed(mailOf(Buffer.concat([Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head><p>'), latin1('\x87@\x8eR\x93c')]), ...usualHeaders, 'Content-Type: text/html'))).body).toBe('①山田')
  })

  test('lines that flow are joined, and blanks that were added on the way are gone', async () => {
    expect((await parsed(mailOf('一行の \r\nつづき\r\n次', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes'))).body).toBe('一行のつづき\n次')
    expect((await parsed(mailOf('a=20  \r\nb = c', ...usualHeaders, 'Content-Transfer-Encoding: quoted-printable'))).body).toBe('a \nb = c')
  })
})

const named = (disposition: string): Buffer => Buffer.concat([mailOf('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\n', ...usualHeaders, 'Content-Type: multipart/mixed; boundary="b"'), latin1(disposition), Buffer.from('\r\n\r\nabc\r\n--b--\r\n')])
const sjisPercent = '%8eR%93c%95%5c.pdf'

describe('the name of an attached file', () => {
  test.each([
    ['in one piece', `Content-Disposition: attachment; filename*=utf-8'ja'${encodeURIComponent('山田表.pdf')}`],
    ['in Shift_JIS', `Content-Disposition: attachment; filename*=shift_jis''${sjisPercent}`],
    ['cut within a character', `Content-Disposition: attachment;\r\n filename*0*=utf-8''%E5%B1%B1%E7%94;\r\n filename*1*=%B0%E8%A1%A8;\r\n filename*2=".pdf"`],
    ['in pieces that come in the wrong order', "Content-Disposition: attachment; filename*1*=%E8%A1%A8.pdf; filename*0*=utf-8''%E5%B1%B1%E7%94%B0"],
    ['beside a plain one for old programs', `Content-Disposition: attachment; filename="x.pdf"; filename*=utf-8''${encodeURIComponent('山田表.pdf')}`],
    ['as an encoded word', `Content-Type: application/pdf; name="=?utf-8?B?${Buffer.from('山田表.pdf').toString('base64')}?="`],
    ['as two encoded words on two lines', `Content-Type: application/pdf;\r\n name="=?utf-8?B?${Buffer.from('山田表').subarray(0, 4).toString('base64')}?=\r\n =?utf-8?B?${Buffer.concat([Buffer.from('山田表').subarray(4), Buffer.from('.pdf')]).toString('base64')}?="`],
    ['as bare bytes of Shift_JIS', 'Content-Disposition: attachment; filename="\x8eR\x93c\x95\x5c.pdf"'],
    ['as bare ISO-2022-JP', 'Content-Disposition: attachment; filename="\x1b$B;3EDI=\x1b(B.pdf"']
  ])('%s is read', async (_, disposition) => {
    // A bare 表 in Shift_JIS ends in a backslash, which a quoted text escapes: it is a character by then.
    expect((await parsed(named(disposition))).attachments.map(({ name }) => name)).toEqual(['山田表.pdf'])
  })
})

describe('a mail within a mail', () => {
  const inner = mailOf('内側の文', 'From: inner@example.jp', 'Date: Thu, 1 Oct 2026 10:00:00 +0900', 'Subject: inner', 'Content-Type: text/plain; charset=utf-8')
  const around = (within: Buffer, b = 'b'): Buffer => Buffer.concat([mailOf(`--${b}\r\nContent-Type: text/plain\r\n\r\nouter\r\n--${b}\r\nContent-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n`, ...usualHeaders, `Content-Type: multipart/mixed; boundary=${b}`), within, Buffer.from(`\r\n--${b}--\r\n`)])

  test('is an attachment of its own, byte for byte, and not mixed into the text', async () => {
    const mail = await parsed(around(inner))
    expect(mail.body).toBe('outer')
    expect(mail.attachments.map(({ mediaType, bytes }) => [mediaType, Buffer.from(bytes).equals(inner)])).toEqual([['message/rfc822', true]])
    const { branches, portrayal } = await readyFile(await fileOf('a.eml', around(inner)), { redactions: [], language: 'ja' })
    expect(JSON.stringify(portrayal)).toContain('"inner"')
    expect(branches.map(({ name, ready }) => [name, ready.facts.dates[0]?.value])).toEqual([['inner', '2026-10-01T10:00:00+09:00']])
  })

  test.each([['a boundary of its own', 5, (depth: number) => `b${depth}`], ['one boundary', 40, () => 'b']] as const)('that holds itself again and again with %s ends', async (_, most, boundary) => {
    let nested = inner
    for (let depth = 0; depth < 40; depth += 1) nested = around(nested, boundary(depth))
    const { branches } = await readyFile(await fileOf('a.eml', nested), { redactions: [], language: 'ja' })
    expect(branches.length).toBe(most)
  })
})

describe('what belongs to a mail', () => {
  test('a picture that the page shows in its place is told from one that is only attached', async () => {
    const png = (await halves('png')).toString('base64')
    const mail = await parsed(mailOf(['--r', 'Content-Type: text/html', '', '<p>x<img src="cid:a@b">', '--r', 'Content-Type: image/png', 'Content-ID: <a@b>', 'Content-Transfer-Encoding: base64', '', png, '--r', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', png, '--r--'].join('\r\n'), ...usualHeaders, 'Content-Type: multipart/related; boundary=r'))
    expect(mail.attachments.map(({ isShown }) => isShown)).toEqual([true, false])
  })

  test('a text with a name of its own is a file, though it is meant to be shown in place', async () => {
    const mail = await parsed(mailOf(['--b', 'Content-Type: text/plain', '', 'body', '--b', 'Content-Type: text/plain; name=log.txt', 'Content-Disposition: inline; filename=log.txt', '', 'log', '--b--'].join('\r\n'), ...usualHeaders, 'Content-Type: multipart/mixed; boundary=b'))
    expect([mail.body, mail.attachments.map(({ name }) => name)]).toEqual(['body', ['log.txt']])
  })

  test('a date that the receiving server contradicts is told, and both stand on the page', async () => {
    const at = async (received: string): Promise<string> => JSON.stringify((await readyFile(await fileOf('a.eml', mailOf('x', `Received: from a by b; ${received}`, ...usualHeaders)), { redactions: [], language: 'ja' })).portrayal)
    expect(await at('Mon, 5 Oct 2026 14:05:09 +0900 (JST)')).toMatch(/5 Oct 2026.*date-differs/)
    expect(await at('Thu, 1 Oct 2026 05:06:00 GMT')).not.toContain('date-differs')
  })
})

test('of a mail that came before it was sent neither time is believed; one that came late was on its way', async () => {
  const at = async (received: string): Promise<readonly string[]> => (await inspectFile(await fileOf('a.eml', mailOf('x', `Received: from a by b; ${received}`, ...usualHeaders)))).dates.filter(({ source }) => source === 'mail-header').map(({ value, confidence }) => `${value.slice(0, 10)} ${confidence}`)
  expect(await at('Thu, 1 Oct 2020 01:00:00 +0900')).toEqual(['2020-10-01 weak', '2026-10-01 weak'])
  expect(await at('Mon, 5 Oct 2026 14:05:09 +0900')).toEqual(['2026-10-05 likely', '2026-10-01 weak'])
})

describe('a mail of hostile make', () => {
  test('of 100 MB gives its date and subject at once', async () => {
    const startMs = performance.now()
    const { facts, portrayal } = await readyFile(await fileOf('a.eml', mailOf(Buffer.alloc(100_000_000, 'QUJD'), ...usualHeaders, 'Content-Transfer-Encoding: base64')), { redactions: [], language: 'ja' })
    expect([facts.title, portrayal.kind, facts.dates[0]?.value]).toEqual(['注文', 'cover', '2026-10-01T14:05:00+09:00'])
    expect(performance.now() - startMs).toBeLessThan(10_000)
  })

  test.each([
    ['words that are never closed', `Subject: ${'=?'.repeat(200_000)}`], ['words without number', `Subject: ${'=?utf-8?B?5bqX?= '.repeat(20_000)}`], ['parameters without number', `Content-Type: text/plain${'; a*0*=%'.repeat(50_000)}`],
    ['quotes that are never closed', `Content-Type: text/plain; name="${'\\"'.repeat(200_000)}`], ['brackets', `From: ${'('.repeat(200_000)}`], ['blanks', `Subject: =?utf-8?B?5bqX?=${' '.repeat(400_000)}x`], ['colons', `${':'.repeat(400_000)}`], ['semicolons', `Content-Type: ${';'.repeat(300_000)}`]
  ])('%s in its head cost little time', async (_, line) => {
    const startMs = performance.now()
    await parseMail(mailOf('x', ...usualHeaders.slice(1), line))
    expect(performance.now() - startMs).toBeLessThan(3_000)
  })

  test.each([
    ['padding everywhere', 'a=', 'Content-Transfer-Encoding: base64'], ['codes that are none', '=Z', 'Content-Transfer-Encoding: quoted-printable'], ['blanks', ' ', 'Content-Transfer-Encoding: quoted-printable'],
    ['boundaries within its lines', '--b', 'Content-Type: multipart/mixed; boundary=b'], ['changes of script', '\x1b$B\x1b(I', 'Content-Type: text/plain; charset=iso-2022-jp']
  ])('of 20 MB with %s ends in time', async (_, piece, header) => {
    const startMs = performance.now()
    await parseMail(mailOf(Buffer.alloc(20_000_000, piece), ...usualHeaders, header))
    expect(performance.now() - startMs).toBeLessThan(15_000)
  }, 30_000)

  test('breaks nothing, whatever its bytes', async () => {
    const pieces = fc.constantFrom('\r\n', '\n', '\r', '--b', '--', 'Content-Type: ', 'multipart/mixed; boundary=b', 'multipart/alternative; boundary=""', 'message/rfc822', 'text/html; charset=utf-7', '; charset=iso-2022-jp', '; name*0*=x\'\'%8', '; name*1*=', '=?x?B?', '=?utf-8?Q?=E3?= =?utf-8?B?gYI=?=', '\x1b$B', '\x1b(I', '\x0e', '\xe3', '\x82', '=', '=\r\n', 'Content-Transfer-Encoding: base64\r\n\r\n', '"', '\\', '(', 'From: ', 'x', ' ')
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), fc.uint8Array({ maxLength: 40 }), async (words, tail) => {
      const mail = await parseMail(Buffer.concat([latin1(words.join('')), tail]))
      expect(mail === null || typeof mail.body === 'string').toBe(true)
    }), { numRuns: 1_000 })
  })
})
