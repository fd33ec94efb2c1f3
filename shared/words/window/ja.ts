import { jaAdvice } from './ja-advice.ts'
import { jaSuggestions } from './ja-suggestions.ts'
import { jaSearch } from './ja-search.ts'
import { jaRedaction } from './ja-redaction.ts'
import type { Channel, Direction, QuestionGroupId, QuestionId, RemedyKind } from './word-keys.ts'
import { listJa } from './list-ja.ts'
import { deskJa } from './desk-ja.ts'
import { alikeJa } from './alike-ja.ts'
import { datesJa } from './dates-ja.ts'
import { intakeJa } from './intake-ja.ts'
import { recognitionWords } from './recognition-words.ts'

type Question = { readonly label: string; readonly hint: string }

const questions: Readonly<Record<QuestionId, Question>> = {
  orderNumber: { label: '注文番号', hint: '注文履歴の「注文の詳細」にあります。例：250-1234567-1234567' },
  itemName: { label: 'どの商品ですか', hint: '注文画面にある名前のままで構いません。' },
  itemQuantity: { label: '数量', hint: '' },
  itemPrice: { label: '単価', hint: '' },
  sellerName: { label: '販売したのはどこですか', hint: '注文の詳細の「販売」の欄にある名前です。' },
  placedAt: { label: 'いつ注文しましたか', hint: '時刻は分かるときだけで構いません。' },
  total: { label: '支払った総額', hint: '送料を含めた金額です。' },
  fulfilment: { label: '発送したのはどちらですか', hint: '' },
  paymentMethod: { label: '支払方法', hint: '' },
  last4: { label: 'カード番号の下4桁', hint: '下4桁だけを書いてください。' },
  estimatedFrom: { label: 'お届け予定日（はじめ）', hint: '' },
  estimatedTo: { label: 'お届け予定日（おわり）', hint: '' },
  markedDeliveredAt: { label: '「配達完了」と表示された日時', hint: '表示がなければ空のままにします。' },
  receivedAt: { label: 'いつ受け取りましたか', hint: '' },
  carrierName: { label: '配送業者', hint: '' },
  trackingNumber: { label: '追跡番号', hint: '' },
  safePlace: { label: '置き配を指定していましたか', hint: '' },
  neighboursChecked: { label: '家族や近隣、宅配ボックスを確かめましたか', hint: '' },
  itemOpened: { label: '商品を開封しましたか', hint: '' },
  packagingKept: { label: '外箱や梱包材は残っていますか', hint: '' },
  accessoriesComplete: { label: '付属品はそろっていますか', hint: '' },
  returnRequestedAt: { label: '返品を申請した日', hint: '' },
  returnAuthorisedAt: { label: '返品が承認された日', hint: '' },
  returnShippedAt: { label: '返送した日', hint: '' },
  returnSlip: { label: '返送伝票の控え番号', hint: '' },
  returnTracking: { label: '返送の追跡番号', hint: '' },
  returnArrivedAt: { label: '返送品が相手に届いた日', hint: '' },
  refundedAmount: { label: 'これまでに返金された額', hint: 'まだであれば空のままにします。' },
  returnReason: { label: '返品の理由', hint: '例：不良、説明との相違、サイズ違い' },
  returnBy: { label: 'いつまでに返送しますか', hint: '返品の画面に出ている期限です。' },
  redeliveryWish: { label: '再配達の希望日時', hint: '例：10月12日の午前中' },
  recordingsUntil: { label: '防犯カメラの記録はいつまで残りますか', hint: '管理する側に尋ねて分かったときに書きます。期日の一覧に載ります。' },
  billingDate: { label: '請求の日', hint: '明細に書かれた日です。' },
  statementLabel: { label: '明細での表示', hint: '例：AMAZON CO JP' },
  chargedTwice: { label: '同じ請求が二度ありましたか', hint: '' },
  secondChargeAt: { label: '二度目の請求の日', hint: '' },
  secondChargeAmount: { label: '二度目に請求された額', hint: '' },
  billedAmount: { label: '請求された額', hint: '' },
  authorisation: { label: '決済の結果はどう表示されていますか', hint: '例：承認、仮売上、エラー' },
  statementFrom: { label: '確かめた明細の期間（はじめ）', hint: '' },
  statementTo: { label: '確かめた明細の期間（おわり）', hint: '' },
  failureShown: { label: '支払いの失敗が表示されましたか', hint: '' },
  detailsAgree: { label: '請求先の氏名と住所は、カード会社の登録と同じですか', hint: '' },
  otherMeansChecked: { label: 'ほかのカードやギフトカード、ポイントの利用も確かめましたか', hint: '' },
  cancelState: { label: '注文は今、どの段階ですか', hint: '注文履歴の表示を選んでください。' },
  cancelRequestedAt: { label: '取消しを申し込んだ日時', hint: 'まだであれば空のままにします。' },
  cancelReason: { label: '取り消したい理由', hint: '書きたくないときは空のままで構いません。' },
  cancelShown: { label: '画面にはどう表示されましたか', hint: '例：キャンセルできませんでした' },
  subscriptionName: { label: '契約の名前', hint: '例：Amazonプライム' },
  subscriptionStartedAt: { label: 'いつから契約していますか', hint: '' },
  subscriptionFee: { label: '一回の料金', hint: '' },
  subscriptionPeriod: { label: '支払いの周期', hint: '' },
  subscriptionRenewedAt: { label: '直近の更新日', hint: '最後に料金が請求された日です。' },
  subscriptionRenewsAt: { label: '次の更新日', hint: '会員情報の画面に出ています。' },
  subscriptionUsed: { label: '直近の更新のあとに特典を使いましたか', hint: '' },
  subscriptionCancelledAt: { label: '解約を申し込んだ日', hint: 'まだであれば空のままにします。' },
  subscriptionEndsAt: { label: '終了日として表示された日', hint: '' },
  familyMembers: { label: '特典を共有している家族の人数', hint: '' },
  canSignIn: { label: '今、サインインできますか', hint: '' },
  screenMessage: { label: '画面にはどう表示されますか', hint: '表示のとおりに写してください。' },
  noticedAt: { label: 'いつ気づきましたか', hint: '' },
  authentication: { label: '本人確認の方法', hint: '例：SMSの認証コード、認証アプリ' },
  registeredEmail: { label: '登録しているメールアドレス', hint: '書面には一部を伏せて載せます。' },
  registeredPhone: { label: '登録している電話番号', hint: '書面には下4桁だけを載せます。' },
  mailReceived: { label: '登録したアドレスに知らせは届いていますか', hint: '' },
  recentChanges: { label: '最近変えたもの', hint: '住所、支払方法、端末など' },
  unknownOrders: { label: '身に覚えのない注文や変更', hint: '一行に一つずつ、番号や日付、金額を書きます。' },
  triedRecovery: { label: '復旧のために試したこと', hint: '一行に一つずつ書きます。例：パスワードの再設定' },
  deviceModel: { label: '機種', hint: '' },
  systemVersion: { label: 'OSのバージョン', hint: '' },
  appVersion: { label: 'アプリのバージョン', hint: '' },
  deviceSince: { label: 'いつから起きていますか', hint: '' },
  steps: { label: 'どう操作すると起きますか', hint: '順に、一行に一つずつ書いてください。' },
  deviceExpected: { label: '本来はどうなるはずですか', hint: '' },
  deviceActual: { label: '実際にはどうなりますか', hint: '表示された言葉があれば、そのまま写してください。' },
  frequency: { label: 'どのくらいの頻度で起きますか', hint: '例：毎回、三回に一回' },
  triedFixes: { label: '試したこと', hint: '一行に一つずつ書きます。例：再起動、再インストール' },
  summary: { label: 'いつ、どの画面や段階で、何が起きましたか', hint: '一文で構いません。例：10月3日に配達完了と表示されたが、荷物を受け取っていない。' },
  details: { label: 'もう少し詳しい経緯', hint: '起きた順に、見たこと・したことを書きます。感想は要りません。' },
  eventWhen: { label: 'メッセージや電話の最初の一文：いつ', hint: '分かる細かさで構いません。三つの欄から一文を作ります。空けておくと、最初の欄の文を使います。' },
  eventWhere: { label: 'どの画面や段階で', hint: '例：追跡画面、最初の使用' },
  eventWhat: { label: '何が起きましたか', hint: '例：「配達完了」と表示されましたが、荷物を受け取っていません' },
  points: { label: 'ご自身で確かめたこと', hint: '一行に一つずつ書きます。' },
  remedyKind: { label: 'どうしてほしいですか', hint: '' },
  remedyAmount: { label: '求める金額', hint: '' },
  answerBy: { label: 'いつまでに返事がほしいですか', hint: '書面に回答の期限として載ります。' },
  fallbackKind: { label: 'それが難しいときは', hint: '相手に渡す書面には載りません。' },
  claimantName: { label: 'お名前', hint: '' },
  claimantPostalCode: { label: '郵便番号', hint: '' },
  claimantAddress: { label: '住所', hint: '' },
  claimantPhone: { label: '電話番号', hint: '' },
  claimantEmail: { label: 'メールアドレス', hint: '' }
}

