import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { QuestionGroupId, QuestionId } from '#shared/words/window/word-keys.ts'

/** How a question is answered; `lines` becomes a list, `party` names the party of a role; the last five choose from a closed list. */
export type AnswerForm = 'line' | 'area' | 'lines' | 'money' | 'count' | 'moment' | 'day' | 'yes-no' | 'last4' | 'party' | 'fulfilment' | 'payment' | 'remedy' | 'cancel-state' | 'period'

const placed = {
  orderNumber: ['line', '/order/number'], itemName: ['line', '/order/items/0/name'], itemQuantity: ['count', '/order/items/0/quantity'], itemPrice: ['money', '/order/items/0/unitPrice'],
  sellerName: ['party', '/parties/seller'], placedAt: ['moment', '/order/placedAt'], total: ['money', '/order/total'], fulfilment: ['fulfilment', '/order/fulfilment'],
  paymentMethod: ['payment', '/order/payment/method'], last4: ['last4', '/order/payment/last4'],
  estimatedFrom: ['day', '/order/delivery/estimatedFrom'], estimatedTo: ['day', '/order/delivery/estimatedTo'], markedDeliveredAt: ['moment', '/order/delivery/markedDeliveredAt'], receivedAt: ['moment', '/order/delivery/receivedAt'],
  carrierName: ['party', '/parties/carrier'], trackingNumber: ['line', '/order/delivery/trackingNumber'], safePlace: ['yes-no', '/facts/safePlaceDelivery'], neighboursChecked: ['yes-no', '/facts/neighboursChecked'],
  itemOpened: ['yes-no', '/facts/itemOpened'], packagingKept: ['yes-no', '/facts/packagingKept'], accessoriesComplete: ['yes-no', '/facts/accessoriesComplete'],
  returnRequestedAt: ['moment', '/order/return/requestedAt'], returnAuthorisedAt: ['moment', '/order/return/authorisedAt'], returnShippedAt: ['moment', '/order/return/shippedAt'], returnSlip: ['line', '/order/return/slipNumber'],
  returnTracking: ['line', '/order/return/trackingNumber'], returnArrivedAt: ['moment', '/order/return/arrivedAt'], refundedAmount: ['money', '/order/return/refundedAmount'],
  returnReason: ['line', '/order/return/reason'], returnBy: ['day', '/order/return/returnBy'], redeliveryWish: ['line', '/order/delivery/redeliveryWish'], recordingsUntil: ['day', '/facts/recordingsUntil'],
  billingDate: ['day', '/charges/0/at'], statementLabel: ['line', '/charges/0/label'], billedAmount: ['money', '/charges/0/amount'], authorisation: ['line', '/billing/authorisation'], chargedTwice: ['yes-no', '/billing/chargedTwice'],
  secondChargeAt: ['day', '/charges/1/at'], secondChargeAmount: ['money', '/charges/1/amount'], statementFrom: ['day', '/billing/statementFrom'], statementTo: ['day', '/billing/statementTo'],
  failureShown: ['yes-no', '/billing/failureShown'], detailsAgree: ['yes-no', '/billing/detailsAgree'], otherMeansChecked: ['yes-no', '/billing/otherMeansChecked'],
  cancelState: ['cancel-state', '/order/cancellation/state'], cancelRequestedAt: ['moment', '/order/cancellation/requestedAt'], cancelReason: ['line', '/order/cancellation/reason'], cancelShown: ['line', '/order/cancellation/shownResult'],
  subscriptionName: ['line', '/subscription/name'], subscriptionStartedAt: ['day', '/subscription/startedAt'], subscriptionFee: ['money', '/subscription/fee'], subscriptionPeriod: ['period', '/subscription/period'],
  subscriptionRenewedAt: ['day', '/subscription/renewedAt'], subscriptionRenewsAt: ['day', '/subscription/renewsAt'], subscriptionUsed: ['yes-no', '/subscription/usedSince'],
  subscriptionCancelledAt: ['day', '/subscription/cancelledAt'], subscriptionEndsAt: ['day', '/subscription/endsAt'], familyMembers: ['count', '/subscription/familyMembers'],
  canSignIn: ['yes-no', '/account/canSignIn'], screenMessage: ['line', '/account/screenMessage'], noticedAt: ['moment', '/account/noticedAt'], authentication: ['line', '/account/authentication'],
  registeredEmail: ['line', '/account/registeredEmail'], registeredPhone: ['line', '/account/registeredPhone'], mailReceived: ['yes-no', '/account/registeredMailReceived'],
  recentChanges: ['area', '/account/recentChanges'], unknownOrders: ['lines', '/account/unknownOrders'], triedRecovery: ['lines', '/account/triedRecovery'],
  deviceModel: ['line', '/device/model'], systemVersion: ['line', '/device/systemVersion'], appVersion: ['line', '/device/appVersion'], deviceSince: ['day', '/device/since'], steps: ['lines', '/device/steps'],
  deviceExpected: ['line', '/device/expected'], deviceActual: ['line', '/device/actual'], frequency: ['line', '/device/frequency'], triedFixes: ['lines', '/device/triedFixes'],
  summary: ['area', '/problem/summary'], details: ['area', '/problem/details'], eventWhen: ['moment', '/problem/event/when'], eventWhere: ['line', '/problem/event/where'], eventWhat: ['line', '/problem/event/what'], points: ['lines', '/problem/points'],
  remedyKind: ['remedy', '/remedy/primary/kind'], remedyAmount: ['money', '/remedy/primary/amount'], answerBy: ['day', '/remedy/answerBy'], fallbackKind: ['remedy', '/remedy/fallback/kind'],
  claimantName: ['line', '/claimant/name'], claimantPostalCode: ['line', '/claimant/postalCode'], claimantAddress: ['line', '/claimant/address'], claimantPhone: ['line', '/claimant/phone'], claimantEmail: ['line', '/claimant/email']
} as const satisfies Readonly<Record<QuestionId, readonly [AnswerForm, string]>>

