import { earphones, mill } from './facts.ts'
import { mailBytes } from './mail.ts'

const shop = { name: 'Amazon.co.jp（見本）', address: 'auto-confirm@amazon.example' } as const
const shipping = { name: 'Amazon.co.jp（見本）', address: 'shipment-tracking@amazon.example' } as const
const returns = { name: 'Amazon.co.jp（見本）', address: 'return@amazon.example' } as const

const received = (serial: string, to: string, day: string, sent: string, arrived: string): readonly string[] => [
  `from out-7.mail.amazon.example (out-7.mail.amazon.example [192.0.2.17])\nby mx.example.jp with ESMTPS id ${serial}\nfor <${to}>; ${day} ${arrived} +0900 (JST)`,
  `from order-desk.amazon.example ([198.51.100.4])\nby out-7.mail.amazon.example with ESMTP id ${serial}A;\n${day} ${sent} +0900 (JST)`
]

export const earphoneOrderMail = (): Buffer =>
  mailBytes({
    charset: 'iso-2022-jp',
    received: received('4QhT1k09Zx', earphones.email, 'Thu, 01 Oct 2026', '09:13:05', '09:13:11'),
    from: shop,
    to: { name: earphones.claimant, address: earphones.email },
    subject: `注文済み: 「${earphones.item}」`,
    date: 'Thu, 01 Oct 2026 09:13:05 +0900',
    messageId: '20261001091305.250.1234567@mail.amazon.example',
    plain: `${earphones.claimant} 様

Amazon.co.jp（見本）をご利用いただき、ありがとうございます。
ご注文を承りました。

注文番号: ${earphones.orderNumber}
注文日: 2026年10月1日 9時12分
販売・発送: ${earphones.seller}

商品: ${earphones.item}
数量: 1
価格: 4,980円
配送料: 500円
注文合計: 5,480円
お支払い方法: クレジットカード（下4桁 1234）1回払い

お届け予定日: 2026年10月3日(土) - 10月5日(月)
お届け先: 〒${earphones.postalCode} ${earphones.address}
          ${earphones.claimant} 様
お届け先電話番号: ${earphones.phone}

ご注文の内容は、注文履歴からご確認いただけます。
このメールは見本です。実在の店舗、人物とは関係がありません。
`
  })

const dispatchRows = [
  ['注文番号', earphones.orderNumber],
  ['発送日', '2026年10月2日(金)'],
  ['配送業者', earphones.carrier],
  ['お問い合わせ番号', earphones.trackingNumber],
  ['商品', `${earphones.item}（数量 1）`],
  ['お届け予定日', '2026年10月3日(土) - 10月5日(月)']
] as const

export const earphoneDispatchMail = (): Buffer =>
  mailBytes({
    charset: 'utf-8',
    received: received('4QjP7c22Lm', earphones.email, 'Fri, 02 Oct 2026', '18:40:22', '18:40:29'),
    from: shipping,
    to: { name: earphones.claimant, address: earphones.email },
    subject: `発送済み: 「${earphones.item}」（注文番号 ${earphones.orderNumber}）`,
    date: 'Fri, 02 Oct 2026 18:40:22 +0900',
    messageId: '20261002184022.250.1234567@mail.amazon.example',
    plain: `${earphones.claimant} 様\n\nご注文の商品を、${earphones.seller}が発送しました。\n\n${dispatchRows.map(([label, value]) => `${label}: ${value}`).join('\n')}\n\nお届けの状況は、配送業者の窓口でもご確認いただけます。\n`,
    html: `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>発送のお知らせ</title></head>
<body style="font-family:sans-serif;color:#1c2430">
<p>${earphones.claimant} 様</p>
<h1 style="font-size:20px">ご注文の商品を発送しました</h1>
<p>${earphones.seller}が発送しました。</p>
<table cellpadding="6" style="border-collapse:collapse">
${dispatchRows.map(([label, value]) => `<tr><th align="left">${label}</th><td>${value}</td></tr>`).join('\n')}
</table>
<p>お届けの状況は、配送業者の窓口でもご確認いただけます。</p>
</body></html>
`
  })

const returnSteps = `返品の手順（返品受付番号 ${mill.returnNumber}）

1. 商品と付属品（本体、ふた、ブラシ、説明書）を元の箱に入れてください。
2. 返品受付番号を書いた紙を箱の中に入れてください。
3. 送料着払いの伝票を箱の外に貼ってください。
4. 2026年10月27日（火）までに発送し、伝票の控えを返金まで保管してください。

返送先: 〒000-0012 大阪府見本市例示町7-8 ${mill.seller} 返品係
`

export const millReturnMail = (): Buffer =>
  mailBytes({
    charset: 'utf-8',
    received: received('4QsB5r71Wd', mill.email, 'Tue, 13 Oct 2026', '11:05:40', '11:05:47'),
    from: returns,
    to: { name: mill.claimant, address: mill.email },
    subject: `返品リクエストが承認されました（注文番号 ${mill.orderNumber}）`,
    date: 'Tue, 13 Oct 2026 11:05:40 +0900',
    messageId: '20261013110540.250.7654321@mail.amazon.example',
    plain: `${mill.claimant} 様\n\n${mill.seller}が返品リクエストを承認しました。\n\n注文番号: ${mill.orderNumber}\n返品受付番号: ${mill.returnNumber}\n商品: ${mill.item}（数量 1）\n返品の理由: 商品の不具合\n返送料: 出品者負担（着払い）\n発送期限: 2026年10月27日(火)\n返金予定額: 7,980円\n返金方法: クレジットカード\n\n手順は添付の文書をご覧ください。\n`,
    attachments: [{ name: '返品の手順.txt', type: 'text/plain; charset=utf-8', bytes: Buffer.from(returnSteps, 'utf8') }]
  })

/** The claimant's own note of the telephone call with the carrier. */
export const callMemo = (): Buffer =>
  Buffer.from(`通話メモ

日時: 2026年10月6日(火) 9時50分から10時02分まで（12分）
かけた先: ${earphones.carrier} お客様窓口 ${earphones.carrierPhone}
話した相手: 佐藤様
受付番号: ${earphones.inquiryNumber}
お問い合わせ番号: ${earphones.trackingNumber}

こちらから伝えたこと
・10月3日14時5分に「配達完了（宅配ボックス）」と表示されたが、受け取っていない。
・宅配ボックスは同日15時過ぎに開けたが空で、不在票もなかった。
・配達した場所と、投函した時の記録を調べてほしい。

先方の回答
・担当の配達員と営業所の記録を確認する。
・結果は1週間ほどで書面（電子メールに添付）で回答する。
・出品者からの調査の依頼は、10月6日の時点では受け付けていない。

記録した人: ${earphones.claimant}（通話の直後、10時10分に記入）
`, 'utf8')
