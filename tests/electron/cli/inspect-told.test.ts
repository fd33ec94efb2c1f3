import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { callHere, sampleFolder, temporaryFolder } from './tsuzuri.ts'

const evidence = (name: string): string => join(sampleFolder, 'evidence', name)
let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
  await cp(evidence('IMG_20261003_151233.jpg'), join(folder, 'photo.jpg'))
  await cp(evidence('注文確認.eml'), join(folder, '注文確認.eml'))
})

test('inspect speaks the language of who asks: no code and no English word stands in its Japanese', async () => {
  const { out } = await callHere(['inspect', 'photo.jpg', '注文確認.eml', '--lang', 'ja'], { folder })
  expect(out).toContain('撮影・保存 2026-10-03T15:12:33+09:00（ファイルの記録、確か）')
  expect(out).toContain('! 元のファイルに撮影した場所が記録されています。')
  expect(out).toContain('出来事 2026-10-01T09:12:00+09:00（記載の内容、おそらく、Asia/Tokyo の時刻として読みました）')
  expect(out).toContain('金額 JPY 5480（注文合計）')
  expect(out).toMatch(/経緯の候補 2026-10-01T09:12:00\+09:00 .*（記載の内容、おそらく）/)
  const words = out.split('\n').filter((line) => /^ {2}[^ s|]/.test(line)).join('\n').replace(/\S+@\S+|JPY|Asia\/Tokyo|T\d\d:\d\d\S*|Wi-?Fi|[A-Z]\d+/g, '')
  expect(words).not.toMatch(/[a-z]{3}/)
})

test('and so does its English', async () => {
  const { out } = await callHere(['inspect', 'photo.jpg', '注文確認.eml', '--lang', 'en'], { folder })
  expect(out).toContain('captured 2026-10-03T15:12:33+09:00 (from the metadata of the file, certain)')
  expect(out).toContain('! The original holds the place where it was taken.')
  expect(out).toContain('Order number 250-1234567-1234567')
})

test('files of the same bytes are called the same file, not nearly the same', async () => {
  await cp(evidence('Screenshot_20261003-211504.png'), join(folder, 'a.png'))
  await cp(evidence('Screenshot_20261003-211504.png'), join(folder, 'b.png'))
  await cp(join(folder, '注文確認.eml'), join(folder, 'mail.eml'))
  const { out } = await callHere(['inspect', 'a.png', 'b.png', '注文確認.eml', 'mail.eml', '--lang', 'ja'], { folder })
  expect(out).toContain('a.pngとb.pngは、まったく同じファイルです。')
  expect(out).toContain('注文確認.emlとmail.emlは、まったく同じファイルです。')
  expect(out).not.toContain('ほぼ同じ')
})

test('an order history in which a day cannot be is read, and the build goes on', async () => {
  await writeFile(join(folder, 'orders.csv'), 'Order ID,Order Date,Product Name\n250-1234567-1234567,9999-12-31T00:00:00Z,イヤホン\n')
  const made = await callHere(['new', 'case', 'orders.csv', '注文確認.eml', '--dispute', 'not-received'], { folder })
  expect(made.status).toBe(0)
  const built = await callHere(['build', 'case', '--pack', 'complaint-letter', '--lang', 'ja', '--force', '--out', 'out'], { folder })
  expect(built.status).toBe(0)
  expect(built.out).not.toContain('9999')
}, 60_000)

test('what is attached to a mail is told below it: names, kinds, dates, numbers and what to mind', async () => {
  const inner = ['From: a@example.jp', 'Date: Fri, 2 Oct 2026 10:00:00 +0900', 'Subject: inner', 'Content-Type: text/plain; charset=utf-8', '', '注文番号 250-7654321-7654321'].join('\r\n')
  const mail = [
    'From: shop@example.jp', 'Date: Sat, 3 Oct 2026 10:00:00 +0900', 'Subject: outer', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', '添付をご覧ください。',
    '--b', 'Content-Type: image/png; name=broken.png', 'Content-Disposition: attachment; filename=broken.png', 'Content-Transfer-Encoding: base64', '', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1').toString('base64'),
    '--b', 'Content-Type: message/rfc822', 'Content-Disposition: attachment; filename=inner.eml', '', inner, '--b--', ''
  ].join('\r\n')
  await writeFile(join(folder, 'outer.eml'), mail)
  const { out } = await callHere(['inspect', 'outer.eml', '--lang', 'ja'], { folder })
  expect(out).toContain('  添付 inner.eml: message/rfc822')
  expect(out).toContain('    作成 2026-10-02T10:00:00+09:00（メールのヘッダー')
  expect(out).toContain('    注文番号 250-7654321-7654321')
  expect(out).toMatch(/ {2}添付 broken\.png: [^]*? {4}! /)
  const json = (await callHere(['inspect', 'outer.eml', '--json'], { folder })).json()
  expect(json).toMatchObject([{ file: 'outer.eml', attached: [{ name: 'broken.png' }, { name: 'inner.eml', kind: 'message/rfc822', identifiers: expect.arrayContaining([{ kind: 'amazon-order', value: '250-7654321-7654321' }]) }] }])
})
