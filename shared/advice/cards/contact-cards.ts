import { step } from './card.ts'
import type { Card } from './card.ts'

/** Reaching customer service: by phone, by chat, in two steps. */
export const contactCards: readonly Card[] = [
  {
    id: 'urgent-route', title: { ja: '急ぐときの最短の進め方', en: 'When it is urgent' },
    use: { ja: '今日のうちに動かしたいとき。', en: 'When something has to happen today.' },
    steps: [
      step('open-order', '注文履歴で、問題の注文を開く。', 'Open the order in your order history.'),
      step('choose-problem', '画面の選択肢から、起きていることに最も近いものを選ぶ。', 'Choose what comes nearest to your problem from what the screen offers.'),
      step('ask-call', '電話リクエストを申し込む。出ないときは、チャットで折り返しの電話を頼む。', 'Ask to be called. Where that is not offered, ask for a call by chat.'),
      step('say-wish', '注文番号と、再送か返金かなど、してほしいことを一つだけ伝える。', 'Give the order number and the one thing that you ask for: to send it again, or to refund it.'),
      step('repeat-back', '決まった内容と期日を復唱し、受付番号を聞いて書き留める。', 'Repeat what was agreed and by when, ask for the reference number, and write both down.')
    ]
  },
  {
    id: 'call-in-app', title: { ja: 'アプリから電話を頼む', en: 'Ask to be called, in the app' },
    use: { ja: '電話で話したいとき。番号を探さなくて済みます。', en: 'When you want to speak. There is no number to look for.' },
    steps: [
      step('menu', 'アプリのメニューから、ヘルプ（カスタマーサービス）を開く。', 'Open help (customer service) from the menu of the app.'),
      step('category', '注文・配送・返品・アカウント・会員特典などから、用件の分類を選ぶ。', 'Choose what it is about: order, delivery, return, account or membership.'),
      step('order', '対象の注文を選ぶ。ここで選ぶと、相手の画面に注文が出る。', 'Choose the order, so that they have it before them.'),
      step('call', '電話で話す選択肢を選び、登録した電話番号を確かめて申し込む。', 'Choose to speak by phone, check the number on file and ask for the call.'),
      step('wait', '知らない番号や非通知でも受けられるようにして、静かな所で待つ。', 'Let unknown and hidden numbers through, and wait where it is quiet.')
    ]
  },
  {
    id: 'call-in-browser', title: { ja: 'ブラウザーから電話を頼む', en: 'Ask to be called, in the browser' },
    use: { ja: 'パソコンで注文を見ながら話したいとき。', en: 'When you want the order before you while you speak.' },
    steps: [
      step('help', 'サインインして、ページの下かメニューからヘルプを開く。', 'Sign in and open help from the foot or the menu of the page.'),
      step('contact', '問い合わせの画面へ進み、用件の分類と注文を選ぶ。', 'Go on to contact, and choose the topic and the order.'),
      step('language', '表示とサイトの言語を日本語にしておくと、日本語の担当につながりやすくなる。', 'Set the language of the site to the one that you want to speak.'),
      step('call', '電話の選択肢を選び、案内される呼び出しの時刻を画面で確かめる。', 'Choose the phone and look on the screen when they will ring.'),
      step('keep-open', '話し終わるまで、注文と配送状況の画面を開いておく。', 'Keep the order and its delivery status open until the call is over.')
    ]
  },
  {
    id: 'before-calling', title: { ja: '電話の前の準備', en: 'Before a call' },
    use: { ja: '聞き返されずに、一度で話を終えるために。', en: 'So that nothing is asked back and one call is enough.' },
    steps: [
      step('one-sentence', '用件を一文にする。伝えることは三つまでにしぼる。', 'Put the matter into one sentence, and no more than three points.'),
      step('numbers', '注文番号、登録した電話番号とメールアドレス、支払方法の下4桁を手元に置く。', 'Have the order number, the phone and e-mail on file and the last four digits of the payment at hand.'),
      step('screens', '配送状況の画面と支払いの明細を、写しを取ってから開いておく。', 'Open the delivery status and the statement, and take a screenshot of each first.'),
      step('identity', '登録した電話番号が今も使えるかを確かめ、変わっていれば先に直す。', 'Check that the number on file still reaches you, and mend it first if it does not.'),
      step('device', '着信拒否と迷惑電話の設定、通知の許可、省電力、電波を確かめる。', 'Check call blocking, the filter for unknown numbers, notifications, battery saver and signal.'),
      step('deadline', '希望する期日と、それが難しいときの代わりの案を決めておく。代わりの案は聞かれるまで出さない。', 'Decide by when you want it, and what would do instead. Keep the second to yourself until you are asked.'),
      step('ahead', '込み入った話は、要点を先にチャットで送り、受付番号をもらっておく。', 'Where it is complex, send the gist by chat first and get a reference number.')
    ]
  },
  {
    id: 'chat-start', title: { ja: 'チャットの始め方', en: 'Start a chat' },
    use: { ja: '手順の決まった用件と、文字で残したい用件に。', en: 'For set procedures, and for what should stand in writing.' },
    steps: [
      step('open', 'ヘルプから問い合わせへ進み、対象の注文とチャットを選ぶ。アプリでもブラウザーでも同じ。', 'Go from help to contact, choose the order and then chat; the app and the browser are alike.'),
      step('to-person', '自動応答が続くときは、担当者と話したいと書く。', 'If an automatic answer goes on, write that you want to speak with a person.'),
      step('first-line', '最初の一行に注文番号と商品名を書く。', 'Write the order number and the item in the first line.'),
      step('facts-wishes', '起きたことと、してほしいことを分けて送る。一文に一つのことだけを書く。', 'Send what happened and what you ask for apart, one thing in each sentence.'),
      step('one-case', '用件が二つあるときは、一つ終えてから次を始める。', 'With two matters, finish one before you begin the other.'),
      step('stay', '通知を出し、席を離れない。返事が遅れると打ち切られることがある。', 'Keep notifications on and stay: a chat may be ended when you do not answer.'),
      step('keep-copy', '終わる前に受付番号を聞き、全文の写しを取る。', 'Before it ends, ask for the reference number and take a copy of all of it.')
    ]
  },
  {
    id: 'chat-then-call', title: { ja: 'チャットで整え、電話で決める', en: 'Chat first, then call' },
    use: { ja: 'どこに言えばよいか迷うとき、込み入っているとき。', en: 'When you are not sure where to begin, or it is complex.' },
    steps: [
      step('ask-entry', 'チャットで用件を一文で伝え、どの窓口が扱うかを確かめる。', 'Say the matter in one sentence by chat and ask which desk handles it.'),
      step('reference', '受付番号と、そこまでの案内を書き留める。', 'Note the reference number and what you were told.'),
      step('ask-call', '同じ内容のまま、折り返しの電話を頼む。', 'Ask to be called about that very matter.'),
      step('hand-over', '電話では受付番号から始め、決まっていない点だけを話す。', 'Begin the call with the reference number and speak only of what is left.'),
      step('confirm', '決まったことを、その日のうちに文字で送って確かめる。', 'Send what was agreed in writing on the same day.')
    ]
  },
  {
    id: 'mail-then-call', title: { ja: '先に文字で送り、電話で詰める', en: 'In writing first, then a call' },
    use: { ja: '電話がつながらない状態が続くとき。', en: 'When calls keep failing.' },
    steps: [
      step('look-for-mail', '問い合わせの画面に、メールの選択肢が出るかを見る。出ないときはチャットを使う。', 'See whether the contact page offers e-mail. Where it does not, use chat.'),
      step('send', '要点、注文番号、資料の一覧、希望する期日を一度に送る。', 'Send the points, the order number, a list of what you enclose and your date in one go.'),
      step('keep', '送った文章と日時の控えを取る。', 'Keep a copy of what you sent and when.'),
      step('call', '時間を置いて電話を頼み、送った日時を伝えて続きから話す。', 'Ask to be called later, say when you wrote, and go on from there.')
    ]
  },
  {
    id: 'after-contact', title: { ja: '連絡のあとに残すもの', en: 'After a contact' },
    use: { ja: '電話やチャットを終えた直後に。つながらなかったときも。', en: 'Right after a call or a chat, also one that failed.' },
    steps: [
      step('copy', 'チャットは全文の写しを取る。いつまで見られるかは当てにしない。', 'Take a copy of the whole chat. Do not rely on how long it can be looked up.'),
      step('log', '日時、方法、担当者の名前、受付番号、案内されたことを「経緯」に書く。', 'Write date and time, way, name, reference number and what you were told into the timeline.'),
      step('failed', 'つながらなかった連絡も、日時とともに書く。', 'Write down attempts that failed, too.'),
      step('promise', '約束された期日を書き、過ぎたら次の連絡に進む。', 'Write down what was promised and by when; go on when that has passed.'),
      step('confirm', '口頭で決まったことは、文字で送って確かめる。', 'Confirm in writing what was agreed by voice.')
    ]
  },
  {
    id: 'contact-again', title: { ja: 'もう一度連絡する', en: 'Contact them again' },
    use: { ja: '返事がないとき、話が進まないとき。', en: 'When no answer came, or matters do not move.' },
    steps: [
      step('gist', '何が起きたか、何を試したか、何を望むかを、三つの文にする。', 'Three sentences: what happened, what was tried, what you ask for.'),
      step('reference', '前回の受付番号と日時を、最初に書く。', 'Begin with the last reference number and its date.'),
      step('attach', '画面の写しと前回の控えを、一度にまとめて渡す。', 'Hand over screenshots and the last record in one go.'),
      step('other-way', '同じ答えが続くときは、方法か担当者を変える。', 'If the answer stays the same, change the way or the person.'),
      step('wait', '出品者には、回答の時間を置いてから、同じやりとりで送り直す。', 'Give a seller time to answer, then write again in the same thread.', 'seller-answer', 'seller-silent')
    ]
  }
]