export type Question = { readonly id: QuestionId; readonly form: AnswerForm; readonly pointer: string }

export const question = (id: QuestionId): Question => ({ id, form: placed[id][0], pointer: placed[id][1] })

const inGroups = {
  problem: ['summary', 'details', 'eventWhen', 'eventWhere', 'eventWhat'],
  order: ['orderNumber', 'itemName', 'sellerName', 'placedAt', 'total', 'fulfilment', 'paymentMethod'],
  delivery: ['estimatedFrom', 'estimatedTo', 'markedDeliveredAt', 'carrierName', 'trackingNumber', 'safePlace', 'neighboursChecked', 'redeliveryWish', 'recordingsUntil'],
  item: ['receivedAt', 'itemOpened', 'packagingKept', 'accessoriesComplete'],
  return: ['returnReason', 'returnBy', 'returnRequestedAt', 'returnAuthorisedAt', 'returnShippedAt', 'returnSlip', 'returnTracking', 'returnArrivedAt', 'refundedAmount'],
  charge: ['billingDate', 'statementLabel', 'billedAmount', 'last4', 'authorisation', 'chargedTwice'],
  secondCharge: ['secondChargeAt', 'secondChargeAmount'],
  statement: ['statementFrom', 'statementTo', 'failureShown', 'detailsAgree', 'otherMeansChecked'],
  cancellation: ['cancelState', 'cancelRequestedAt', 'cancelReason', 'cancelShown'],
  subscription: ['subscriptionName', 'subscriptionStartedAt', 'subscriptionFee', 'subscriptionPeriod', 'subscriptionRenewedAt', 'subscriptionRenewsAt', 'subscriptionUsed', 'subscriptionCancelledAt', 'subscriptionEndsAt', 'familyMembers'],
  account: ['canSignIn', 'screenMessage', 'noticedAt', 'authentication', 'registeredEmail', 'registeredPhone', 'mailReceived', 'recentChanges', 'triedRecovery', 'unknownOrders'],
  device: ['deviceModel', 'systemVersion', 'appVersion', 'deviceSince', 'steps', 'deviceExpected', 'deviceActual', 'frequency', 'triedFixes'],
  tried: ['points'],
  remedy: ['remedyKind', 'remedyAmount', 'answerBy', 'fallbackKind'],
  claimant: ['claimantName', 'claimantPostalCode', 'claimantAddress', 'claimantPhone', 'claimantEmail']
} as const satisfies Readonly<Record<QuestionGroupId, readonly QuestionId[]>>

export type QuestionGroup = { readonly id: QuestionGroupId; readonly questions: readonly Question[] }

/** What a dispute asks for between the order and the wish. */
const ownGroups: Readonly<Record<Dispute, readonly QuestionGroupId[]>> = {
  'not-received': ['delivery'], 'not-as-described': ['item', 'return'], defective: ['item', 'return'], 'wrong-item': ['item', 'return'], 'missing-parts': ['item', 'return'],
  'damaged-in-transit': ['delivery', 'item', 'return'], 'refund-missing': ['return'], 'return-refused': ['item', 'return'], 'double-charge': ['charge', 'secondCharge', 'statement'], 'billing-error': ['charge', 'statement'],
  'account-locked': ['account'], 'unauthorised-access': ['account', 'charge', 'statement'], cancellation: ['cancellation', 'charge'], subscription: ['subscription', 'charge'], 'device-fault': ['device', 'item'], other: ['delivery', 'item', 'return']
}

/** The questions of a dispute, one group a screen, from what happened to who asks. */
export function questionGroups(dispute: Dispute): readonly QuestionGroup[] {
  const ids: readonly QuestionGroupId[] = ['problem', 'order', ...ownGroups[dispute], 'tried', 'remedy', 'claimant']
  // A call back goes to the number on file; an account is asked for it among its own questions.
  const asked = (id: QuestionGroupId): readonly QuestionId[] => (id === 'claimant' && !ownGroups[dispute].includes('account') ? [...inGroups.claimant, 'registeredPhone'] : inGroups[id])
  return ids.map((id) => ({ id, questions: asked(id).map(question) }))
}
