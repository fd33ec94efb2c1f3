import { utimes } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { inspectFile } from '#electron/intake/read-evidence.ts'
import { fileOf, mailOf, usualHeaders } from '../../fixtures/evidence/make-evidence.ts'
import { textPdf, unembeddedPdf } from '../../fixtures/evidence/text-pdf.ts'

const inspected = async (name: string, bytes: Uint8Array | string): Promise<ExhibitFacts> => inspectFile(await fileOf(name, bytes))
const offered = ({ dates }: ExhibitFacts): readonly string[] => dates.filter(({ source }) => source === 'content').map(({ value, confidence }) => `${value} ${confidence}`)

test('dates in a note are offered as what its words say', async () => {
  expect(offered(await inspected('メモ.txt', '2026年10月6日(火) 9時50分に電話した。10/7(水) 14:05 に返事。単価10/1円、昨日のこと。'))).toEqual(['2026-10-06T09:50:00 likely', '2026-10-07T14:05:00 likely'])
})

test('dates in a mail stand behind that of the mail, which settles their year', async () => {
  const facts = await inspected('mail.eml', mailOf('お届け日：9月30日\r\n', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8'))
  expect(facts.dates[0]).toMatchObject({ role: 'written', source: 'mail-header' })
  expect(offered(facts)).toEqual(['2026-09-30 weak'])
})

test('of a chat that states no day none is offered that is merely spoken of', async () => {
  const facts = await inspected('chat.txt', 'Amazonカスタマーサービス\n14:05 佐々木(Amazon): 調査いたします。\n14:06 山田: お願いします\n14:07 佐々木(Amazon): 承知しました。\n14:08 山田: 2026年9月20日に注文しました\n')
  expect(facts.people).toContain('山田')
  expect(offered(facts)).toEqual([])
})

test('the date in the head of a mail is no date in its words', async () => {
  expect(offered(await inspected('mail.eml', mailOf('届きません。', ...usualHeaders, 'Content-Type: text/plain; charset=utf-8')))).toEqual([])
})

test('a day without a year is not reckoned from a date that cannot be true', async () => {
  const at = { ...(await fileOf('mail.eml', mailOf('お届け日：9月30日\r\n', 'From: a@example.jp', 'Date: Thu, 1 Oct 2054 14:05:00 +0900', 'Content-Type: text/plain; charset=utf-8'))), now: new Date('2026-11-01T00:00:00Z') }
  await utimes(at.path, new Date('2026-10-20T00:00:00Z'), new Date('2026-10-20T00:00:00Z'))
  const facts = await inspectFile(at)
  expect(offered(facts)).toEqual(['2026-09-30 weak'])
  expect(facts.warnings).toContainEqual({ code: 'date-future' })
})

test('dates and numbers in a PDF are found on its pages, line by line', async () => {
  const page = { lines: [{ text: 'Order 250-7654321-7654321', xPt: 40, yPt: 500 }, { text: 'Shipped 2026/10/02 14:05', xPt: 40, yPt: 460 }, { text: '10 pieces', xPt: 40, yPt: 420 }] }
  const facts = await inspected('a.pdf', textPdf([{ lines: [] }, page], "/CreationDate (D:20261003151233+09'00')"))
  expect(offered(facts)).toEqual(['2026-10-02T14:05:00 likely'])
  expect(facts.dates[0]).toMatchObject({ source: 'metadata' })
  expect(facts.identifiers).toEqual([{ kind: 'amazon-order', value: '250-7654321-7654321' }])
})

test('dates in a PDF are found in Japanese too', async () => {
  const text = '令和8年10月1日'
  const coded = Buffer.from(text, 'utf16le').swap16()
  expect(offered(await inspected('a.pdf', unembeddedPdf(text, 'MS-Mincho', 'UniJIS-UTF16-H', coded)))).toEqual(['2026-10-01 likely'])
})
