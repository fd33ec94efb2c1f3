import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { parseOutlook } from '#electron/intake/outlook/parse-outlook.ts'
import { fileOf, halves, tellingExif } from '../../fixtures/evidence/make-evidence.ts'
import {
  body, codePage, content, contentId, created, delivered, displayName, flags, headers, html, internetPage, longFile, method, outlookMail, packedRtf, recipientType, senderName, smtp, storedRtf, subject, submitted, usualMessage, usualRecipients
} from '../../fixtures/evidence/outlook-mail.ts'
import type { OutlookParts, Property } from '../../fixtures/evidence/outlook-mail.ts'

const ready = async (name: string, bytes: Uint8Array) => readyFile(await fileOf(name, bytes), { redactions: [], language: 'ja' })
const parsed = (parts: OutlookParts) => parseOutlook(outlookMail(parts))
const bodyOf = (...properties: readonly Property[]): string | undefined => parsed({ properties })?.body
const shown = (value: unknown): string => JSON.stringify(value)

describe('a mail of Outlook', () => {
  const usual = { properties: usualMessage, recipients: usualRecipients }

  test('is told by its content, and gives sender, recipients, subject, times and text', async () => {
    const facts = await inspectFile(await fileOf('連絡.bin', outlookMail(usual)))
    expect(facts).toMatchObject({ kind: 'application/vnd.ms-outlook', title: '配達のご連絡', author: '見本商店', warnings: [] })
    expect(facts.identifiers).toContainEqual({ kind: 'amazon-order', value: '250-1234567-1234567' })
    expect(facts.dates[0]).toEqual({ role: 'written', value: '2026-10-01T05:05:00+00:00', source: 'mail-header', confidence: 'certain' })
  })

  test('stands on paper as a mail does', async () => {
    const { portrayal } = await ready('a.msg', outlookMail(usual))
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    for (const text of ['見本商店 <shop@example.jp>', '山田 花子 <hanako@example.jp>', 'cc@example.jp', 'Thu, 01 Oct 2026 05:05:00 +0000', '商品を配達しました']) expect(shown(portrayal.blocks)).toContain(text)
  })

  test('tells the date and the record of the server as its way states them, with their zone', () => {
    const way = 'Received: from a by b; Thu, 1 Oct 2026 14:05:09 +0900\r\nDate: Thu, 1 Oct 2026 14:05:00 +0900\r\nReply-To: desk@example.jp\r\nMessage-ID: <1@example.jp>\r\n'
    const mail = parsed({ properties: [...usualMessage, [headers, way]] })
    expect(mail?.receivedAt).toBe('Thu, 1 Oct 2026 14:05:09 +0900')
    expect(mail?.headers.filter(({ header }) => ['date', 'reply-to', 'message-id'].includes(header)).map(({ value }) => value)).toEqual(['desk@example.jp', 'Thu, 1 Oct 2026 14:05:00 +0900', '<1@example.jp>'])
  })

  test('whose record is a day off is told', async () => {
    const late = usualMessage.map(([id, value]): Property => (id === delivered ? [id, new Date('2026-10-04T00:00:00Z')] : [id, value]))
    expect((await inspectFile(await fileOf('a.msg', outlookMail({ properties: late })))).warnings).toEqual([{ code: 'date-differs' }])
  })

  test('that was never sent has no date of sending, but the day it was begun', async () => {
    const draft: readonly Property[] = [...usualMessage, [flags, 0x08], [created, new Date('2026-09-30T01:02:03Z')]]
    const { dates } = await inspectFile(await fileOf('a.msg', outlookMail({ properties: draft })))
    expect(dates.filter(({ role }) => role === 'written')).toEqual([{ role: 'written', value: '2026-09-30T01:02:03Z', source: 'metadata', confidence: 'weak' }])
  })

  test.each([['Shift_JIS', 932, 'shift_jis'], ['EUC-JP', 51_932, 'euc-jp'], ['UTF-8', 65_001, 'utf-8'], ['Cyrillic', 1_251, 'windows-1251']])('of eight bits is read in its code page: %s', (_, page, encoding) => {
    const text = encoding === 'windows-1251' ? 'Привет' : '返品のご案内①'.slice(0, encoding === 'euc-jp' ? 6 : 7)
    const mail = parsed({ properties: [[codePage, page], [subject, { narrow: iconv.encode(text, encoding) }], [body, { narrow: iconv.encode(`${text}\0`, encoding) }]], recipients: [[[displayName, { narrow: iconv.encode(text, encoding) }], [recipientType, 1]]] })
    expect(mail).toMatchObject({ body: text, headers: [{ header: 'to', value: text }, { header: 'subject', value: text }] })
  })

  test('without a code page is read as what its bytes are', () => {
    expect(bodyOf([body, { narrow: iconv.encode('ご返金について', 'shift_jis') }])).toBe('ご返金について')
    expect(bodyOf([body, { narrow: Buffer.from('\x1b$B$4JV6b\x1b(B', 'latin1') }])).toBe('ご返金')
  })

  test('of HTML alone gives its words, in the charset of its page, of its property, or of its bytes', () => {
    const page = '<html><head><title>x</title></head><body><p>返金を処理しました</p><p>10月3日</p></body></html>'
    const text = '返金を処理しました\n\n10月3日'
    expect(bodyOf([html, Buffer.from(page.replace('<head>', '<head><meta charset="utf-8">'))])).toBe(text)
    expect(bodyOf([html, iconv.encode(page, 'shift_jis')], [internetPage, 932])).toBe(text)
    expect(bodyOf([html, Buffer.from(`${page.slice(0, 46)}\x1b$BJV6b\x1b(B</body>`, 'latin1')], [internetPage, 50_220])).toContain('返金')
    expect(bodyOf([html, page])).toBe(text)
  })

  test('of packed RTF alone gives the HTML that was laid into it, or its text', () => {
    const wrapped = String.raw`{\rtf1\ansi\ansicpg932\fromhtml1 \deff0{\fonttbl{\f0\fnil\fcharset128 MS Gothic;}}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 \'95\'d4\'8b\'e0{\*\htmltag84 &amp;}\htmlrtf \'26\htmlrtf0{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0}`
    expect(bodyOf([packedRtf, storedRtf(wrapped)])).toBe('返金&')
    expect(bodyOf([packedRtf, storedRtf(String.raw`{\rtf1\ansi\ansicpg932\fromtext{\fonttbl{\f0 Arial;}}\uc1 \'95\'d4\'8b\'e0\par\u21463?\u20184? OK}`)])).toBe('返金\n受付 OK')
  })

  test('with files and mails within it gives exhibits of their own, in order, and those of the inner mail after it', async () => {
    const inner = { properties: [...usualMessage, [subject, '前の連絡'] as const].filter(([id], index, all) => all.findLastIndex(([other]) => other === id) === index), attachments: [{ properties: [[longFile, 'メモ.txt'], [content, Buffer.from('控え')]] as const }] }
    const { branches, portrayal } = await ready('a.msg', outlookMail({ ...usual, attachments: [{ properties: [[longFile, '箱.jpg'], [content, await halves('jpeg')]] }, { properties: [[displayName, '前の連絡'], [method, 5]], message: inner }] }))
    expect(branches.map(({ name, ready: { facts } }) => [name, facts.kind, facts.title])).toEqual([['箱.jpg', 'image/jpeg', undefined], ['前の連絡', 'application/vnd.ms-outlook', '前の連絡'], ['メモ.txt', 'text/plain', undefined]])
    expect(branches.map(({ ready: { portrayal: own } }) => own.kind)).toEqual(['pictures', 'text', 'text'])
    expect(shown(portrayal)).toContain('箱.jpg')
  })

  test('tells what the pictures within it tell, and lists a logo only', async () => {
    const logo = { properties: [[longFile, 'logo.png'], [content, await halves('png')], [contentId, 'l1']] as const }
    const photo = { properties: [[longFile, '箱.jpg'], [content, await halves('jpeg', tellingExif)]] as const }
    const { facts, branches } = await ready('a.msg', outlookMail({ properties: [...usualMessage, [html, Buffer.from('<img src="cid:l1">')]], attachments: [logo, photo] }))
    expect(facts.telling).toContain('position')
    expect(branches.map(({ name }) => name)).toEqual(['箱.jpg'])
  })

  test('with words to be hidden hides them, also in the mail within it', async () => {
    const file = await fileOf('a.msg', outlookMail({ ...usual, attachments: [{ properties: [[displayName, '前'], [method, 5]], message: usual }] }))
    const { portrayal, branches } = await readyFile(file, { redactions: [{ text: '山田 花子' }], language: 'ja' })
    expect(branches).toHaveLength(1)
    for (const one of [portrayal, branches[0]?.ready.portrayal]) expect(shown(one)).not.toContain('山田')
  })

  test('names its sender by the name alone where the address is a path within an office', () => {
    const mail = parsed({ properties: [[senderName, '見本'], [0x0c1f, '/O=OFFICE/OU=A/CN=B'], [body, 'a']], recipients: [[[displayName, "'h@example.jp'"], [smtp, 'h@example.jp'], [recipientType, 1]]] })
    expect(mail?.headers).toEqual([{ header: 'from', value: '見本' }, { header: 'to', value: 'h@example.jp' }])
  })
})

