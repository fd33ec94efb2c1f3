import { step } from './card.ts'
import type { Card } from './card.ts'

/** Payment, account and membership, and what keeps it from happening again. */
export const accountCards: readonly Card[] = [
  {
    id: 'charge-check', title: { ja: '請求の確かめ方', en: 'Check a charge' },
    use: { ja: '二重の請求、金額の違い、覚えのない引落しのとき。', en: 'For a doubled, wrong or unknown charge.' },
    steps: [
      step('history', '注文履歴をさかのぼり、金額と日付を明細の一行ずつと照らし合わせる。分割の発送や事前の確認の枠取りは、別々の行に見えることがある。', 'Go back through your orders and hold each against its line on the statement. Split deliveries and mere authorisations can look like more than one.'),
      step('method', '支払方法と有効期限、失敗の表示がないかを見る。', 'Look at the payment method, its expiry and whether a failure is shown.'),
      step('address', '請求先の氏名と住所が、カード会社の登録と同じかを見る。', 'See whether the name and billing address match those that the issuer holds.'),
      step('subscription', '定期の契約と会費の更新日、金額を見る。', 'Look at subscriptions and fees, their renewal dates and sums.'),
      step('pending', '確定した請求か、まだ保留の表示かを、カード会社の明細で確かめる。', 'See on the issuer’s statement whether it is final or still pending.'),
      step('note', '請求の日時、金額、下4桁、注文番号を一行にまとめる。', 'Put time, sum, last four digits and order number on one line.')
    ]
  },
  {
    id: 'login-recovery', title: { ja: 'サインインできないとき', en: 'When you cannot sign in' },
    use: { ja: '入れない、認証コードが届かない、利用を止められたとき。', en: 'Locked out, no code, or stopped.' },
    steps: [
      step('address', '登録したメールアドレスと電話番号のどちらで入るかを確かめ、迷惑メールの箱も見る。', 'Make sure which e-mail or number is on file, and look in the spam folder.'),
      step('reset', '公式のアプリかサイトを自分で開き、パスワードの再設定を試す。届いた連絡の中のリンクは使わない。', 'Open the official app or site yourself and reset the password. Do not use links in messages.'),
      step('code', '認証コードの受け取り方を、別の方法に切り替える。', 'Switch to another way of receiving the code.'),
      step('call', '本人の確認ができるものを用意し、電話を頼む。', 'Have what proves who you are at hand, and ask to be called.'),
      step('payments', '他人の利用が疑われるときは、カード会社にも連絡して支払いを止める。', 'If somebody else may be using it, have the card issuer stop payments too.'),
      step('reference', '受付番号と、いつ返事が来るかを聞いて書く。', 'Ask for the reference number and when you will hear, and write it down.')
    ]
  },
  {
    id: 'account-safety', title: { ja: 'アカウントを守る', en: 'Keep your account safe' },
    use: { ja: '身に覚えのない注文やサインインがあったとき。', en: 'After an order or a sign-in that was not yours.' },
    steps: [
      step('no-links', '届いた連絡のリンクや添付は開かず、公式の画面を自分で開いて見る。', 'Open no link or attachment of a message: open the official page yourself.'),
      step('password', 'ほかで使っていない、長いパスワードに変える。', 'Change to a long password that you use nowhere else.'),
      step('two-steps', '二段階の認証を有効にする。', 'Turn on two-step verification.'),
      step('devices', 'サインインの履歴と登録端末を見て、知らないものを外す。', 'Look at sign-ins and devices, and remove what you do not know.'),
      step('changes', '住所、支払方法、メールアドレスが変えられていないかを見る。', 'See whether address, payment or e-mail were changed.'),
      step('report', '不審な連絡は、公式の画面から報告する。', 'Report suspicious messages from the official page.')
    ]
  },
  {
    id: 'prime-cancellation', title: { ja: '会員契約の終わらせ方', en: 'End a membership' },
    use: { ja: 'プライムなど、会費のある契約をやめるとき。', en: 'For Prime and other paid memberships.' },
    steps: [
      step('look', 'サインインして会員情報を開き、更新日、会費、家族の利用を確かめる。', 'Sign in, open the membership, and see renewal date, fee and who in the family uses it.'),
      step('choose', '更新しない、または会員資格を終えるを選ぶ。すぐに終わるのか、期間の終わりまで使えるのかを画面で読む。', 'Choose not to renew or to end it. Read whether it ends at once or with the period.'),
      step('confirm', '最後の確認まで進み、終わる日の出た画面の写しを取る。', 'Go on to the last confirmation, and take a screenshot that shows the last day.'),
      step('refund', '使っていない期間の返金があるかを見て、なければ問い合わせる。', 'See whether an unused period is refunded, and ask if it is not.'),
      step('after', '次の明細で、請求が止まったことを確かめる。', 'See on the next statement that it has stopped.')
    ]
  },
  {
    id: 'prevention', title: { ja: '次に困らないために', en: 'For next time' },
    use: { ja: '解決したあとに、設定を見直します。', en: 'Once it is settled: a look at your settings.' },
    steps: [
      step('place', '置き配をやめるか、人目につかず雨の当たらない場所に決める。', 'Turn off delivery to a safe place, or choose one that is dry and out of sight.'),
      step('hand', '高価なものは、手渡しか宅配ボックスを選ぶ。', 'For what is dear, choose a person or a locker.'),
      step('address', '住所の建物名と部屋番号、電話番号を見直す。', 'Look over building, flat and phone number in your address.'),
      step('notices', '配達と注文の通知を受け取れるようにする。', 'Let notices of orders and deliveries through.'),
      step('arrival', '届いたら、開ける前に外箱を撮る。', 'When it comes, photograph the box before you open it.'),
      step('two-steps', '二段階の認証を有効にする。', 'Turn on two-step verification.')
    ]
  }
]
