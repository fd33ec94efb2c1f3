import type { CheckCode } from '#shared/domain/check-code.ts'
import { momentText } from './date-text.ts'
import { proofGapText } from './proof-words.ts'
import { fact, grouped } from './sentence.ts'
import type { Facts, Sentences } from './sentence.ts'

const dayJa = (facts: Facts): string => momentText(fact(facts, 'day'), 'ja', 'table', null)
const dayEn = (facts: Facts): string => momentText(fact(facts, 'day'), 'en', 'table', null)

/** What is told about the fields of a case, and about what it lacks. */
export const caseCheckWords = {
  'need-missing': { ja: (field) => `「${field}」が未記入です。この書類に必要ですので、記入してください。`, en: (field) => `“${field}” is not filled in. This document needs it.` },
  'points-many': { ja: (_, facts) => `要点が${fact(facts, 'points')}つあります。${fact(facts, 'most')}つまでに絞ると伝わりやすくなります。`, en: (_, facts) => `There are ${fact(facts, 'points')} points. No more than ${fact(facts, 'most')} are kept in mind.` },
  'amounts-differ': { ja: (_, facts) => `商品の金額と送料の合計（${grouped(facts, 'sum')}）が、支払総額（${grouped(facts, 'total')}）と合いません。割引や手数料がなければ、金額を確かめてください。`, en: (_, facts) => `Items and shipping add up to ${grouped(facts, 'sum')}, but the total is ${grouped(facts, 'total')}. Unless there was a discount or a fee, check the amounts.` },
  'amount-above-total': { ja: (_, facts) => `求める金額（${grouped(facts, 'asked')}）が支払総額（${grouped(facts, 'total')}）を超えています。内訳を示せるか確かめてください。`, en: (_, facts) => `The amount asked for (${grouped(facts, 'asked')}) is above the total paid (${grouped(facts, 'total')}). Check that you can show what it is made of.` },
  'order-number-form': { ja: () => '注文番号の形がいつもと違います。3桁-7桁-7桁（例：250-1234567-1234567）か、注文の画面で確かめてください。', en: () => 'The order number has an unusual form. Check it in the order: three, seven and seven characters, such as 250-1234567-1234567.' },
  'dates-clash': { ja: (field, facts) => `「${field}」が「${fact(facts, 'laterName')}」より前になっています。どちらの日付が正しいか確かめてください。`, en: (field, facts) => `“${field}” lies before “${fact(facts, 'laterName')}”. Check which date is right.` },
  'time-gap': { ja: (_, facts) => `${fact(facts, 'days')}日間の記録がありません。その間の出来事や連絡があれば加えてください。`, en: (_, facts) => `There is no entry for ${fact(facts, 'days')} days. Add what happened in between, if anything.` },
  'amount-too-large': { ja: () => '商品の金額の合計が大きすぎて、正確に足せません。単価と数量を確かめてください。', en: () => 'The prices add up to more than can be summed exactly. Check unit prices and quantities.' },
  'amount-negative': { ja: (field) => `「${field}」が0より小さくなっています。金額を確かめてください。`, en: (field) => `“${field}” is below zero. Check the amount.` },
  'amount-fraction': { ja: (field, facts) => `「${field}」（${fact(facts, 'amount')}）に1円未満の端数があります。通貨が円でなければ通貨を、円であれば金額を確かめてください。`, en: (field, facts) => `“${field}” (${fact(facts, 'amount')}) has a fraction of a yen. Check the currency if it is not yen, and the amount if it is.` },
  'refund-differs': { ja: (_, facts) => `全額の返金を選んでいますが、求める金額（${grouped(facts, 'asked')}）は支払総額（${grouped(facts, 'total')}）より少なくなっています。金額を直すか、「一部の返金」を選んでください。`, en: (_, facts) => `A full refund is chosen, but the amount asked for (${grouped(facts, 'asked')}) is below the total paid (${grouped(facts, 'total')}). Correct the amount or choose a partial refund.` },
  'partial-amount-missing': { ja: () => '一部の返金を求めていますが、金額がありません。求める金額を書いてください。', en: () => 'A partial refund is asked for without an amount. Write how much.' },
  'claim-above-cap': { ja: (_, facts) => `支払総額が、マーケットプレイス保証の上限とされる${grouped(facts, 'cap')}円（目安）を超えています。公式の最新条件を確かめてください。`, en: (_, facts) => `The total is above ¥${grouped(facts, 'cap')}, which is said to be the cap of the guarantee (a guide only). Check the current official terms.` },
  'asin-form': { ja: (field) => `「${field}」の形がいつもと違います。ASINは英数字10文字です。商品ページで確かめてください。`, en: (field) => `“${field}” has an unusual form. An ASIN has ten letters and digits: check it on the product page.` },
  'tracking-slip': { ja: (field, facts) => `「${field}」の末尾が${fact(facts, 'last')}です。12桁の番号の末尾は0から6ですので、写し誤りがないか確かめてください。`, en: (field, facts) => `“${field}” ends in ${fact(facts, 'last')}. Twelve-digit numbers end in 0 to 6: check it for a slip.` },
  'tracking-check-digit': { ja: (field) => `「${field}」の検査数字が合いません。伝票や画面と見比べてください（形式の異なる業者の番号であれば、そのままで構いません）。`, en: (field) => `The check digit of “${field}” does not fit. Compare it with the slip or the screen; if the carrier numbers otherwise, leave it.` },
  'postal-code-form': { ja: (field) => `「${field}」は7桁（例：100-0001）ではありません。日本の住所であれば確かめてください。`, en: (field) => `“${field}” does not have seven digits such as 100-0001. Check it if the address is in Japan.` },
  'phone-form': { ja: (field) => `「${field}」の桁数か書き方がいつもと違います。市外局番から書いてあるか確かめてください（国外の番号は + から書きます）。`, en: (field) => `“${field}” has an unusual form. Write it with the area code, or with + for a number abroad.` },
  'email-form': { ja: (field) => `「${field}」の形が正しくありません。@ と、その後のドメインを確かめてください。`, en: (field) => `“${field}” is not an e-mail address. Check the @ and what follows it.` },
  'answer-by-past': { ja: () => '回答の期限が過ぎています。これから送る書面であれば、先の日付にしてください。', en: () => 'The date to answer by has passed. For a letter that is still to be sent, choose a later one.' },
  'answer-by-short': { ja: (_, facts) => `回答の期限まで${fact(facts, 'days')}日です。これから送る書面であれば、届くまでの日数も見て、${fact(facts, 'least')}日以上先を目安にしてください。`, en: (_, facts) => `There are ${fact(facts, 'days')} days to the date to answer by. For a letter that is still to be sent, ${fact(facts, 'least')} days or more are a guide, with the time in the post.` },
  'answer-by-long': { ja: (_, facts) => `回答の期限まで${fact(facts, 'days')}日あります。${fact(facts, 'most')}日以内を目安にすると、次の手続に間に合いやすくなります。`, en: (_, facts) => `There are ${fact(facts, 'days')} days to the date to answer by. Within ${fact(facts, 'most')} days, as a guide, leaves time for the next step.` },
  'answer-by-after-claim': { ja: (_, facts) => `回答の期限が、マーケットプレイス保証の申請の期限の目安（${dayJa(facts)}）より後です。早い日付にするか、先に申請を検討してください。`, en: (_, facts) => `The date to answer by lies after what is reckoned as the last day for an A-to-z claim (${dayEn(facts)}, a guide only). Choose an earlier date, or consider the claim first.` },
  'estimated-day-missing': { ja: () => 'お届け予定日が未記入のため、申請できる時期を計算できません。注文の画面で確かめて記入してください。', en: () => 'The estimated day of delivery is not filled in, so that the time for a claim cannot be reckoned. Look it up in the order.' },
  'cite-repeated': { ja: (_, facts) => `一つの記録が資料「${fact(facts, 'id')}」を二度引用しています。片方を外してください。`, en: (_, facts) => `One entry cites the exhibit “${fact(facts, 'id')}” twice. Take one of the two out.` },
  'exhibit-unused': { ja: (_, facts) => `資料「${fact(facts, 'file')}」は、どの記録にも使われておらず、何を示すかも書かれていません。経緯に結び付けるか、示すことを書いてください。`, en: (_, facts) => `No entry relies on the exhibit “${fact(facts, 'file')}”, and it does not say what it shows. Tie it to an entry or say what it is for.` },
  'exhibits-alike': { ja: (_, facts) => `資料「${fact(facts, 'file')}」は、「${fact(facts, 'other')}」とほぼ同じ画面です。見比べて、要らないほうを外してください。`, en: (_, facts) => `The exhibit “${fact(facts, 'file')}” shows nearly the same as “${fact(facts, 'other')}”. Compare them and take the one out that is not needed.` },
  'exhibit-undated': { ja: (_, facts) => `資料「${fact(facts, 'file')}」に日付がありません。いつのものか書いてください。`, en: (_, facts) => `The exhibit “${fact(facts, 'file')}” has no date. Say when it is from.` },
  'exhibit-future': { ja: (_, facts) => `資料「${fact(facts, 'file')}」の日付が今日より後です。機器の時計が狂っていたおそれがありますので、日付を確かめてください。`, en: (_, facts) => `A date of the exhibit “${fact(facts, 'file')}” lies after today. The clock of the device may have been wrong: check the date.` },
  'exhibit-untitled': { ja: (_, facts) => `資料「${fact(facts, 'file')}」に表題がありません。何の写しや写真かを短く書いてください。`, en: (_, facts) => `The exhibit “${fact(facts, 'file')}” has no title. Say in a few words what it is.` },
  'photos-missing': { ja: () => '商品の状態が分かる写真がありません。受け取ったままの全体と、問題の箇所を撮り、証拠に加えてください。', en: () => 'There is no photograph of the item. Take one of the whole as it came and one of the fault, and add them.' },
  'entry-future': { ja: (field) => `「${field}」が今日より後です。起きたことの記録であれば、日付を確かめてください。`, en: (field) => `“${field}” lies after today. Check the date: an entry is what has happened.` },
  'contact-without-party': { ja: () => '相手の書かれていない連絡の記録があります。誰に連絡したかを選んでください。', en: () => 'A contact does not say with whom. Choose the party.' },
  'contact-without-channel': { ja: () => '方法の書かれていない連絡の記録があります。電話、チャット、メッセージなどを選んでください。', en: () => 'A contact does not say by which channel. Choose phone, chat, message or another.' },
  'contact-outside-platform': { ja: () => '出品者へ電話やメールで連絡した記録があります。購入先のメッセージで同じ内容を送っておくと、運営者も確かめられます。', en: () => 'A contact with the seller was made by phone or e-mail. Send the same through the marketplace’s messages, where its operator can see it.' },
  'promise-overdue': { ja: (_, facts) => `${dayJa(facts)}までと約束された連絡や対応が、まだ記録されていません。その後があれば書き、なければ状況を尋ねてください。`, en: (_, facts) => `What was promised by ${dayEn(facts)} is not on record yet. Write down what followed, or ask how it stands.` },
  'return-untracked': { ja: () => '返送した日がありますが、追跡番号も伝票の控え番号もありません。控えを見て記入してください。', en: () => 'The item was sent back, but neither a tracking number nor the number of the slip is on record. Look at the receipt and fill it in.' },
  'refund-open': { ja: () => '返金がまだ記録されていません。入金を確かめてから、この事案を片付けてください。受付の控えも、それまで残してください。', en: () => 'The refund is not on record yet. Lay the case aside when the money has come, and keep the slip until then.' },
  'identity-email-missing': { ja: () => 'アカウントに登録したメールアドレスが未記入です。本人の確認で尋ねられますので、記入してください。', en: () => 'The e-mail address registered with the account is not filled in. You will be asked for it to prove who you are.' },
  'identity-phone-missing': { ja: () => 'アカウントに登録した電話番号が未記入です。本人の確認で尋ねられますので、記入してください。', en: () => 'The phone number registered with the account is not filled in. You will be asked for it to prove who you are.' },
  'registered-phone-differs': { ja: () => 'アカウントに登録した電話番号が、連絡先の番号と違います。折り返しの電話は登録した番号にかかります。今使う番号をアカウントに登録するか、ここを書き直してください。', en: () => 'The phone number registered with the account is not the one you gave for yourself. A call back goes to the registered one: register the number that you use now, or correct it here.' },
  'claim-no-ground': { ja: () => 'この種類のトラブルは、マーケットプレイス保証の申請の理由に挙げられていません。種類を確かめるか、別の書面を選んでください。', en: () => 'This kind of dispute is not among the grounds of the A-to-z Guarantee. Check the kind, or choose another paper.' },
  'claim-no-contact': { ja: () => '出品者への連絡も返品の申込みも記録されていません。先に連絡し、その記録を加えてください。', en: () => 'Neither a message to the seller nor a request for a return is on record. Write to the seller first and add the record.' },
  'claim-grace-running': { ja: (_, facts) => `申請できると確実に言えるのは${dayJa(facts)}からです（目安）。それまでは出品者の回答を待ち、画面の表示を確かめてください。`, en: (_, facts) => `A claim is safely possible from ${dayEn(facts)} (a guide only). Wait for the seller until then, and check what the order page says.` },
  'claim-window-over': { ja: (_, facts) => `申請の期限とみて計算した${dayJa(facts)}を過ぎています（日本の条件は確認できていません）。カスタマーサービスに、まだ申請できるか尋ねてください。`, en: (_, facts) => `What is reckoned as the last day for a claim, ${dayEn(facts)}, has passed (the terms for Japan could not be verified). Ask customer service whether a claim is still possible.` },
  'claim-after-card-dispute': { ja: () => 'カード会社への異議申立てを先に始めています。この保証の対象から外れるとされていますので、カード会社の手続を進めてください。', en: () => 'A dispute with the card issuer was begun first, which is said to end eligibility for the guarantee. Go on with the card issuer.' },
  'claim-shipped-by-marketplace': { ja: () => '購入先が発送した注文です。この保証ではなく、購入先のカスタマーサービスに連絡してください。', en: () => 'The marketplace shipped this order. Turn to its customer service, not to the guarantee.' },
  'proof-missing': { ja: (_, facts) => proofGapText(fact(facts, 'proof'), fact(facts, 'state'), 'ja'), en: (_, facts) => proofGapText(fact(facts, 'proof'), fact(facts, 'state'), 'en') }
} as const satisfies Partial<Readonly<Record<CheckCode, Sentences>>>
