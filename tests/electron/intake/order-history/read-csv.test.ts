import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeText } from '#shared/documents/write-text.ts'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'

const table = '注文番号,注文日,商品名,合計\n250-1234567-1234567,2026-10-01,"イヤホン 山田様用",5480\n250-7654321-7654321,2026-10-02,秘密の品,100\n250-7654321-7654322,2026-10-03,別の秘密,100\n'

function fileWith(bytes: string | Uint8Array, name = 'Retail.OrderHistory.1.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'orders-')), name)
  writeFileSync(path, bytes)
  return path
}

const ready = (path: string, orderNumber: string | null, redactions: readonly Redaction[] = []): Promise<ReadyExhibit> => readyFile({ path }, { redactions, language: 'ja', orderNumber })
const wordsOf = ({ portrayal }: ReadyExhibit): string => (portrayal.kind === 'text' ? writeText(portrayal.blocks, 'ja') : portrayal.kind)

describe('a history of orders as evidence', () => {
  test('shows the order of the case and how many others it leaves out', async () => {
    const words = wordsOf(await ready(fileWith(table), '250-1234567-1234567'))
    for (const shown of ['250-1234567-1234567', 'イヤホン 山田様用', '5,480', 'このほかに2件の注文']) expect(words).toContain(shown)
    expect(words).not.toMatch(/秘密|7654321/)
  })

  test.each([['250-0000000-0000000', '含まれていません'], [null, '注文番号が記入されていない'], ['', '注文番号が記入されていない']])('for a case with the number %s shows none', async (number, note) => {
    const words = wordsOf(await ready(fileWith(table), number))
    expect(words).toContain(note)
    expect(words).not.toMatch(/秘密|250-/)
  })

  test('hides the words that are to be hidden', async () => { expect(wordsOf(await ready(fileWith(table), '250-1234567-1234567', [{ text: '山田' }]))).not.toContain('山田') })

  test('offers its orders, tells that it holds others, and proposes neither dates nor numbers of theirs', async () => {
    const facts = await inspectFile({ path: fileWith(table) })
    expect(facts).toMatchObject({ kind: 'text/csv', telling: ['other-orders'], identifiers: [] })
    expect(facts.orders?.length).toBe(3)
    expect(facts.dates.map(({ source }) => source)).toEqual(['file-system'])
    expect((await inspectFile({ path: fileWith(table.split('\n').slice(0, 2).join('\n')) })).telling).toEqual([])
  })

  test('in Shift_JIS is read too', async () => {
    const bytes = Buffer.concat([Buffer.from([0x92, 0x8d, 0x95, 0xb6, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x92, 0x8d, 0x95, 0xb6, 0x93, 0xfa, 0x2c, 0x8f, 0xa4, 0x95, 0x69, 0x96, 0xbc, 0x0d, 0x0a]), Buffer.from('250-1234567-1234567,2026-10-01,'), Buffer.from([0x8f, 0xa4, 0x95, 0x69])])
    expect((await inspectFile({ path: fileWith(bytes) })).orders).toMatchObject([{ items: [{ name: '商品' }] }])
  })

  test('of another kind is shown as the text that it is', async () => { expect(wordsOf(await ready(fileWith('日付,内容\n2026-10-01,電話した\n', 'memo.csv'), null))).toContain('電話した') })

  test('beyond eight million bytes is read to its limit, and says so', async () => {
    const facts = await inspectFile({ path: fileWith(table + `250-1234567-1234567,2026-10-01,${'x'.repeat(900)},1\n`.repeat(9_500)) })
    expect(facts.warnings).toContainEqual({ code: 'truncated-text' })
    expect(facts.orders?.length).toBe(3)
  })

  test('attached to a mail makes the mail one that holds other orders', async () => {
    const mail = `From: a@example.jp\nTo: b@example.jp\nSubject: x\nDate: Thu, 01 Oct 2026 09:13:05 +0900\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/plain\n\nx\n--q\nContent-Type: text/csv; name="orders.csv"\nContent-Disposition: attachment; filename="orders.csv"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(table).toString('base64')}\n--q--\n`
    const path = fileWith(mail, 'mail.eml')
    expect((await inspectFile({ path })).telling).toEqual(['other-orders'])
    const { branches } = await ready(path, '250-1234567-1234567')
    const shown = branches.map(({ ready: branch }) => wordsOf(branch)).join()
    expect(shown).toContain('このほかに2件の注文')
    expect(shown).not.toContain('秘密')
  })
})
