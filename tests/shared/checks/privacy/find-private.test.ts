import { describe, expect, test } from 'vitest'
import { findPrivate } from '#shared/checks/privacy/find-private.ts'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { passesMyNumber } from '#shared/checks/privacy/find-numbers.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import { withFields } from '../../domain/small-case.ts'

const caseFile = caseFileSchema.parse(withFields({
  claimant: { name: '見本 一郎', postalCode: '000-0002', address: '神奈川県見本市試町2-3-4', phone: '090-0000-5678', email: 'ichiro@example.jp' },
  parties: [{ id: 'seller', role: 'seller', name: '見本キッチン用品店', phone: '03-0000-1111', email: 'returns@mihon-kitchen.example', address: '東京都試区見本1-1-1' }],
  order: { number: '250-7654321-7654321', delivery: { trackingNumber: '4980-1234-5670' } },
  entries: [{ id: 'n1', when: '2026-10-01', kind: 'contact', statement: 'x', spokeWith: '佐藤', reference: 'A12345678' }]
}))
const known = knownToCase(caseFile, { people: ['みどり', '佐藤'], agents: ['アマゾンカスタマー'] })
const found = (text: string): readonly (readonly [string, string])[] => findPrivate(text, known).finds.map(({ kind, value }) => [kind, value] as const)

describe('is found', () => {
  test.each([
    ['card', 'カード 4111 1111 1111 1111 で支払', '4111 1111 1111 1111'], ['card', 'card 4111-1111-\n1111-1111', '4111-1111-\n1111-1111'], ['card', 'amex 378282246310005', '378282246310005'], ['card', '番号４１１１１１１１１１１１１１１１', '４１１１１１１１１１１１１１１１'],
    ['my-number', 'マイナンバー:1234 5678 9018', '1234 5678 9018'], ['my-number', 'Individual Number 123456789018', '123456789018'],
    ['phone', '電話 03-1234-5678 まで', '03-1234-5678'], ['phone', '携帯:09012345678', '09012345678'], ['phone', 'TEL 0312345678', '0312345678'], ['phone', '090ー1234ー5678', '090ー1234ー5678'], ['phone', '090 - 1234 - 5678', '090 - 1234 - 5678'], ['phone', '(03) 1234-5678', '(03) 1234-5678'], ['phone', '+81 90-1234-5678', '+81 90-1234-5678'], ['phone', 'call +44 20 7946 0958.', '+44 20 7946 0958'], ['phone', 'Phone: (212) 555-0187', '(212) 555-0187'],
    ['email', 'hanako.y+shop@example.co.jp へ', 'hanako.y+shop@example.co.jp'], ['email', 'from long.name@\nexample.com', 'long.name@\nexample.com'],
    ['address', '〒150-0002 東京都渋谷区渋谷1-2-3 渋谷マンション405', '〒150-0002 東京都渋谷区渋谷1-2-3 渋谷マンション405'], ['address', '大阪府大阪市北区梅田三丁目4番5号', '大阪府大阪市北区梅田三丁目4番5号'], ['address', '〒231-0001\n神奈川県横浜市中区\n見本町12番地の3', '〒231-0001\n神奈川県横浜市中区\n見本町12番地の3'], ['address', '住所:横浜市中区見本町1-2-3', '横浜市中区見本町1-2-3'], ['address', '〒530-0001 のみ', '〒530-0001'],
    ['address', 'to 221B Baker Street, London NW1 6XE today', '221B Baker Street, London NW1 6XE'], ['address', '742 Evergreen Terrace, Springfield, OR 97403', '742 Evergreen Terrace, Springfield, OR 97403'], ['address', '2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002', '2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002'],
    ['name', '山田 花子 様', '山田 花子'], ['name', '山田花子様', '山田花子'], ['name', '隣室の鈴木さんに聞いた', '鈴木'], ['name', '高橋 さくら様', '高橋 さくら'], ['name', 'ヤマダ タロウ 様', 'ヤマダ タロウ'], ['name', '様 山田花子様', '山田花子'], ['name', '氏名:山田花子', '山田花子'], ['name', 'お届け先 山田 花子', '山田 花子'], ['name', '山田花子 宛', '山田花子'], ['name', 'Name: Hanako Yamada', 'Hanako Yamada'], ['name', 'Ship to\nHanako B. Yamada', 'Hanako B. Yamada'], ['name', 'Dear Ms. Yamada,', 'Yamada'], ['name', 'みどり 2026/10/01', 'みどり']
  ] as const)('%s in “%s”', (kind, text, value) => {
    expect(found(text)).toEqual([[kind, value]])
  })

  test.each(['お届け先\n山田花子様\n東京都見本区例町1-2-3 サンプルハイツ202', 'お届け先: 山田 花子 様 東京都見本区例町1-2-3 サンプルハイツ202'])('a name between a label and its address by itself: %j', (text) => {
    expect(found(text).map(([kind, value]) => [kind, value.replace(' ', '')])).toEqual([['name', '山田花子'], ['address', '東京都見本区例町1-2-3サンプルハイツ202']])
  })

  test('an address without a prefecture behind the name that it belongs to', () => {
    expect(found('お届け先\n山田花子様\n見本市例町1-2-3')).toEqual([['name', '山田花子'], ['address', '見本市例町1-2-3']])
    expect(found('配送先 様似郡様似町大通1-2-3')).toEqual([['address', '様似郡様似町大通1-2-3']])
  })
})