const groups: Readonly<Record<QuestionGroupId, Question>> = {
  order: { label: '注文について', hint: '注文履歴を開いて、見えるものを写してください。' },
  delivery: { label: '配達について', hint: '追跡画面に出ている日時をそのまま書きます。' },
  item: { label: '届いた商品について', hint: '' },
  return: { label: '返品について', hint: '進んだところまでで構いません。' },
  charge: { label: '請求について', hint: 'カードや口座の明細を開いて、表示のとおりに写してください。' },
  secondCharge: { label: '二度目の請求について', hint: '同じ請求が二度あるときに書きます。' },
  statement: { label: '明細で確かめたこと', hint: '' },
  cancellation: { label: '取消しについて', hint: '' },
  subscription: { label: '契約について', hint: '会員情報の画面に出ている日付をそのまま書きます。' },
  account: { label: 'アカウントについて', hint: '' },
  device: { label: '機器について', hint: '' },
  problem: { label: '何が起きましたか', hint: '' },
  tried: { label: 'これまでに確かめたこと', hint: '相手への連絡は、あとで「経緯」に日時とともに書きます。' },
  remedy: { label: '希望すること', hint: '' },
  claimant: { label: 'あなたについて', hint: '書面の差出人として載ります。' }
}

const remedies: Readonly<Record<RemedyKind, string>> = {
  refund: '全額の返金', 'partial-refund': '一部の返金', replacement: '商品の交換', redelivery: '商品の再送', repair: '修理', parts: '不足品の送付',
  cancellation: '注文や契約の取消し', explanation: '事情の説明', reinstatement: '利用の再開', other: 'その他'
}

