import type { CaseFile } from '#shared/domain/case-file.ts'
import type { CancellationState } from '#shared/domain/case-vocabulary.ts'
import { momentText } from '#shared/words/date-text.ts'
import { cancellationStateWords } from '#shared/words/vocabulary.ts'
import type { FieldView } from './order-view.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** An order that is to be cancelled: what can still be done depends on how far it has come. */
export type CancellationView = {
  /** 未発送, 出荷準備中 …; '' where nobody knows. */
  readonly state: string
  readonly notShipped: boolean
  readonly preparing: boolean
  readonly shipped: boolean
  readonly delivered: boolean
  readonly stateUnknown: boolean
  readonly rows: readonly FieldView[]
  readonly reason: string
  readonly requestedAt: string
  /** What is asked for at this stage, the most urgent first. */
  readonly requests: readonly string[]
}

export function cancellationView(caseFile: CaseFile, context: ViewContext): CancellationView {
  const { language } = context
  const asked = caseFile.order?.cancellation
  const state = stateOf(caseFile)
  const requestedAt = asked?.requestedAt ? momentText(asked.requestedAt, language, 'letter', context.zone) : ''
  const rows: readonly (readonly [ja: string, en: string, value: string])[] = [
    ['注文の段階', 'Stage of the order', state ? cancellationStateWords[state][language] : ''], ['取消しの申込み', 'Cancellation asked for', requestedAt],
    ['画面の表示', 'Shown on the screen', onPaper(asked?.shownResult, language)]
  ]
  return {
    state: state ? cancellationStateWords[state][language] : '', notShipped: state === 'not-shipped', preparing: state === 'preparing', shipped: state === 'shipped', delivered: state === 'delivered', stateUnknown: state === null,
    rows: rows.flatMap(([ja, en, value]) => (value === '' ? [] : [{ term: language === 'ja' ? ja : en, value }])), reason: onPaper(asked?.reason, language).replace(/[。.]$/u, ''), requestedAt,
    requests: requests[state ?? 'unknown'].map((request) => request[language])
  }
}

/** What the order history shows; where nobody wrote it down, what the dates of the delivery tell. */
function stateOf({ order }: CaseFile): CancellationState | null {
  if (order?.cancellation?.state) return order.cancellation.state
  if (order?.delivery?.receivedAt || order?.delivery?.markedDeliveredAt) return 'delivered'
  return order?.delivery?.dispatchedAt ? 'shipped' : null
}

type Request = { readonly ja: string; readonly en: string }
const cancel: Request = { ja: '注文を取り消し、取消しが完了したことを知らせてください', en: 'Cancel the order, and tell me once that is done' }
const noCharge: Request = { ja: '代金を請求しないでください。請求済みの場合は、返金の処理日と返金先を知らせてください', en: 'Do not charge me. If I have been charged, tell me when and where the refund goes' }
const stop: Request = { ja: '発送の手続を止めてください', en: 'Stop the dispatch' }
const elseReturn: Request = { ja: '止められない場合は、その旨と、受取りを辞退する方法または到着後に返品する方法を知らせてください', en: 'If it can no longer be stopped, tell me so, and how to refuse the parcel or return it on arrival' }
const callBack: Request = { ja: '配送を中止し、荷物を差し戻すよう手配してください', en: 'Have the delivery stopped and the parcel sent back' }
const refuse: Request = { ja: '差戻しが間に合わない場合に、受取りを辞退してよいか、到着後に返品とするかを知らせてください', en: 'If that comes too late, tell me whether I may refuse the parcel or should return it on arrival' }
const refundOnReturn: Request = { ja: '荷物が戻ったあとの返金の時期、金額および返金先を知らせてください', en: 'Tell me when, how much and where the refund will be once the parcel is back' }
const acceptReturn: Request = { ja: '返品を受け付け、返送の方法と期限を知らせてください', en: 'Accept a return, and tell me how and by when to send it' }
const postage: Request = { ja: '返送料の負担と、返金される金額の内訳を知らせてください', en: 'Tell me who bears the return postage, and what the refund is made of' }

/** Nothing is asked that the stage of the order leaves no room for. */
const requests: Readonly<Record<CancellationState | 'unknown', readonly Request[]>> = {
  'not-shipped': [cancel, noCharge], preparing: [stop, cancel, elseReturn, noCharge], shipped: [callBack, refuse, refundOnReturn], delivered: [acceptReturn, postage, refundOnReturn],
  unknown: [cancel, elseReturn, noCharge]
}