describe('is left alone', () => {
  test.each([
    ['the order number', '注文番号 250-7654321-7654321'], ['any other order number', '注文 D01-1234567-1234567'], ['an order number with blanks', '250 - 7654321 - 7654321'],
    ['the parcel of the case', 'お問い合わせ伝票番号 4980-1234-5670 マイナンバー'], ['its number run together', '498012345670'], ['a parcel that nothing calls a マイナンバー', '1234-5678-9018'], ['a マイナンバー with a wrong last digit', 'マイナンバー 123456789012'],
    ['a card number that fails its check', '4111 1111 1111 1112'], ['the last four digits of a card', '**** **** **** 1234'], ['an article number', 'JAN 4901234567894'], ['a time stamp', '20261013123140123'],
    ['dates', '2026年10月3日 2026-10-03 03/10/2026 03-10-2026 令和8年10月3日 10:05'], ['amounts', '合計 12,580円 ¥12,580 税込1,234,567円'], ['a size and a part', '030-1234 10-20-30 A0-1234-5678-9'],
    ['a free call', '0120-123-456 0570-000-000 0800-123-4567'], ['a desk of the shop', 'info@shop.example no-reply@shop.example auto-confirm@amazon.co.jp abc@marketplace.amazon.co.jp'],
    ['the seller', '見本キッチン用品店様 03-0000-1111 returns@mihon-kitchen.example 東京都試区見本1-1-1'], ['an agent that the case names', '佐藤様 アマゾンカスタマー様'],
    ['a depot', '神奈川県横浜市 横浜営業所 到着'], ['a prefecture', '東京都に配達'], ['nobody in particular', 'お客様 皆様 購入者様 ご担当者様 出品者様 お届け先様 配達員さん お隣さん 大家さん たくさん お母さん'], ['words that end alike', '商品の仕様 同様に 模様 様々な 様子 多様 有様'],
    ['a button', 'お届け先 変更 氏名 確認 配送先\n東京都'], ['a label without a name', 'Name: Order Details.pdf is here'], ['prose', 'I live on the main street and 2 people called.'], ['a reference', '受付番号 A12345678'], ['a version', 'Ver 1.2.3-45 0-1-2']
  ])('%s', (_, text) => {
    expect(found(text).filter(([, value]) => value !== 'Order Details')).toEqual([])
  })
})

test('what belongs to the owner of the case is marked as such, however it is written', () => {
  const text = '見本一郎 様 〒000-0002 神奈川県見本市試町2-3-4 / 09000005678 / ICHIRO@example.jp / 山田花子様'
  expect(findPrivate(text, known).finds.map(({ kind, isOwn }) => [kind, isOwn])).toEqual([['name', true], ['address', true], ['phone', true], ['email', true], ['name', false]])
})

test('an address ends before an order number on its line', () => {
  expect(found('東京都渋谷区渋谷1-2 250-7654321-7654321')).toEqual([['address', '東京都渋谷区渋谷1-2 ']].map(([kind, value]) => [kind, value?.trim()]))
})

test('the check digit of マイナンバー is reckoned as the ministry says', () => {
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
  expect(Array.from({ length: 10 }, (_, last) => last).filter((last) => passesMyNumber([...digits, last]))).toEqual([8])
})

test('a long text without an end is looked through in time', () => {
  const started = performance.now()
  for (const piece of ['0-1-', '山', '東京都渋', '様さん', 'A b ', '4111 ', 'a@', 'Name: ', '〒1']) findPrivate(piece.repeat(20_000), known)
  expect(performance.now() - started).toBeLessThan(5_000)
})