/** Words of the contact's channel as a person thinks of it. */
const contactChannels: Readonly<Record<Channel, string>> = {
  phone: '電話', chat: 'チャット', email: 'メール', message: '購入先のメッセージ', form: '問い合わせフォーム', app: 'アプリ', post: '郵便', 'in-person': '対面', other: 'その他'
}
const directions: Readonly<Record<Direction, string>> = { out: 'こちらから', in: '相手から' }

export const ja = {
  /** A name and what stands under it. */
  sentences: (first: string, second: string) => [first, second].map((text) => (/[。？]$/u.test(text) ? text : `${text}。`)).join(''),
  pair: (name: string, value: string) => `${name}：${value}`,
  app: { name: '綴り', again: '画面を開き直す', listed: (names: readonly string[]) => names.join('、'), busy: '読み込んでいます', menu: '一覧と設定', language: '表示の言語', followSystem: 'システムに合わせる', japanese: '日本語', english: 'English', version: '版', storeFolder: 'データの場所', main: '事案', skip: '本文へ移動' },
  cases: {
    title: '事案', make: '新しい事案', import: '取り込む', importFolder: 'フォルダーから取り込む', importArchive: '.tsuzuriファイルから取り込む', sample: '見本の事案を開く', list: '事案の一覧',
    emptyTitle: 'まだ事案はありません。', emptyBody: '困りごとを一つ選ぶと、質問に答えるだけで書面が整います。見本から始めることもできます。',
    pickTitle: '事案を選んでください', pickBody: '左の一覧から選ぶと、経緯と証拠と書面がここに開きます。',
    urgent: '急ぎ', due: (day: string) => `回答期限 ${day}`, overdue: (day: string) => `回答期限 ${day} を過ぎています`, counts: (exhibits: number, entries: number) => `証拠${exhibits}点・経緯${entries}件`
  },
  fresh: {
    title: 'どのようなことでお困りですか', hint: '近いものを一つ選んでください。あとから変えられます。', disputes: '困りごとの種類', begin: 'この内容で始める', cancel: 'やめる', caseTitle: '事案の名前', caseTitleHint: '空のままでも構いません。種類から名前を付けます。',
    step: (n: number, of: number) => `質問 ${n} / ${of}`, next: '次へ', back: '前へ', skip: 'あとで答える', finish: '事案を開く', summaryTitle: 'ここまでの内容を保存しました', gapsHint: 'まだ答えていない質問です。今でも、あとでも答えられます。', noGaps: 'すべての質問に答えました。次は証拠を加えましょう。', progress: '質問の進み'
  },
  disputeHints: {
    'not-received': '配達完了なのに届かない、追跡が止まった', 'not-as-described': '説明や写真と違うものだった', defective: '動かない、すぐ壊れた', 'wrong-item': '注文と別の品が届いた', 'missing-parts': '部品や付属品が足りない', 'damaged-in-transit': '箱や中身が壊れて届いた',
    'refund-missing': '返送したのに返金されない', 'return-refused': '返品を断られた', 'double-charge': '同じ請求が二度ある', 'billing-error': '金額や内容が違う', 'account-locked': '入れない、止められた', 'unauthorised-access': '身に覚えのない利用がある',
    cancellation: '取り消せない、取り消された', subscription: '解約したのに続いている', 'device-fault': '端末やアプリの不調', other: 'どれにも当てはまらない'
  },
  places: { label: '事案の中の場所', story: '事情', evidence: '証拠', timeline: '経緯', contacts: '連絡', advice: '進め方', documents: '書面', paper: '紙面' },
  case: { saved: '保存しました', saving: '保存しています', notSaved: '保存できていません', retry: 'もう一度保存する', undo: '元に戻す', close: '閉じる', export: '書き出す', exportFolder: 'フォルダーへ書き出す', exportArchive: '.tsuzuriファイルへ書き出す', exported: (path: string) => `書き出しました：${path}`, show: '場所を開く', remove: '事案を削除する', removeAsk: 'この事案と証拠の控えを削除します。元のファイルはそのままです。', removeYes: '削除する', removeNo: '残す', dropHere: 'ここで放すと証拠に加わります', more: '事案の操作', title: '事案の名前', hidePaper: '紙面を隠す', showPaper: '紙面を表示', hideCases: '一覧を隠す', showCases: '一覧を表示', nextStep: '次にすること', open: '開く', stillThere: '入力した内容はこの画面に残っています。' },
  next: {
    'summarise': 'まず、起きたことを一文で書きましょう。', 'name-order': '注文番号と商品名を書くと、どの取引かが相手に伝わります。', 'name-seller': '販売した店の名前を書くと、宛先が決まります。', 'add-evidence': '証拠を一つ加えましょう。注文や追跡の画面の写しで十分です。', 'date-evidence': (count: number) => `日付のない証拠が${count}点あります。いつのものかを確かめましょう。`, 'write-entry': '起きたことを日付とともに書きましょう。順番はあとから自動で整います。', 'write-contact': '販売者への連絡を書きましょう。いつ、どの方法で伝えたかが大切です。', 'choose-remedy': '希望する対応を選ぶと、書面が要点から始まります。', 'set-answer-by': '回答の期限を決めると、書面に期日を書けます。', 'name-yourself': '差出人のお名前を書くと、書面を作れます。', 'answer-overdue': (day: string) => `回答の期限の${day}を過ぎました。返事がなければ、次の書面を用意できます。`, 'make-papers': '必要な内容がそろいました。書面を作れます。'
  },
  story: { answered: (count: number, of: number) => `${of}問のうち${count}問に答えました`, title: '事情', intro: '分かるところから書いてください。書いたそばから保存されます。', yes: 'はい', no: 'いいえ', unknown: '分からない', dispute: 'トラブルの種類', notChosen: '選んでいません', yen: '円' },
  evidence: {
    title: '証拠', video: '動画', add: 'ファイルを選ぶ', hint: 'この画面のどこへでも、ファイルを落としたり、画像や文章を貼り付けたりできます。', emptyTitle: 'まだ証拠はありません。', emptyBody: '注文画面、追跡画面、やりとりの写しをここへ落としてください。元のファイルには触れません。', list: '証拠の一覧', adding: '取り込んでいます', added: (count: number) => `${count}点を加えました。`, already: (names: string) => `すでに入っています：${names}`, noDate: '日付なし', details: '証拠の詳細', label: '資料', titleField: '表題', proves: '何を示す証拠ですか', provesHint: '書面の一覧に載ります。例：10月3日に配達完了と表示されたこと', author: '作成した人', note: '自分用の覚え', happened: '写っている出来事の日時', written: '書かれた日時', captured: '撮影・保存した日時', source: (words: string) => `根拠：${words}`, proposals: '見つかった日付', accept: 'この日付を使う', earlier: '一つ前へ', later: '一つ後へ', remove: '外す', removed: (title: string) => `「${title}」を外しました。`, noPicture: '画像なし', pastedText: '貼り付けた文章.txt', pastedImage: '貼り付けた画像', file: 'ファイル', notChosen: '左の一覧から証拠を選んでください。', position: (label: string, n: number) => `${label}を${n}番目に移しました。`, citedBy: 'この証拠を使う記録', citedByNone: 'まだどの記録にも結び付いていません。「経緯」で結び付けられます。', proposed: { happened: '出来事', written: '作成', captured: '撮影・保存' }, certain: { certain: '確か', likely: 'おそらく', weak: '不確か' }
  },
  warnings: { 'too-large': '大きすぎるため、紙面に内容を表示しません。', 'too-tangled': 'ファイルの中の入れ子や見出し、部分の数が多すぎるため、紙面に内容を表示しません。', 'mail-cut': 'メールの終わりの印がなく、途中で切れているようです。添付ファイルが欠けているかもしれません。もう一度保存し直してください。', 'several-mails': '一つのファイルに複数のメールが入っています。最初のメールだけを読みました。ほかのメールは、一通ずつ保存して加えてください。', 'date-future': 'ファイルに記録された日時が、取り込んだ日より後です。機器の時計が狂っていたおそれがあります。いつのものか、ほかの手がかりで確かめてください。', 'date-reset': 'ファイルに記録された日時が、時計を合わせていない機器の示すもの（2000年1月1日など）です。いつのものか、ほかの手がかりで確かめてください。', 'date-impossible': 'ファイルに記録された日時に、暦にない日や時刻、または有り得ない年のものがあります。その日時は使っていません。', 'attachments-left': '添付ファイルが多いか大きいため、一部は一覧に載せるだけにします。', signed: '電子署名が付いています。有効かどうかは確かめていません。署名は元のファイルに残り、書面のページには付きません。', 'entries-not-drawn': '記入欄や注釈の一部が、書面に表れないか、違って見えることがあります。', mislabelled: '拡張子と中身が違います。中身に合わせて扱います。', damaged: 'ファイルの一部が壊れています。', encrypted: 'パスワードで保護されています。', 'too-many-pixels': '画像が大きすぎます。書面では表紙だけにします。', 'too-many-pages': 'ページが多すぎます。書面では表紙だけにします。', 'not-shown': 'この形式は書面に表示できません。添付として運びます。', 'headers-missing': 'メールの差出人や日時が欠けています。', 'outlook-mail': 'Outlookの.msg形式のメールですが、中身を読み取れません。書面では表紙だけにします。内容を載せるには、同じメールを.eml、.mht、またはPDFで保存したものを加えてください。', 'date-differs': '差出人が書いた日時と、受け取ったサーバーの記録が、一日以上違います。', 'text-damaged': '文字の一部が壊れているか、途中で切れています。読み取れなかったところは、書面では〓と表示します。', 'truncated-text': '文章が長いため、途中までを表示します。', 'one-frame': '動画は一場面だけを載せます。', 'no-still': '動画です。書面では表紙だけにします。', 'not-decodable': 'このコンピューターでは開けない形式の動画（H.265など）です。書面では表紙だけにします。場面を見せたいときは、その画面写真も加えてください。', 'still-failed': '動画から一場面を取り出せませんでした。書面では表紙だけにします。', animated: '動く画像は最初の一枚だけを載せます。', 'too-slow': '読み取りに時間がかかりすぎたため止めました。', 'owner-protected': '印刷や変更を制限する保護がかかっています。ページはそのまま載せます。', 'opened-by-password': '渡されたパスワードで開きました。', 'password-wrong': '渡されたパスワードでは開けませんでした。', 'characters-missing': '書体にない文字があります。' },
  timeline: {
    title: '経緯', add: '記録を加える', emptyTitle: 'まだ記録はありません。', emptyBody: '注文した、届かなかった、連絡した。一つずつ書くと、日付の順に並びます。', list: '経緯の一覧', edit: '直す', remove: '消す', removed: '記録を消しました。', exhibitLine: (label: string) => `${label}（証拠の日付）`, clash: (name: string) => `日付が前後しています：${name}`, gap: (days: number) => `${days}日間、記録がありません`, formNew: '新しい記録', formEdit: '記録を直す', statement: '何がありましたか', statementHint: '一つの記録に一つの事実を書きます。', kind: '種類', when: 'いつのことですか', whenForm: '日時の形', forms: { exact: '日付と時刻', day: '日付', month: '年と月', range: '期間', around: 'そのころ', before: 'それより前', after: 'それより後', unknown: '分からない' }, from: 'はじめ', to: 'おわり', date: '日付', time: '時刻', year: '年', month: '月', with: '相手', channel: '方法', direction: 'どちらから', spokeWith: '担当者の名前', reference: '受付番号', outcome: '結果', outcomeHint: '例：返信なし、調査すると言われた', promisedBy: '約束された期日', cites: '結び付ける証拠', noExhibits: '先に「証拠」で資料を加えると、ここで結び付けられます。', done: '記録する', cancel: 'やめる', dateMissing: '日付を入れてください。', rangeReversed: 'おわりが、はじめより前になっています。', statementMissing: '何があったかを書いてください。', up: '一つ前へ', down: '一つ後へ', tie: '同じ日時の中での順番', saved: '記録しました。', calendar: 'カレンダーを開く', previousMonth: '前の月', nextMonth: '次の月', clear: '消す'
  },
  documents: {
    title: '書面', pack: '書面の種類', language: '書面の言語', paper: '用紙', a4: 'A4', letter: 'レター', build: '作る', rebuild: '作り直す', building: '作っています', cancel: '中止する', missing: 'まだ足りないもの', missingHint: '書き加えると、抜けのない書面になります。', force: '足りないまま作る', ready: '必要な内容はそろっています。', blank: '空欄の用紙を作る', done: (pages: number) => `${pages}ページの書面ができました。`, findings: '気をつけたいところ', go: '記入する', stale: '内容が変わりました。作り直すと反映されます。', cancelled: '中止しました。',
    find: '書面を探す', notFound: '当てはまる書面はありません。言葉を短くして探してください。', others: 'ほかの困りごとの書面', advised: '次の一手', limits: 'この書面でできないこと',
    making: '作り方', destination: '提出先', reckoning: '大きさを計算しています', volume: (number: number, of: number) => `第${number}分冊（全${of}分冊）`,
    labelsTitle: '資料の番号', labelsUsual: '書面の種類に合わせる', labels: { shiryo: '資料1', letters: 'Exhibit A', kou: '甲第1号証' },
    originalsTitle: '元のファイルの添付', originals: { auto: '個人の情報を含まないものだけ', all: 'すべて（墨消しした資料を除く）', none: '添付しない' }, originalsAllHint: '写真の位置情報や持ち主の名前も、そのまま相手に渡ります。',
    reopenable: 'あとでこのPDFから事案を開けるようにする', reopenableHint: '代わりの希望、非公開のメモ、連絡先を含む事案そのものがPDFに入ります。出品者、購入先、カード会社など相手方には渡さず、ご自身の控えや、相談を任せる方に限ってください。',
    protectedTitle: 'パスワードで閉じている資料', passwordOf: (name: string) => `「${name}」のパスワード`, passwordHint: 'この画面を開いているあいだだけ使い、保存しません。', openProtected: '開いて作り直す'
  },
  advice: jaAdvice,
  suggestions: jaSuggestions,
  search: jaSearch,
  redaction: jaRedaction,
  paper: { volumes: '分冊', saveAll: 'すべてのPDFを保存', more: '紙面のほかの操作', title: '紙面', save: 'PDFを保存', saveText: '文章を保存', copy: '文章をコピー', print: '印刷', saved: (path: string) => `保存しました：${path}`, copied: '文章をコピーしました。', printed: '印刷の画面を開きました。', emptyTitle: 'ここに紙面が出ます。', emptyBody: '「書面」で種類を選び、「作る」を押してください。', page: (n: number, of: number) => `${n} / ${of} ページ`, loading: '紙面を開いています', broken: '紙面を表示できません。保存してからお使いのPDFソフトで開いてください。', wider: '拡大', narrower: '縮小', zoom: (percent: number) => `${percent}%` },
  sent: {
    title: '送った書面', did: '送ったことを記録する', intro: 'いまの紙面をそのままの形で残し、経緯に記録します。あとから変わることはありません。', sentAt: '送った日時', answerBy: '回答の期限', reference: '追跡番号・受付番号', keep: '記録する', cancel: 'やめる', kept: '送った書面を残し、経緯に記録しました。', dateMissing: '送った日時を入れてください。',
    line: (day: string, to: string) => (to === '' ? `${day}に送付` : `${day}に${to}へ送付`), awaited: (day: string) => `回答の期限は${day}です`, overdue: (day: string) => `回答の期限の${day}を過ぎました`, answered: '回答がありました', noTerm: '回答の期限は決めていません',
    show: '控えを見る', answer: '回答があった', asExhibit: '証拠に加える', remove: '記録を外す', removed: (title: string) => `「${title}」を送った記録を外しました。`, proof: (digest: string) => `SHA-256の先頭 ${digest}`, actions: '送った書面の操作', copy: '送ったときのままの控えです。', closed: (day: string) => `${day}に終えた事案です。`
  },
  templates: {
    title: '文面を直す', verbs: '文面', edit: '文面を直す', copy: '写しを作って文面を直す', give: 'ひな形を書き出す', take: 'ひな形を取り込む', remove: 'このひな形を取り除く', removeAsk: (title: string) => `「${title}」を取り除きます。作った書面や送った控えはそのままです。`, taken: 'ひな形を取り込みました。',
    back: '戻る', which: '直す文書', settings: '設定（pack.json）', file: (name: string, language: 'ja' | 'en') => `${name}（${language === 'ja' ? '日本語' : '英語'}）`, kept: '保存しました', trying: '確かめています', 'not-kept': '保存していません',
    intro: '書きかえると、この事案で紙面を作り直します。紙面になったものだけを保存します。', help: '{{ }} の中は事案から入る言葉です。ひな形の書き方は docs/templates.md にあります。ほかの人から受け取ったひな形も、文字として読むだけで、プログラムとしては動きません。'
  },
  closing: { close: '事案を終える', reopen: '事案を再開する', ask: '終えた事案として一覧に残します。いつでも再開できます。', 'refund-open': '返金がまだ記録されていません。', 'answer-open': '回答を待っている書面があります。', yes: '終える', no: '終えない' },
  statuses: { drafting: '準備中', sent: '送付済み', waiting: '回答待ち', 'answer-overdue': '回答の期限切れ', escalated: '次の手続に進行中', closed: '終了' },
  choice: { choose: '選んでください', none: '指定しない' },
  problem: { date: '日付を読めません。年・月・日を確かめてください。', number: '数字で書いてください。', last4: '数字4桁で書いてください。' },
  questions, groups, remedies, contactChannels, directions, ...deskJa, ...alikeJa, ...datesJa, ...intakeJa, ...listJa, recognition: recognitionWords.ja
} as const