describe('a broken mail of Outlook', () => {
  /** A head of the container, and a directory with one entry. */
  const containerWith = (entry: string): Buffer => {
    const bytes = Buffer.alloc(1_536)
    bytes.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    bytes.write(entry, 1_024, 'utf16le')
    return bytes
  }

  test('is carried sealed, named as what it is, and given away to nobody unasked', async () => {
    const { facts, portrayal } = await ready('連絡.bin', containerWith('__properties_version1.0'))
    expect([facts.kind, facts.warnings, facts.telling]).toEqual(['application/vnd.ms-outlook', [{ code: 'outlook-mail' }], ['unread']])
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'damaged', warnings: [{ code: 'outlook-mail' }] })
  })

  test('that is cut off anywhere stands behind its cover page as well', async () => {
    const whole = outlookMail({ properties: usualMessage, recipients: usualRecipients })
    for (const length of [8, 100, 600, 1_200, whole.length - 2_000, whole.length - 600]) expect((await ready('a.msg', whole.subarray(0, length))).portrayal).toMatchObject({ kind: 'cover', reason: 'damaged' })
  })

  test('a document of old Word in the same container is none', async () => {
    expect((await ready('a.doc', containerWith('WordDocument'))).facts.kind).toBe('application/x-cfb')
  })

  test('a file that only bears the name is told by its name', async () => {
    expect((await ready('a.msg', Buffer.from('text'))).facts.warnings).toEqual([{ code: 'mislabelled', extension: 'msg', kind: 'text/plain' }])
  })

  test('sent times that no clock showed are none', () => {
    for (const time of [new Date('9999-12-31T00:00:00Z'), new Date(-11_644_473_600_000)]) expect(parsed({ properties: [[subject, 'a'], [submitted, time]] })?.headers).toEqual([{ header: 'subject', value: 'a' }])
  })
})
