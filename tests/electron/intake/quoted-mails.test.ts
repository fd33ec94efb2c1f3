import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { blockText } from '#electron/intake/block-text.ts'
import { parseMail } from '#electron/intake/parse-mail.ts'
import type { Mail } from '#electron/intake/parse-mail.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { body, html, outlookMail, subject, usualMessage, usualRecipients } from '../../fixtures/evidence/outlook-mail.ts'
import { fileOf, mailOf } from '../../fixtures/evidence/make-evidence.ts'

const pages = join(import.meta.dirname, '..', '..', 'fixtures', 'mail-pages')
const page = (name: string): string => readFileSync(join(pages, name), 'utf8')
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const heads = (title: string): readonly string[] => [`From: ${word('見本商店')} <shop@example.jp>`, 'To: hanako@example.jp', 'Date: Tue, 6 Oct 2026 14:05:00 +0900', `Subject: ${word(title)}`, 'MIME-Version: 1.0']
const mail = (text: string, title: string, type: string, charset = 'utf-8'): Buffer =>
  mailOf(iconv.encode(text, charset).toString('base64'), ...heads(title), `Content-Type: ${type}; charset=${charset}`, 'Content-Transfer-Encoding: base64')

async function parsed(bytes: Uint8Array): Promise<Mail> {
  const read = await parseMail(bytes)
  if (read === null) throw new Error('not read')
  return read
}
const quotedIn = async (text: string, title = 'Re: 件', type = 'text/plain'): Promise<string> => blockText((await parsed(mail(text, title, type))).bodyBlocks())
const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind)

describe('a mail that answers another', () => {
  test.each([
    ['Gmail', 'gmail-reply.html', ['> 商品は10月2日に配達を完了しました。', '> 123456789012 配達完了', '> > 荷物が届いていません。いつ届きますか。', '下記の件、10月2日に届くはずの商品がまだ届いておりません。']],
    ['Outlook', 'outlook-reply.html', ['> 差出人: 見本 花子 <hanako@example.jp>', '> 商品がまだ届いておりません。', '10月2日 10:05 持出中 東京見本支店']],
    ['Apple', 'apple-reply.html', ['> 配達員に確認したところ、玄関前に置いたとのことです。', '> > どこに置いたのですか。', '> 置き場所の写真を添付します。', 'ご連絡ありがとうございます。']]
  ])('as %s writes it keeps apart who wrote what', async (_, name, lines) => {
    for (const charset of ['utf-8', 'shift_jis']) {
      const { body: text } = await parsed(mail(page(name).replace('\ufeff', ''), 'Re: 配達のご連絡', 'text/html', charset))
      for (const line of lines) expect(text.split('\n')).toContain(line)
    }
  })

  test('in the seven bits of Japanese mails is read alike', async () => {
    const read = async (bytes: Uint8Array, charset: string): Promise<string> => (await parsed(mailOf(bytes, ...heads('RE: 件'), `Content-Type: text/html; charset=${charset}`))).body
    const seven = readFileSync(join(pages, 'outlook-reply.iso-2022-jp.html'))
    expect(await read(seven, 'iso-2022-jp')).toBe(await read(Buffer.from(page('outlook-reply.html')), 'utf-8'))
  })

  test('in plain text has its quoted lines without their signs, by depth, and what follows the heads of the earlier mail', async () => {
    const read = await parsed(mail(page('plain-reply.txt'), 'Re: 配達のご連絡', 'text/plain'))
    expect(read.body).toBe(page('plain-reply.txt').trim())
    const blocks = read.bodyBlocks()
    expect(kinds(blocks)).toEqual(['paragraph', 'paragraph', 'quote', 'paragraph', 'quote', 'paragraph', 'paragraph', 'quote'])
    const text = blockText(blocks)
    for (const line of ['> 商品は10月2日に配達を完了しました。', '> > 荷物が届いていません。いつ届きますか。', '> お届け先の表札をご確認ください。', '表札は出しています。', '> -----元のメッセージ-----', '> > -----Original Message-----', '> > Subject: 荷物について']) expect(text.split('\n')).toContain(line)
  })

  test('ends its quotation where the signs end, though a parting line began it', async () => {
    expect(await quotedIn('答えます。\n\n----- Original Message -----\nFrom: 店\nSent: x\nTo: y\nSubject: z\n\n> 問い\n> 続き\n\n以上です。')).toBe('答えます。\n\n> ----- Original Message -----\n> From: 店\n> Sent: x\n> To: y\n> Subject: z\n>\n> 問い\n> 続き\n\n以上です。')
  })

  test('marks a parting line within a quotation once', async () => {
    expect(await quotedIn('<p>答え</p><blockquote style="border-left:solid 1px"><div>----- Original Message -----</div><div>From: 店</div><p>問い</p></blockquote>', 'Re: 件', 'text/html')).toBe('答え\n\n> ----- Original Message -----\n> From: 店\n>\n> 問い')
  })

  test('marks it once, too, where the text follows in the same paragraph', async () => {
    expect(await quotedIn('<p>答え</p><blockquote>-----元のメッセージ-----<br>差出人: 店<br>問い</blockquote>', 'Re: 件', 'text/html')).toBe('答え\n\n> -----元のメッセージ-----\n> 差出人: 店\n> 問い')
  })

  test('laid as plain text into a page has its signs read too', async () => {
    expect(await quotedIn('<pre>答え\n&gt; 問い\n&gt;&gt; 前の問い</pre>', 'Re: 件', 'text/html')).toBe('答え\n\n> 問い\n>\n> > 前の問い')
  })

  test('in flowed lines joins those of one depth alone', async () => {
    const { body: text } = await parsed(mailOf('> a \r\n> b\r\n>> c \r\n> d\r\ne \r\nf\r\n', ...heads('Re: x'), 'Content-Type: text/plain; charset=utf-8; format=flowed'))
    expect(text).toBe('> a b\n>> c \n> d\ne f')
  })
})

