import type { Language } from '#shared/domain/language.ts'

type Standing = { readonly isMisused: boolean; readonly hasUnknownOrders: boolean; readonly isLockedOut: boolean; readonly getsMail: boolean | null }

/** What is asked of the marketplace, the most urgent first. */
export function accountRequests({ isMisused, hasUnknownOrders, isLockedOut, getsMail }: Standing, language: Language): readonly string[] {
  const asked: readonly (readonly [boolean, string, string])[] = [
    [isMisused, 'すべての端末からサインアウトさせ、登録された支払方法の利用を止めること', 'Sign out every device, and suspend the payment methods on record'],
    [hasUnknownOrders, '上記の身に覚えのない注文や変更を取り消し、発送前のものは発送を止めること', 'Undo the orders and changes above that are not mine, and stop what has not been dispatched'],
    [isMisused, '身に覚えのない利用の日時と、使われた端末の種類を、開示できる範囲で知らせること', 'Tell me, as far as you can, when and from what kind of device it was used'],
    [isLockedOut, 'アカウントの利用が止められている理由と、その日時を知らせること', 'Tell me why and since when the account is locked'],
    [isLockedOut, '本人確認に必要な書類と、その提出の方法（貴社の正規の画面または窓口）を知らせること', 'Tell me which documents you need to confirm who I am, and how to hand them in through your own page or desk'],
    [getsMail === false, '登録のメールアドレスに通知が届いていないため、連絡先が変更されていないかを確かめること', 'As notices do not reach the registered address, check whether the contact details were changed'],
    [true, 'アカウントを元のとおり利用できるようにし、注文履歴、ギフトカード残高および会員特典が保たれているかを知らせること', 'Restore my access, and tell me whether order history, gift card balance and membership benefits are intact']
  ]
  return asked.filter(([holds]) => holds).map(([, ja, en]) => (language === 'ja' ? ja : en))
}
