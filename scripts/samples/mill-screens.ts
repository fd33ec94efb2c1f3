import { appHeader, card, cardTitle, ink, marginPx, notice, rowHeightPx, rows, screenWidthPx, statusBar, tabBar, type Row } from './phone-screen.ts'
import { actionButton, itemCard, millPicture, tick, type PicturedItem } from './order-parts.ts'
import { circle, pngOf, svgPage, text } from './canvas.ts'
import { mill } from './facts.ts'

const screenHeightPx = 2532
const left = marginPx + 44
const pictured: PicturedItem = { name: mill.item, seller: mill.seller, price: mill.total, picture: millPicture }
const tabs = ['ホーム', '注文履歴', 'メッセージ', 'アカウント'] as const

const state = (title: string, line: string, detail: string): string =>
  [
    card(324, 340),
    circle(left + 44, 426, 44, ink.good),
    tick(left + 44, 426, 20, '#ffffff'),
    text(title, left + 116, 446, { sizePx: 58, color: ink.good, weight: 'bold' }),
    text(line, left, 548, { sizePx: 40, color: ink.strong }),
    text(detail, left, 614, { sizePx: 36, color: ink.plain })
  ].join('')

function rowCard(title: string, list: readonly Row[], top: number): string {
  return card(top, 130 + rowHeightPx * list.length) + cardTitle(title, top) + rows(list, top + 106)
}

/** The order page of the mill on the evening of its arrival. */
export function millOrderScreen(): Promise<Buffer> {
  return pngOf(svgPage(screenWidthPx, screenHeightPx, ink.page, [
    statusBar('20:04', ink.accent, '#ffffff'),
    appHeader('注文の詳細', 'Amazon.co.jp での注文（見本画面）'),
    state('配達済み', `${mill.receivedAt} に配達しました`, 'お届け場所: 手渡し'),
    itemCard(pictured, 700),
    rowCard('注文の内容', [
      { label: '注文番号', value: mill.orderNumber },
      { label: '注文日', value: `2026年${mill.orderedAt}` },
      { label: '販売・発送', value: mill.seller },
      { label: '商品の小計', value: mill.total },
      { label: '配送料', value: '￥0' },
      { label: '注文合計', value: mill.total },
      { label: 'お支払い', value: 'クレジットカード 下4桁 9876' }
    ], 1040),
    actionButton('返品を申し込む', 1862),
    actionButton('出品者に連絡する', 2006),
    tabBar(screenHeightPx, tabs, 1)
  ]))
}

/** The return page after the seller's consent, with the parcel still to be sent. */
export function millReturnScreen(): Promise<Buffer> {
  const remark = notice('返品受付番号を書いた紙を箱の中に入れ、着払いの伝票を箱の外に貼ってください。控えは返金まで保管してください。', 1900, ink.warnSoft, ink.warn)
  return pngOf(svgPage(screenWidthPx, screenHeightPx, ink.page, [
    statusBar('12:31', ink.accent, '#ffffff'),
    appHeader('返品の状況', 'Amazon.co.jp での注文（見本画面）'),
    state('返品が承認されました', '10月13日(火) 11:05 に承認', '商品の発送をお待ちしています'),
    itemCard(pictured, 700),
    rowCard('返品の内容', [
      { label: '返品受付番号', value: mill.returnNumber },
      { label: '注文番号', value: mill.orderNumber },
      { label: '申込日', value: '10月11日(日) 08:40' },
      { label: '返品の理由', value: '商品の不具合（動かない）' },
      { label: '返送料', value: '出品者負担（着払い）' },
      { label: '発送期限', value: '10月27日(火)' },
      { label: '返金予定額', value: mill.total }
    ], 1040),
    remark.svg,
    tabBar(screenHeightPx, tabs, 1)
  ]))
}
