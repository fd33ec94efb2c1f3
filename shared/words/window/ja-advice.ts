/** Words of the place that says how to go on, and of the handbook. */
export const jaAdvice = {
  title: '進め方', how: '連絡のしかた', closed: 'この事案は解決しています。次のために、設定を見直しておくと安心です。', waiting: '今は回答を待つ時間です。期限まで、新しい連絡は要りません。', mailToo: '問い合わせの画面にメールの案内が出るときは、メールも使えます。',
  reference: (number: string) => `前回の受付番号：${number}。最初に伝えてください。`, fillIn: '記入する',
  conditions: '急ぎ・記録・話し方', conditionsHint: '事案から見立てたものです。変えると、勧める方法も変わります。', urgency: '急ぎの程度', record: '記録の必要', manner: '伝え方', derived: '見立てに戻す',
  retryAt: 'かけ直す予定', times: '時間帯の覚え', timeHint: 'つながりやすい時間の目安', timeHintUsual: '昼休みのころと夕食の前は混みやすいとされます。朝のうちや週の半ばが空いているという案内も、夕方や夜を勧める案内もあり、一致していません。夜遅くは折り返しだけになることがあります。',
  timeHintHint: '目安にすぎません。ご自身の経験に合わせて書き直せます。', hoursSeen: '公式の案内で確かめた受付時間', hoursSeenHint: '用件ごとに違います。確かめた日と一緒に書きます。この画面は受付時間を持っていません。',
  order: '連絡の順番', from: (when: string) => `${when}から`, until: (when: string) => `${when}まで`, skip: '飛ばす', unskip: '戻す', log: '連絡を記録する', make: (title: string) => `書面：${title}`, lastContact: (when: string) => `最後の連絡：${when}`, skipOf: (desk: string) => `飛ばす：${desk}`, unskipOf: (desk: string) => `戻す：${desk}`,
  ladder: '返事がないときの次の手', used: '使いました', nextRung: '次の手',
  cards: '手順カード', otherCard: 'ほかの手順カードを開く', progress: (done: number, of: number) => `${done} / ${of}`, ticked: (when: string) => `${when}に済み`, steps: (title: string) => `手順：${title}`, printCards: '手順カードを印刷する',
  troubles: 'うまくいかないとき', care: '注意', keep: '経緯に記録する', kept: '経緯に記録しました。', sign: '起きていること',
  help: '手引き', helpTitle: '手引き', search: '手引きを探す', searchHint: '例：返金、つながらない、置き配', nothing: '見つかりませんでした。言葉を短くするか、別の言葉で探してください。', found: (count: number) => `${count}件`, list: '手引きの項目', close: '閉じる', cardsGroup: '手順カード', troublesGroup: 'うまくいかないとき', faqGroup: 'よくある質問', ruleNote: '数字の根拠', source: (text: string) => `出典：${text}`, note: 'ここに書かれているのは手順の覚えです。画面の名前や条件は変わります。数字は目安で、公式の最新の案内が優先します。'
}
