import type { CaseFile } from '#shared/domain/case-file.ts'
import { momentText } from '#shared/words/date-text.ts'
import { accountRequests } from './account-requests.ts'
import { maskedEmail, maskedPhone } from './masked-contact.ts'
import type { FieldView } from './order-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** An account that is locked, or that somebody else got into. Nothing here tells more of the claimant than the marketplace needs to find the account. */
export type AccountView = {
  readonly noticedAt: Slot
  readonly screenMessage: Slot
  /** Somebody else used it, as against merely being locked out. */
  readonly isMisused: boolean
  readonly isLockedOut: boolean
  readonly registeredEmail: Slot
  readonly registeredPhone: Slot
  /** What can and cannot be done now. */
  readonly abilities: readonly FieldView[]
  readonly identity: readonly FieldView[]
  readonly recentChanges: string
  readonly unknownOrders: readonly string[]
  readonly triedRecovery: readonly string[]
  readonly requests: readonly string[]
}

export function accountView(caseFile: CaseFile, context: ViewContext): AccountView {
  const { language, zone } = context
  const account = context.blank ? null : caseFile.account
  const lines = (list: NonNullable<typeof account>['unknownOrders']): readonly string[] => (list ?? []).map((line) => onPaper(line, language)).filter((line) => line !== '')
  const unknownOrders = lines(account?.unknownOrders)
  const isMisused = !context.blank && (caseFile.dispute === 'unauthorised-access' || unknownOrders.length > 0)
  const isLockedOut = !context.blank && (account?.canSignIn === false || (account?.canSignIn !== true && caseFile.dispute === 'account-locked'))
  return {
    noticedAt: slot(account?.noticedAt ? momentText(account.noticedAt, language, 'letter', zone) : null, '/account/noticedAt', context),
    screenMessage: slot(onPaper(account?.screenMessage, language), '/account/screenMessage', context, 24), isMisused, isLockedOut,
    registeredEmail: slot(maskedEmail(account?.registeredEmail ?? caseFile.claimant?.email), '/account/registeredEmail', context), registeredPhone: slot(maskedPhone(account?.registeredPhone ?? caseFile.claimant?.phone, language), '/account/registeredPhone', context),
    abilities: abilities(caseFile, context), identity: identity(caseFile, context), recentChanges: onPaper(account?.recentChanges, language), unknownOrders, triedRecovery: lines(account?.triedRecovery),
    requests: accountRequests({ isMisused, hasUnknownOrders: unknownOrders.length > 0, isLockedOut, getsMail: account?.registeredMailReceived ?? null }, language)
  }
}

type Row = readonly [ja: string, en: string, value: string]
const rowsOf = (rows: readonly Row[], { language }: ViewContext): readonly FieldView[] => rows.flatMap(([ja, en, value]) => (value === '' ? [] : [{ term: language === 'ja' ? ja : en, value }]))

function abilities({ account }: CaseFile, context: ViewContext): readonly FieldView[] {
  const { language, zone } = context
  const told = (answer: boolean | null | undefined, ja: readonly [string, string], en: readonly [string, string]): string => (answer === null || answer === undefined ? '' : (language === 'ja' ? ja : en)[answer ? 0 : 1])
  return rowsOf([
    ['サインイン', 'Signing in', told(account?.canSignIn, ['できる', 'できない'], ['possible', 'not possible'])],
    ['最後のサインイン', 'Last signed in', account?.lastSignInAt ? momentText(account.lastSignInAt, language, 'letter', zone) : ''],
    ['本人確認の方法', 'Proof of identity', onPaper(account?.authentication, language)],
    ['登録宛ての通知', 'Notices by e-mail', told(account?.registeredMailReceived, ['届いている', '届いていない'], ['arrive', 'do not arrive'])],
    ['最近変えたもの', 'Changed recently', onPaper(account?.recentChanges, language)]
  ], context)
}

/** What the marketplace can find the account by: no full number, no password, no answer to a secret question. */
function identity({ account, claimant, order }: CaseFile, context: ViewContext): readonly FieldView[] {
  const { language } = context
  const last4 = order?.payment?.last4
  return rowsOf([
    ['登録の氏名', 'Registered name', onPaper(claimant?.name, language)], ['登録のメールアドレス', 'Registered e-mail', maskedEmail(account?.registeredEmail ?? claimant?.email)],
    ['登録の電話番号', 'Registered phone', maskedPhone(account?.registeredPhone ?? claimant?.phone, language)], ['直近の注文番号', 'A recent order', onPaper(order?.number, language)],
    ['登録のカード', 'Registered card', last4 ? (language === 'ja' ? `下4桁 ${last4}` : `ending in ${last4}`) : '']
  ], context)
}
