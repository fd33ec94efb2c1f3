import { step } from './card.ts'
import type { Card } from './card.ts'

/** Parcels, changes, returns, the seller and the guarantee. */
export const orderCards: readonly Card[] = [
  {
    id: 'delivered-not-received', title: { ja: '配達完了なのに届いていないとき', en: 'Shown as delivered, but not there' },
    use: { ja: '出品者が売った商品でも、同じ順に確かめます。', en: 'The same for what a seller sold.' },
    steps: [
      step('reload', '配送状況を読み込み直し、最後に読み取られた日時と場所を書き留める。', 'Load the delivery status anew and note the time and place of the last scan.'),
      step('look-around', '置き配の場所、宅配ボックス、郵便受け、家族や近隣、管理人を確かめる。', 'Look where parcels are left, in the lockers and the letter box; ask family, neighbours and the caretaker.'),
      step('carrier', '追跡番号で配送業者の画面を見て、届け先と持ち戻りを問い合わせる。購入先が自分で運んだ荷物は、注文の画面でしか追えないことがある。', 'Look at the carrier’s own page and ask where it was left or taken back. What the marketplace carries itself may be traced from the order alone.'),
      step('report', '注文の画面から、問題を報告する。', 'Report the problem from the order.')
    ]
  },
  {
    id: 'redelivery', title: { ja: '再配達と住所の直し', en: 'Redelivery, and mending the address' },
    use: { ja: '不在だったとき、部屋番号などが違っていたとき。', en: 'When you were out, or the address lacked something.' },
    steps: [
      step('numbers', '追跡番号か不在票の番号、注文番号を手元に置く。', 'Have the tracking number or that on the card, and the order number, at hand.'),
      step('carrier', '追跡の画面に名前の出ている配送業者に、直接申し込む。', 'Ask the carrier that the tracking page names.'),
      step('address', '建物名と部屋番号が抜けていないかを確かめ、再配達と一緒に直してもらう。', 'See whether the building and flat are there, and have them mended with it.'),
      step('slot', '必ず家にいる、いちばん早い時間帯を選ぶ。', 'Choose the first time at which you are sure to be in.'),
      step('safe-place', '手渡しを望むときは、置き配の指定を外す。', 'Turn off delivery to a safe place where you want it handed over.'),
      step('notices', '配達の通知を受け取れるようにし、連絡先を確かめる。', 'Let delivery notices through and check the contact on file.')
    ]
  },
  {
    id: 'safe-place', title: { ja: '置き配で困ったとき', en: 'Left at a safe place, and gone or broken' },
    use: { ja: '置き配の荷物がない、濡れた、壊れたとき。', en: 'When what was left there is gone, wet or broken.' },
    steps: [
      step('photo', '配達完了の写真と時刻を保存し、写っている場所を自分の目で見る。', 'Save the photo and time of the delivery, and look at the very place that it shows.'),
      step('shots', '壊れているときは、外箱、中身、梱包の状態、商品のラベルを一枚ずつ撮る。', 'If it is broken, photograph the box, the contents, the packing and the item’s label, one each.'),
      step('building', '集合住宅では、管理する側に共用部の記録と防犯カメラの確認を早めに頼む。映像は上書きされる。', 'In a block of flats, ask its manager early to look at records and cameras. Recordings are overwritten.'),
      step('carrier', '配送業者に、置いた場所の確認と再調査を頼む。', 'Ask the carrier to check where it was left and to look again.'),
      step('report', '注文の画面から報告し、再送か返金かを一つ伝える。', 'Report it from the order, and ask either to send it again or to refund it.')
    ]
  },
  {
    id: 'change-or-cancel', title: { ja: '注文の変更と取消し', en: 'Change or cancel an order' },
    use: { ja: '発送の段階によって、できることが変わります。', en: 'What can be done depends on how far it has got.' },
    steps: [
      step('status', '注文履歴で、未発送か、発送の準備中か、発送済みかを見る。', 'See in the order history whether it has not left, is being prepared, or has left.'),
      step('before', '未発送なら、その画面で取り消すか数量を変える。支払方法や贈り物の設定は、取り消して注文し直すほうが確か。', 'If it has not left, cancel it there or change the quantity. For another payment or gift option, cancel and order anew.'),
      step('preparing', '準備中なら、取消しを申し込み、急ぐときはチャットで担当者に発送を止められるか尋ねる。会員の配送は早く進む。', 'While it is being prepared, ask to cancel, and if urgent ask a person by chat whether it can be stopped. Member deliveries move fast.'),
      step('left', '発送済みなら、配送業者の画面で日時や届け先を変えるか、受け取りを断る。', 'Once it has left, change time or place with the carrier, or refuse to take it.'),
      step('return', '受け取ったあとは、最後の手段として返品を申し込む。', 'Once it has come, returning it is what is left.', 'return-window')
    ]
  },
  {
    id: 'return-steps', title: { ja: '返品の進め方', en: 'Return an item' },
    use: { ja: '返品、交換、初期不良のとき。', en: 'For a return, an exchange or an early fault.' },
    steps: [
      step('photograph', '届いた状態、傷や不良、付属品を撮る。使うと状態が変わるものは、動かす前に撮る。', 'Photograph its state, the fault and what came with it; before you try it, if trying changes it.'),
      step('terms', '注文の画面で、受付の期限と、開封や消耗品の条件を読む。出品者の商品は、その出品者の条件が先になる。', 'Read the time limit and the terms for opened or consumable goods on the order. For a seller’s item the seller’s own terms come first.', 'return-window'),
      step('request', '期限のうちに、注文履歴から理由を選んで申し込む。', 'Ask for the return from the order in time, with its reason.'),
      step('method', '持ち込みか集荷かを選び、ラベルの印刷が要るかを画面で確かめる。', 'Choose drop-off or pickup, and see on the screen whether a label must be printed.'),
      step('pack', '付属品をそろえ、中身が動かないように詰め、古いラベルを剥がし、四辺を透明のテープで留める。', 'Put in all parts, leave no room to move, take off old labels and tape all four edges.'),
      step('ship', '追跡できる方法で送り、ラベル、伝票、梱包を撮る。', 'Send it by a way that is tracked, and photograph label, slip and parcel.'),
      step('slip', '受付の控えは、返金が済むまで取っておく。', 'Keep the slip until the refund is done.'),
      step('refund', '返金は元の支払方法に戻る。明細への反映には時間がかかる。', 'The refund goes back the way you paid, and takes time to appear.', 'return-processing', 'refund-card-shop', 'refund-card-issuer')
    ]
  },
  {
    id: 'seller-contact', title: { ja: '出品者への連絡', en: 'Write to the seller' },
    use: { ja: '商品の不具合、付属品の不足、発送の遅れは、まず売った側に。', en: 'Faults, missing parts and late dispatch go to whoever sold it first.' },
    steps: [
      step('open', '注文履歴で注文を開き、出品者への連絡を選ぶ。', 'Open the order in your order history and choose to contact the seller.'),
      step('write', '件名に用件を書き、事実、型番と数量、違っている点を順に書く。感想は書かない。', 'Put the matter into the subject; then facts, model, quantity and what differs. No opinions.'),
      step('wish', '希望を一つに決め、期限とともに書く。', 'Ask for one thing, by a date.'),
      step('attach', '写真と、追跡番号や受け取った日時を添える。', 'Add photos, the tracking number and when it came.'),
      step('one-thread', '同じやりとりだけを使い、購入先の外では連絡しない。', 'Keep to that one thread, and never outside the marketplace.'),
      step('wait', '回答の時間を待つ。返事がなければ同じやりとりで送り直し、期限が近いときは待たずに次へ進む。', 'Give it time. Without an answer write again in the same thread; near a time limit do not wait for more.', 'seller-answer', 'seller-silent')
    ]
  },
  {
    id: 'claim-filing', title: { ja: 'マーケットプレイス保証（A-to-z）の申請', en: 'Claim under the A-to-z Guarantee' },
    use: { ja: '出品者が売って発送した商品で、出品者と解決しないとき。', en: 'For what a seller sold and shipped, where the seller does not settle it.' },
    steps: [
      step('contacted', '出品者に先に連絡し、回答を待った記録がある。', 'You wrote to the seller first and gave time to answer, on record.', 'seller-answer'),
      step('time', '未着のときは、予定日から待つ日数も過ぎている。', 'For an item not received, the days after the estimated one have passed too.', 'claim-wait'),
      step('no-card-dispute', 'カード会社への異議は始めていない。始めると保証の対象から外れるとされる。', 'You have begun no dispute with the card issuer, which is said to end eligibility.'),
      step('open', '注文履歴で注文を開き、問題の報告から、当てはまる問題と返金の申請を選ぶ。', 'Open the order, go to the problem with it, and choose the problem and to request a refund.'),
      step('comments', '文章の欄に、事実、連絡した日、希望を短く書く。先に控えを作り、貼り付ける。', 'Write facts, dates of contact and your wish briefly into the comments. Make your copy first and paste it.'),
      step('evidence', '写真、やりとり、追跡番号、返送の控えを用意し、求められたら期限のうちに出す。', 'Keep photos, messages, tracking number and return slip ready, and hand them in when asked.'),
      step('status', '送信した日を書き、注文の画面で状況を見る。追加の質問にはすぐ答える。', 'Note the day, and look at its state from the order. Answer further questions at once.')
    ]
  }
]
