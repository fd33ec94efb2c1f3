/** What several files of the samples must agree on; every name, number and address is invented. */
export const earphones = {
  orderNumber: '250-1234567-1234567',
  trackingNumber: '4444-1375-8703',
  claimant: '山田 花子',
  phone: '090-0000-1234',
  postalCode: '000-0001',
  address: '東京都見本区例町1-2-3 サンプルハイツ202',
  email: 'hanako@example.jp',
  seller: 'サンプル電器ストア',
  carrier: '見本運輸株式会社',
  carrierPhone: '0120-000-000',
  inquiryNumber: 'K-261006-0417',
  item: 'ワイヤレスイヤホン X100',
  itemPrice: '￥4,980',
  shippingFee: '￥500',
  total: '￥5,480',
  deliveredAt: '10月3日(土) 14:05'
} as const

export const mill = {
  orderNumber: '250-7654321-7654321',
  claimant: '見本 一郎',
  email: 'ichiro@example.jp',
  seller: '見本キッチン用品店',
  item: '電動コーヒーミル CM-20',
  total: '￥7,980',
  returnNumber: 'R-261013-0082',
  orderedAt: '10月5日(月) 21:18',
  receivedAt: '10月8日(木) 19:20'
} as const

export type Message = { readonly day: string; readonly clock: string; readonly from: 'claimant' | 'seller'; readonly body: string; readonly attachment?: string }

/** The thread with the seller of the earphones, as both message screens show it. */
export const earphoneThread: readonly Message[] = [
  {
    day: '10月4日(日)', clock: '10:30', from: 'claimant',
    body: `お世話になっております。注文番号${earphones.orderNumber}の山田です。\n10月3日14時5分に「配達完了（宅配ボックス）」と表示されましたが、荷物を受け取っていません。当日は終日在宅しており、呼び鈴も不在票もありませんでした。宅配ボックスと玄関前を確認し、近隣の方にも尋ねましたが、見当たりません。\n運送会社への調査と、再送または返金をお願いいたします。`
  },
  {
    day: '10月5日(月)', clock: '13:20', from: 'seller',
    body: 'サンプル電器ストアお客様窓口です。このたびはご不便をおかけしております。\n運送会社へ調査を依頼いたします。10月8日（木）までに結果をご連絡いたしますので、今しばらくお待ちくださいますようお願いいたします。'
  },
  { day: '10月5日(月)', clock: '19:02', from: 'claimant', body: 'ご連絡ありがとうございます。10月8日のご連絡をお待ちしております。' },
  {
    day: '10月9日(金)', clock: '20:05', from: 'claimant',
    body: 'お世話になっております。10月8日までに調査の結果をご連絡いただけるとのことでしたが、10月9日20時の時点でご連絡を確認できておりません。\n調査の状況をお知らせください。荷物が見つからない場合は、代金と送料の合計5,480円の返金をお願いいたします。'
  },
  {
    day: '10月13日(火)', clock: '18:30', from: 'claimant', attachment: '運送会社の回答書.pdf',
    body: '本日、見本運輸から書面で回答がありました。投函した部屋番号の記録と受領の署名は残っていないとのことです。書面を添付いたします。\n10月16日（金）までに、返金または再送についてご回答をお願いいたします。'
  }
]
