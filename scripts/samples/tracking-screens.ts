import { card, cardTitle, appHeader, cardWidthPx, homeBar, ink, marginPx, notice, rowHeightPx, rows, screenWidthPx, statusBar, tabBar } from './phone-screen.ts'
import { actionButton, earphonePicture, itemCard, tick, type PicturedItem } from './order-parts.ts'
import { circle, pngOf, rectangle, svgPage, text } from './canvas.ts'
import { earphones } from './facts.ts'

const screenHeightPx = 2532
const left = marginPx + 44
const right = screenWidthPx - marginPx - 44

function progress(top: number): string {
  const steps = ['注文済み', '発送済み', '配達中', '配達済み']
  const first = left + 70
  const gap = (right - 70 - first) / 3
  const dots = steps.map((step, index) => {
    const x = first + gap * index
    return circle(x, top, 26, ink.good) + tick(x, top, 12, '#ffffff') + text(step, x, top + 78, { sizePx: 30, color: ink.plain, align: 'middle' })
  })
  return rectangle(first, top - 5, gap * 3, 10, ink.good) + dots.join('')
}

const pictured: PicturedItem = { name: earphones.item, seller: earphones.seller, price: earphones.itemPrice, picture: earphonePicture }

/** The order page of the shop on the day of delivery. */
export function deliveredScreen(): Promise<Buffer> {
  const orderRows = [
    { label: '注文番号', value: earphones.orderNumber },
    { label: '注文日', value: '2026年10月1日(木)' },
    { label: '商品の小計', value: earphones.itemPrice },
    { label: '配送料', value: earphones.shippingFee },
    { label: '注文合計', value: earphones.total }
  ]
  return pngOf(svgPage(screenWidthPx, screenHeightPx, ink.page, [
    statusBar('14:22', ink.accent, '#ffffff'),
    appHeader('注文の詳細', 'Amazon.co.jp での注文（見本画面）'),
    card(324, 552),
    circle(left + 44, 426, 44, ink.good),
    tick(left + 44, 426, 20, '#ffffff'),
    text('配達済み', left + 116, 446, { sizePx: 58, color: ink.good, weight: 'bold' }),
    text(`${earphones.deliveredAt} に配達しました`, left, 548, { sizePx: 40, color: ink.strong }),
    text('お届け場所: 宅配ボックス', left, 614, { sizePx: 36, color: ink.plain }),
    progress(726),
    itemCard(pictured, 912),
    card(1252, 100 + rowHeightPx * orderRows.length + 30),
    cardTitle('注文の内容', 1252),
    rows(orderRows, 1358),
    card(1878, 232),
    text('お届け先', left, 1944, { sizePx: 34, color: ink.soft }),
    text(`${earphones.claimant} 様`, left, 2000, { sizePx: 37, color: ink.strong, weight: 'bold' }),
    text(earphones.address, left, 2060, { sizePx: 34, color: ink.plain }),
    actionButton('荷物が届いていない場合', 2144),
    tabBar(screenHeightPx, ['ホーム', '注文履歴', 'メッセージ', 'アカウント'], 1)
  ]))
}

type Scan = { readonly at: string; readonly state: string; readonly place: string }

const scans: readonly Scan[] = [
  { at: '10月3日(土) 14:05', state: '配達完了（宅配ボックス）', place: '見本区センター' },
  { at: '10月3日(土) 08:12', state: '配達中', place: '見本区センター' },
  { at: '10月3日(土) 06:30', state: '到着', place: '東京見本ベース' },
  { at: '10月2日(金) 22:47', state: '発送', place: '大阪見本ベース' },
  { at: '10月2日(金) 18:20', state: '荷物受付', place: '見本港営業所' }
]

function history(top: number): string {
  const rail = left + 22
  const lines = scans.map((scan, index) => {
    const y = top + index * 152
    const latest = index === 0
    return [
      index === scans.length - 1 ? '' : rectangle(rail - 3, y, 6, 152, ink.line),
      circle(rail, y, latest ? 20 : 14, latest ? '#b3471d' : '#b9c2cf'),
      text(scan.state, rail + 58, y + 12, { sizePx: 38, color: ink.strong, weight: latest ? 'bold' : 'regular' }),
      text(scan.place, rail + 58, y + 64, { sizePx: 31, color: ink.soft }),
      text(scan.at, right, y + 12, { sizePx: 33, color: ink.plain, align: 'end' })
    ].join('')
  })
  return lines.join('')
}

/** The carrier's tracking page on the evening of that day. */
export function trackingScreen(): Promise<Buffer> {
  const remark = notice('表示は営業所での入力時刻です。お荷物が見当たらない場合は、お客様窓口へお問い合わせください。', 2062, ink.warnSoft, ink.warn)
  const addressRows = [
    { label: 'お届け先', value: `${earphones.claimant} 様` },
    { label: '電話番号', value: earphones.phone },
    { label: 'ご依頼主', value: `${earphones.seller} 様` }
  ]
  return pngOf(svgPage(screenWidthPx, screenHeightPx, ink.page, [
    statusBar('21:15', '#8c3514', '#ffffff'),
    appHeader('荷物のお問い合わせ', '見本運輸（見本画面）', '#b3471d'),
    card(324, 334),
    text('お問い合わせ番号', left, 398, { sizePx: 34, color: ink.soft }),
    text(earphones.trackingNumber, left, 476, { sizePx: 62, color: ink.strong, weight: 'bold' }),
    rectangle(left, 516, cardWidthPx - 88, 100, '#fbe9e1', 18),
    text('配達完了', left + 36, 581, { sizePx: 44, color: '#8c3514', weight: 'bold' }),
    text(earphones.deliveredAt, right - 36, 579, { sizePx: 38, color: '#8c3514', align: 'end' }),
    card(694, 888),
    cardTitle('配送の履歴', 694),
    history(846),
    card(1618, 414),
    cardTitle('お届けの内容', 1618),
    rows(addressRows, 1618 + 92),
    remark.svg,
    text(`お客様窓口 ${earphones.carrierPhone}（8時～21時）`, screenWidthPx / 2, 2318, { sizePx: 34, color: ink.plain, align: 'middle' }),
    text('2026年10月3日 21:15 現在', screenWidthPx / 2, 2376, { sizePx: 30, color: ink.soft, align: 'middle' }),
    homeBar(screenHeightPx)
  ]))
}
