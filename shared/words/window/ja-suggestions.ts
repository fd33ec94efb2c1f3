/** Words for what the evidence offers: entries to take over, and numbers for the fields of the case. */
export const jaSuggestions = {
  title: (count: number) => `証拠からの提案（${count}件）`, list: '証拠からの提案', hint: '証拠に書かれていることから作りました。取り入れるまで、経緯には入りません。', accept: '取り入れる', edit: '直して取り入れる', drop: '使わない', more: (count: number) => `ほかの${count}件も表示する`,
  accepted: '経緯に取り入れました。', dropped: '今後は提案しません。', acceptOf: (text: string) => `取り入れる：${text}`, editOf: (text: string) => `直して取り入れる：${text}`, dropOf: (text: string) => `使わない：${text}`, agent: (name: string) => (name.startsWith('担当') ? name : `担当：${name}`), promise: (text: string) => `「${text}」`, by: (when: string) => `${when}まで`,
  finds: '読み取った番号と金額', findsSummary: (count: number) => `${count}件`, put: (field: string) => `「${field}」に入れる`, putOf: (value: string, field: string) => `${value}を「${field}」に入れる`, filled: (field: string) => `「${field}」に入れました。`, held: '事案と一致', other: (field: string) => `「${field}」と異なる`, carrier: '番号だけでは業者を判別できません。伝票や画面で業者名を確かめてください。',
  kinds: { 'amazon-order': '注文番号', asin: 'ASIN', tracking: '追跡番号', 'tracking-slip': '追跡番号（末尾が誤り）', email: 'メールアドレス', phone: '電話番号', 'postal-code': '郵便番号', card: 'カード番号', 'my-number': 'マイナンバー', reference: '受付番号', amount: '金額' },
  roles: { 'order-total': '注文合計', charged: '請求額', refund: '返金額', shipping: '送料' },
  orders: '注文履歴', ordersHint: 'この件の注文から、まだ書かれていない項目だけを埋めます。書面には、この件の注文だけが載ります。', orderAbsent: 'この件の注文番号の注文は、この表にありません。', orderChoice: 'この件の注文', orderFill: '注文の内容に取り込む', orderFilled: '注文の内容を取り込みました。', orderHeld: '新しく取り込める項目はありません。',
  people: '発言している人', agentMark: '担当者', record: '連絡を記録する', recordOf: (name: string) => `${name}との連絡を記録する`, recorded: '連絡の記録を経緯に加えました。'
}