describe('no quotation', () => {
  test.each([
    ['a lone sign in a notice', '> 詳しくはこちら\n本文', 'お知らせ'], ['a full-width sign that points', '＞ 注文履歴\n＞ ヘルプ', 'お知らせ'], ['a line of a box', '本文\n>From here on\n>From there', 'お知らせ'],
    ['the heads of a form that was filled in', '差出人: 花子\n日時: 10月1日\n件名: 質問\n\n内容', 'お問い合わせ']
  ])('is %s', async (_, text, title) => { expect(kinds((await parsed(mail(text, title, 'text/plain'))).bodyBlocks())).not.toContain('quote') })

  test('is a link of a page behind its sign', async () => { expect(await quotedIn('<p>&gt; 注文履歴<br>&gt; ヘルプ</p>', 'お知らせ', 'text/html')).toBe('> 注文履歴\n> ヘルプ') })
})

describe('a table in a mail', () => {
  test('of an order stands in columns, what lays its page out does not', async () => {
    const { portrayal, facts } = await readyFile(await fileOf('a.eml', mail(page('order.html'), 'ご注文の確認', 'text/html')), { redactions: [], language: 'ja' })
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    const tables = portrayal.blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 4])
    expect(tables[1]?.columns.map(({ align }) => align)).toEqual(['left', 'right'])
    expect(facts.identifiers).toContainEqual({ kind: 'amount', value: 'JPY 8960', role: 'order-total' })
    expect(facts.identifiers.find(({ role }) => role === 'shipping')).toBeUndefined()
  })

  test.each(['shift_jis', 'utf-8', 'euc-jp'])('in %s keeps heads, columns and the numbers of its lists', async (charset) => {
    const blocks = (await parsed(mail(page('statement.html').replace('charset=utf-8', `charset=${charset}`), '返品', 'text/html', charset))).bodyBlocks()
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.columns.map(({ head }) => head.flatMap((one) => (one.kind === 'text' ? [one.text] : [])))).toEqual([['品名'], ['数量'], ['金額', '税抜'], ['金額', '税込']])
    expect(blockText(blocks)).toContain('品名 数量 金額 税抜 金額 税込\nワイヤレスイヤホン 見本型 ブラック 1 7,255円 7,980円')
    expect(blockText(blocks)).toContain('1. 次の書類をそろえてください。\n  a. 返品ラベル\n  b. 納品書\n    ・再発行もできます\n2. 商品を梱包してください。\n5. 10月20日までに発送してください。')
  })

  const both = (plain: string, rich: string): Buffer => mailOf(`--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${rich}\r\n--b--\r\n`, ...heads('件'), 'Content-Type: multipart/alternative; boundary=b')
  const table = '<p>明細です</p><table><tr><th>品名<th>数量<tr><td>傘<td>1</table>'
  test('that its plain text cannot show is taken from the page, unless the plain text says more', async () => {
    expect((await parsed(both('明細です\r\n品名\r\n数量\r\n傘\r\n1\r\nhttps://example.jp/a/long/address', table))).bodyBlocks().map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
    expect((await parsed(both('明細です。品名は傘、数量は1、色は黒、送料は無料です。', table))).body).toContain('色は黒')
    expect((await parsed(both('傘です', '<p>傘です</p>'))).body).toBe('傘です')
  })

  test('or whatever else it says stands on paper where the plain text beside it merely asks for another program', async () => {
    const stub = 'このメールはHTML形式です。対応するメールソフトでご覧ください。'
    expect((await parsed(both(stub, `<p>${'ご注文の商品を発送しました。'.repeat(10)}</p>`))).body).toContain('発送しました')
    expect((await parsed(both(stub, `<p>${'発送しました。'.repeat(10)}</p>`))).body).toBe(stub)
  })

  test('of Outlook stands beside the plain text that Outlook made of it', async () => {
    const bytes = outlookMail({ properties: [...usualMessage.filter(([id]) => id !== body && id !== subject), [subject, '件'], [body, '明細です\r\n品名\t数量\r\n傘\t1'], [html, `<html><meta charset="utf-8"><body>${table}</body></html>`]], recipients: usualRecipients })
    const { portrayal } = await readyFile(await fileOf('a.msg', bytes), { redactions: [], language: 'ja' })
    expect(portrayal.kind === 'text' ? portrayal.blocks.filter((block) => block.kind === 'table').map(({ rows }) => rows.length) : []).toEqual([1])
  })
})

test('what a mail quotes proposes no entry of its own', async () => {
  const told = '注文番号 250-1234567-1234567 の商品を発送しました。'
  const suggested = async (text: string): Promise<number> => ((await inspectFile(await fileOf('a.eml', mailOf(text, 'From: a@amazon.co.jp', 'To: hanako@example.jp', 'Date: Tue, 6 Oct 2026 14:05:00 +0900', `Subject: ${word('ご連絡')}`, 'Content-Type: text/html; charset=utf-8')))).suggestions ?? []).length
  expect([await suggested(`<p>${told}</p>`), await suggested(`<p>承りました。</p><blockquote>${told}</blockquote>`)]).toEqual([1, 0])
})

test('pages with quotations say what the line beside them means, others do not', async () => {
  const notes = async (text: string): Promise<unknown> => {
    const { portrayal } = await readyFile(await fileOf('a.eml', mail(text, 'Re: x', 'text/plain')), { redactions: [], language: 'ja' })
    return portrayal.kind === 'text' ? portrayal.notes : null
  }
  expect([await notes('a\n> b'), await notes('a')]).toEqual([['quotes-marked'], undefined])
})
