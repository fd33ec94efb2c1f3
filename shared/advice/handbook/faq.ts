import type { InBoth } from '../cards/card.ts'
import type { RuleId } from '#shared/domain/rule.ts'

/** A question with its answer in paragraphs; numbers are named as rules. `also` are words that people search by. */
export type Faq = { readonly id: string; readonly question: InBoth; readonly answer: readonly InBoth[]; readonly rules?: readonly RuleId[]; readonly also?: string }

const both = (ja: string, en: string): InBoth => ({ ja, en })

export const faqs: readonly Faq[] = [
  {
    id: 'phone-number', question: both('カスタマーサービスの電話番号は', 'What is the number of customer service?'), also: '直通 ダイヤル お客様センター フリーダイヤル hotline',
    answer: [both('決まった直通の番号を探すより、ヘルプの画面から電話を頼むほうが確かです。用件と注文を選んでから頼むと、相手の画面に注文が出て、番号を名乗る誰かにつながる心配もありません。', 'Rather than look for a number, ask to be called from the help page. The order is then before them, and you do not end up with somebody who merely claims to be customer service.'), both('検索で見つかる番号や、届いた連絡に書かれた番号には掛けないでください。', 'Do not ring numbers that a search or a message brings up.')]
  },
  {
    id: 'japanese-agent', question: both('日本語の担当者と話すには', 'How do I speak with somebody in Japanese?'), also: 'オペレーター 言語 operator language',
    answer: [both('サイトとアプリの国と言語を日本と日本語にして、ヘルプから電話かチャットを選びます。音声の案内で言語を聞かれたときは、そこで選びます。', 'Set country and language of the site and app to Japan and Japanese, and choose phone or chat from help. Where a voice menu asks for a language, choose it there.'), both('アプリから頼むと、本人の確認と注文の情報が一緒に伝わります。', 'From the app your identity and the order go along.')]
  },
  {
    id: 'opening-hours', question: both('受付時間は何時からですか', 'When are they open?'), also: '営業時間 何時 土日 祝日 hours holiday',
    answer: [both('用件と方法で違い、変わることもあるため、この手引きは受付時間を載せていません。問い合わせの画面で確かめ、確かめた日と一緒に「進め方」に書き留めてください。', 'It differs by topic and way and it changes, so that none is given here. Look at the contact page, and note it with the day under Plan.'), both('チャットは夜も開いていることが多く、電話は夜遅くには折り返しだけのことがあるといわれます。休日や大きなセールの時期は返事が遅くなりがちです。いずれも要確認です。', 'Chat is said to be open at most times, and late at night there may be call-backs only. Holidays and large sales make answers slower. All of it is to be checked.')]
  },
  {
    id: 'cannot-get-through', question: both('電話がつながらないときは', 'What if the call does not come about?'), also: '鳴らない 出ない 折り返し 着信 call back',
    answer: [both('着信拒否と迷惑電話の設定、通知の許可、電波、登録した電話番号を確かめ、アプリやブラウザーを新しくしてから、時間帯を変えて申し込み直します。', 'Check call blocking, the spam filter, notifications, signal and the number on file; update the app or browser; then ask again at another time.'), both('注文履歴から用件を選び直すと、別の方法が出ることがあります。つながらなかった連絡も、日時を経緯に残します。', 'Choosing the topic anew from the order may bring up another way. Note failed attempts as well.')]
  },
  {
    id: 'mail-support', question: both('メールで相談できますか', 'Can I write by e-mail?'), also: 'メール フォーム 添付 mail form attachment',
    answer: [both('用件によっては、問い合わせの画面にメールの選択肢が出ます。出ないときは、チャットで伝えて全文の控えを取れば、同じように記録になります。', 'For some topics the contact page offers it. Where it does not, chat and keep a copy of all of it: that is a record as well.'), both('資料が多いときは、要点を一枚にまとめ、資料には番号を付けておくと読んでもらいやすくなります。', 'With much to show, put the points on one page and number what you enclose.')]
  },
  {
    id: 'which-way', question: both('電話、チャット、メールのどれがよいですか', 'Phone, chat or e-mail?'), also: '連絡手段 使い分け 選び方 channel 無料 料金',
    answer: [both('急ぐこと、本人の確認が要ること、話して説明したいことは電話。返品や日時の変更など手順の決まったことはチャット。経緯が長く資料が多いことは、案内があればメールが向きます。どれも無料で頼めますが、急がない配送のことは電話でなくて構いません。', 'Phone for what is urgent, needs your identity, or is easier said. Chat for set procedures such as returns and dates. E-mail, where it is offered, for a long story with much to show. All can be had free of charge; a delivery that is not urgent needs no call.'), both('どれが早いかは用件で変わります。迷うときは、チャットで窓口を確かめ、そのあと電話に切り替えます。', 'Which is quickest depends on the matter. If in doubt, find the right desk by chat and then switch to a call.')]
  },
  {
    id: 'not-received', question: both('荷物が届きません', 'My parcel has not come'), also: '未着 配達完了 届かない 紛失 追跡 lost tracking delivered',
    answer: [both('配送状況を読み込み直して最後の読み取りの日時を控え、置き配の場所と身近な人を確かめ、配送業者の画面を見てから、注文の画面で問題を報告します。出品者から買ったものでも同じ順です。', 'Load the status anew and note the last scan, look where parcels are left and ask around, look at the carrier’s page, then report the problem from the order. It is the same for what a seller sold.'), both('追跡が何日も動かない、出品者が発送しないというときは、出品者にも連絡します。', 'Where tracking has stopped for days or the seller does not ship, write to the seller too.')], rules: ['claim-wait']
  },
  {
    id: 'who-first', question: both('最初に連絡する相手は誰ですか', 'Whom do I contact first?'), also: '出品者 配送業者 販売 発送 seller carrier first',
    answer: [both('商品の不具合や付属品の不足は、売った側に。配送の遅れや紛失は、発送した側を見て、配送業者か購入先に。支払いとアカウントは購入先に。迷うときは、注文の画面から進むと、その注文を扱う窓口が示されます。', 'Faults and missing parts: whoever sold it. Late or lost: the carrier or the marketplace, by who shipped it. Payment and account: the marketplace. If in doubt, go from the order, which leads to the desk for it.')]
  },
  {
    id: 'return-contact', question: both('返品と返金はどこに連絡しますか', 'Where do I ask for a return and refund?'), also: '返品 ラベル 開封 手数料 返送 label refund',
    answer: [both('注文の画面から返品を申し込むと、返送の方法とラベルが示されます。開封したもの、期限、手数料の扱いが分からないときは、申し込む前にチャットで尋ねます。', 'Ask for the return from the order: it shows how to send it and the label. Where the terms for opened items, time limit or fees are not clear, ask by chat first.'), both('出品者が発送したものは、その出品者の条件が先になり、返送の送料が前払いでないことがあります。', 'For what a seller shipped, the seller’s terms come first, and postage may not be prepaid.')], rules: ['return-window']
  },
  {
    id: 'late-refund', question: both('返金が遅いときは', 'What if the refund is late?'), also: '返金 反映 明細 いつ card statement when',
    answer: [both('返送品が着いた日と、返金の処理の日、返金先の支払方法を確かめます。カードは締め日によって、明細に出るのが先になることがあります。', 'Find out when the return arrived, when the refund was processed and to which payment it goes. On a card it may appear later, depending on the closing day.'), both('問い合わせるときは、処理の日と方法、受付の控えの番号を書きます。', 'When you ask, give the day, the method and the number on the slip.')], rules: ['return-processing', 'refund-card-shop', 'refund-card-issuer', 'refund-gift-card', 'refund-carrier-billing']
  },
  {
    id: 'complaint', question: both('苦情はどう伝えればよいですか', 'How do I put a complaint?'), also: 'クレーム 怒り 言い方 tone complaint',
    answer: [both('注文番号、日付、商品を最初に書き、起きたことと試したこと、望むことを順に書きます。感想や推測は入れず、確かめた事実だけにします。', 'Order number, date and item first; then what happened, what you tried and what you ask for. No opinions or guesses: facts that you have checked.'), both('望むことは一つにします。代わりの案は手元に置き、求められてから出します。', 'Ask for one thing. Keep what would do instead to yourself until you are asked.'), both('相手を害すると伝えて何かを求めると、要望そのものが受け取ってもらえなくなります。', 'A demand that is tied to a harm will not be dealt with at all.')]
  },
  {
    id: 'chat-history', question: both('チャットの履歴は残りますか', 'Is a chat kept?'), also: '履歴 保存 ログ 控え log transcript history',
    answer: [both('購入先の側には残り、次の担当者が読めるとされますが、自分がいつまで見られるかは当てにできません。終わる前に画面の写しを取るか、メールで送ってもらい、証拠に加えておきます。', 'It is said to be kept on their side, and the next agent can read it; how long you can look it up is not certain. Before it ends, take screenshots or have it mailed to you, and add it to your evidence.'), both('やりとりには住所などの個人の情報が入ります。人に渡すときは、要らないところを隠してください。', 'It holds personal details such as your address. Hide what is not needed before you hand it on.')]
  },
  {
    id: 'contact-again', question: both('前にも連絡したのに、同じことを聞かれます', 'I am asked the same again'), also: '再問い合わせ ケース番号 受付番号 reference case number',
    answer: [both('前回の受付番号、日時、担当者の名前、案内されたことを最初に伝え、起きたこと、試したこと、望むことの三つにまとめます。同じ答えが続くときは、方法か担当者を変えます。', 'Begin with the last reference number, date, name and what you were told; then what happened, what was tried, what you ask for. If the answer stays the same, change the way or the person.')]
  },
  {
    id: 'seller-silent', question: both('出品者から返事がありません', 'The seller does not answer'), also: '出品者 無視 返信 再送 reminder silence',
    answer: [both('同じやりとりで送り直し、そのあと購入先に引き継ぎます。保証の申請の期限が近いときは、長く待たずに進みます。', 'Write again in the same thread, then hand over to the marketplace. Near the time limit of a claim, do not wait for long.')], rules: ['seller-answer', 'seller-silent']
  },
  {
    id: 'a-to-z', question: both('マーケットプレイス保証（A-to-z）とは', 'What is the A-to-z Guarantee?'), also: '補償 申請 保証 guarantee claim',
    answer: [both('出品者が売って自分で発送した商品について、届かない、説明と違う、返したのに返金されない、返品に応じないときに、購入先に申請できる仕組みです。配達完了と表示されていても、受け取っていなければ対象になりえます。', 'For what a seller sold and shipped: where it has not come, is not as described, was returned without a refund, or its return is refused, you can claim from the marketplace. A parcel shown as delivered that you did not receive can count as well.'), both('先に出品者に連絡し、回答を待った記録が要ります。カード会社への異議を始めると対象から外れるとされています。', 'You need a record that you wrote to the seller first and gave time to answer. Beginning a card dispute is said to end eligibility.')], rules: ['seller-answer', 'claim-wait', 'claim-latest', 'claim-cap']
  },
  {
    id: 'card-dispute', question: both('カード会社に相談するのはいつですか', 'When do I turn to the card issuer?'), also: 'チャージバック 異議 抗弁 chargeback dispute',
    answer: [both('身に覚えのない請求は、すぐに。それ以外は、購入先との話が進まないときに、期限を尋ねるところから始めます。対象と期限は会社ごとに違います。', 'At once for a charge that is not yours. Otherwise when the marketplace does not move, beginning with a question about time limits. Scope and limits differ between issuers.'), both('マーケットプレイス保証を申請するつもりなら、異議を始める前に、どちらを選ぶかを決めてください。', 'If you mean to claim under the guarantee, decide between the two before you begin.')], rules: ['card-dispute', 'instalment-defence']
  },
  {
    id: 'phishing', question: both('本物の連絡かどうか分かりません', 'Is this message genuine?'), also: '詐欺 偽メール SMS フィッシング phishing scam',
    answer: [both('差出人や件名が本物と同じでも、本物とは限りません。リンクや添付は開かず、公式のアプリかサイトを自分で開いて、同じ知らせがあるかを見ます。', 'A sender or subject that looks right proves nothing. Open no link or attachment: open the official app or site yourself and see whether the notice is there.'), both('綴りに取り込んだメールの中のリンクは、文字として載るだけで、開くことはありません。', 'Links in mails that you take into Tsuzuri are shown as text and never opened.')]
  },
  {
    id: 'prime', question: both('会員契約をやめたのに請求されました', 'I ended my membership and was still charged'), also: 'プライム 解約 会費 退会 prime cancel fee',
    answer: [both('会員情報で終わる日を確かめ、確認の画面の写しを用意します。使っていない期間の返金は、解約の画面か問い合わせで求めます。', 'See the last day in the membership and have the screenshot of the confirmation ready. Ask for an unused period on that page or through contact.')]
  },
  {
    id: 'evidence', question: both('何を証拠に残せばよいですか', 'What should I keep as evidence?'), also: '写真 スクリーンショット 原本 photo screenshot',
    answer: [both('注文の画面、配送状況、請求の明細、やりとりの全文、届いたときの写真、返送の受付の控えです。画像は縮めたり書き込んだりせず、元のまま取り込みます。', 'The order, the delivery status, the statement, all messages, photos of how it came and the slip of the return. Take pictures in as they are, neither shrunk nor written on.'), both('防犯カメラの映像や共用部の記録は、残る期間が短いので、早めに頼みます。', 'Recordings of cameras and common parts are kept for a short time: ask early.')]
  },
  {
    id: 'consumer-centre', question: both('どこにも相談できないときは', 'Where else can I turn?'), also: '消費生活センター 国民生活センター 弁護士 消費者 consumer centre',
    answer: [both('相手と話しても解決しないときは、住んでいる所の消費生活センターに相談できます。経緯と資料をまとめた紙があると、話が早く進みます。', 'Where talking does not settle it, the consumer centre where you live can advise you. A paper with the course of events and what you hold makes it quicker.'), both('海外の事業者との取引は、国境を越えた取引のための窓口があります。', 'For a business abroad there is a desk for purchases across borders.')]
  },
  {
    id: 'elsewhere', question: both('海外のAmazonで買ったときは', 'What if I bought from Amazon in another country?'), also: '米国 アメリカ 英国 イギリス EU 欧州 海外通販 越境 ODR overseas abroad US UK EU Europe section 75 FCBA',
    answer: [both('サイトの国、カードを発行した国、住んでいる国によって、当てはまる決まりが違います。下の目安は、その国に住む人やその国のカードのためのもので、日本からの買い物に及ぶとは限りません。', 'Which rules apply depends on the country of the site, of the issuer of the card, and of the buyer. What is said below is meant for people who live there or cards issued there; it need not reach a purchase from Japan.'), both('日本に住む人は、海外との取引についても、国民生活センターの越境消費者センターに相談できます。EUの苦情の窓口だったODRのサイトは閉じられました。', 'Those who live in Japan can turn to the Cross-border Consumer Center Japan for purchases abroad. The ODR site, once the European Union’s desk for complaints, has closed.')],
    rules: ['us-billing-error', 'uk-reject', 'uk-cancellation', 'uk-card-lowest', 'uk-card-highest', 'eu-withdrawal', 'eu-conformity']
  },
  {
    id: 'private', question: both('ここに書いたことは、どこかに送られますか', 'Is what I write sent anywhere?'), also: 'プライバシー 個人情報 ネット privacy network',
    answer: [both('送られません。綴りはネットワークを使わず、すべてこのコンピューターの中にあります。書面は、ご自身が送ります。', 'No. Tsuzuri uses no network; all of it stays on this computer. You send the papers yourself.')]
  }
]
