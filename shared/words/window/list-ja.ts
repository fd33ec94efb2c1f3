import type { ListId } from './word-keys.ts'

type ListWords = { readonly label: string; readonly hint: string; readonly add: string; readonly row: (number: number) => string; readonly fields: Readonly<Record<string, string>> }

/** Words of the lists that a case may hold any number of. */
const lists: Readonly<Record<ListId, ListWords>> = {
  items: { label: '注文した商品', hint: '二つ以上のとき、数量や単価があるときに書きます。', add: '商品を加える', row: (number) => `商品${number}`, fields: { name: '商品名', quantity: '数量', unitPrice: '単価', asin: 'ASIN（商品ページにある10文字）' } },
  charges: { label: '明細の行', hint: '明細に出ている請求と返金を、一行ずつ写します。件数に決まりはありません。', add: '明細の行を加える', row: (number) => `明細${number}`, fields: { at: '日付', label: '明細での表示', amount: '金額', expected: '本来の金額', matches: 'どれに当たりますか', state: '状態', method: '支払方法', last4: 'カード番号の下4桁', cites: '' } },
  differences: { label: '説明との違い', hint: '数量、型番、部品など、一つの違いを一行に書きます。', add: '違いを加える', row: (number) => `違い${number}`, fields: { point: '何の違いですか（例：数量、型番）', described: '説明にあったこと', actual: '実際に届いたもの', cites: '' } },
  terms: { label: '話し合いの条件', hint: '提案されたこと、自分から提案したことを、一つずつ残します。', add: '条件を加える', row: (number) => `条件${number}`, fields: { text: '条件の内容', by: '提案したのはどちらですか', at: '提案された日', answer: '返事', answeredAt: '返事の日', cites: '' } }
}

export const listJa = {
  lists,
  list: {
    count: (n: number) => `${n}件`, none: 'まだありません', up: '一つ前へ', down: '一つ後へ', remove: '消す', removed: (name: string) => `「${name}」を消しました。`, done: '閉じる', self: '自分', noAnswer: '返事はまだ', order: '書面に載る順', orderHint: '書面には、この順に載ります。', ofRow: (verb: string, name: string) => `${verb}：${name}`,
    matches: { order: '注文の代金', refund: '返金', unknown: '心当たりがない' }, states: { posted: '確定', pending: '保留（仮売上）' }, answers: { accepted: '応じた', declined: '断った' }
  },
  grid: { label: '内容証明の書式', hint: '一行の文字数と一枚の行数です。どれも郵便局で認められた書式です。', kind: (columns: number, rows: number) => `${columns}字×${rows}行` }
} as const
