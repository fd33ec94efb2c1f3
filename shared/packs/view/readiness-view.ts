import type { CaseFile } from '#shared/domain/case-file.ts'
import { contactsWith, firstSent, sellerOf } from '#shared/domain/contacts.ts'
import { claimGrounds } from '#shared/rules/claim-ground.ts'
import type { ClaimGround } from '#shared/rules/claim-ground.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { gradeText } from '#shared/words/deadline-text.ts'
import { dayText } from '#shared/words/date-text.ts'
import { onPaper, say } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** Whether a claim is ready: its subject, its time and its evidence, and which evidence its ground asks for. */
export type ReadinessView = {
  readonly lamps: readonly { readonly name: string; readonly sign: string; readonly why: string }[]
  readonly evidence: readonly { readonly what: string; readonly state: string }[]
}

type Lamp = { readonly sign: keyof typeof signs; readonly why: string }
const signs = { ready: { ja: '○', en: 'Ready' }, check: { ja: '△', en: 'Check' }, lacking: { ja: '×', en: 'Lacking' } } as const

export function readinessView(caseFile: CaseFile, context: ViewContext): ReadinessView {
  const { language } = context
  const found = evidenceRows(caseFile, context)
  const lamps: readonly (readonly [string, Lamp])[] = [
    [say('対象', 'Subject', language), subjectLamp(caseFile, context)], [say('期限', 'Time', language), timeLamp(caseFile, context)], [say('証拠', 'Evidence', language), evidenceLamp(found, context)]
  ]
  return {
    lamps: lamps.map(([name, { sign, why }]) => ({ name, sign: signs[sign][language], why })),
    evidence: found.map(({ what, isThere }) => ({ what, state: isThere ? say('記録あり', 'on record', language) : say('未記録', 'not yet', language) }))
  }
}

function subjectLamp(caseFile: CaseFile, { language }: ViewContext): Lamp {
  if (!claimGrounds[caseFile.dispute]) return { sign: 'lacking', why: say('保証の理由に当たるものがありません。', 'No ground of the guarantee fits.', language) }
  if (caseFile.proceedings?.cardDispute?.startedAt) return { sign: 'lacking', why: say('カード会社への異議を始めているため、対象から外れるとされています。', 'A dispute with the card issuer has begun, which is said to end eligibility.', language) }
  if (caseFile.order?.fulfilment === 'seller') return { sign: 'ready', why: say('出品者が発送した注文で、申請の理由に当てはまります。', 'The seller shipped it, and a ground fits.', language) }
  return { sign: 'check', why: caseFile.order?.fulfilment === 'marketplace' ? say('購入先が発送した注文です。先に購入先の窓口に確かめます。', 'The marketplace shipped it: ask there first.', language) : say('だれが発送したかが記録されていません。', 'Who shipped it is not on record.', language) }
}

function timeLamp(caseFile: CaseFile, { language, madeAt, zone }: ViewContext): Lamp {
  const claim = deadlinesOf(caseFile).find(({ kind }) => kind === 'a-to-z-claim')
  const day = (text: string): string => dayText(text, language, 'table', zone)
  if (!claim || (claim.earliest === null && claim.latest === null)) return { sign: 'check', why: say('申請できる時期を計算できません。', 'When a claim is possible cannot be reckoned.', language) }
  const grade = gradeText(claim.grade, language)
  const state = stateOn(claim, dayOf(madeAt, zone).toString(), caseFile)
  if (state === 'over') return { sign: 'lacking', why: say(`${day(claim.latest ?? '')}（${grade}）を過ぎています。まだ受け付けられるかを購入先に確かめます。`, `${day(claim.latest ?? '')} (${grade}) has passed: ask whether it is still taken.`, language) }
  if (state === 'ahead' || claim.earliest === null) return { sign: 'check', why: claim.earliest === null ? say('出品者への連絡などの記録がそろうと、時期を計算できます。', 'It can be reckoned once the message to the seller is on record.', language) : say(`${day(claim.earliest)}から申請できるとみられます。`, `A claim seems possible from ${day(claim.earliest)}.`, language) }
  return { sign: 'ready', why: claim.latest === null ? say('申請できる時期に入ったとみられます。', 'A claim seems possible now.', language) : say(`申請できる時期に入ったとみられます（${day(claim.latest)}まで。${grade}）。`, `A claim seems possible now (until ${day(claim.latest)}; ${grade}).`, language) }
}

type Found = { readonly what: string; readonly isThere: boolean }

function evidenceLamp(found: readonly Found[], { language }: ViewContext): Lamp {
  const missing = found.filter(({ isThere }) => !isThere)
  if (missing.length === 0) return { sign: 'ready', why: say('理由ごとに求められるものが、すべて記録されています。', 'All that the ground asks for is on record.', language) }
  const sign = missing.length * 2 > found.length ? 'lacking' : 'check'
  const [list, count] = [missing.slice(0, 3).map(({ what }) => what).join(say('、', ', ', language)), missing.length]
  return { sign, why: say(`まだ記録されていないもの：${list}${count > 3 ? 'など' : ''}。`, `Not on record yet: ${list}${count > 3 ? ' and more' : ''}.`, language) }
}

/** What each ground rests on, told from the fields of the case and its exhibits. */
function evidenceRows(caseFile: CaseFile, context: ViewContext): readonly Found[] {
  const { language, zone } = context
  const ground = claimGrounds[caseFile.dispute]
  const contacts = contactsWith(caseFile, sellerOf(caseFile)?.id, zone)
  const row = (ja: string, en: string, isThere: boolean): Found => ({ what: say(ja, en, language), isThere })
  return [
    row('注文番号', 'Order number', onPaper(caseFile.order?.number, language) !== ''), row('出品者への連絡の記録', 'Message to the seller', firstSent(contacts) !== undefined),
    row('連絡の証拠（画面やメール）', 'Evidence of that message', contacts.some(({ cites }) => (cites ?? []).length > 0)), ...(ground ? byGround[ground](caseFile, row, contacts.some(({ direction }) => direction === 'in')) : []),
    row('希望する対応', 'What is asked for', Boolean(caseFile.remedy?.primary))
  ]
}

type Row = (ja: string, en: string, isThere: boolean) => Found

const byGround: Readonly<Record<ClaimGround, (caseFile: CaseFile, row: Row, isAnswered: boolean) => readonly Found[]>> = {
  'not-received': ({ order }, row) => [
    row('お届け予定の最終日', 'Last estimated day of delivery', Boolean(order?.delivery?.estimatedTo ?? order?.delivery?.estimatedFrom)), row('追跡番号または配達の表示', 'Tracking number or delivery status', Boolean(order?.delivery?.trackingNumber ?? order?.delivery?.markedDeliveredAt))
  ],
  'not-as-described': ({ order, problem, exhibits }, row) => [
    row('相違や不具合の写真', 'Photographs of the difference or fault', (exhibits ?? []).some(({ file }) => /\.(jpe?g|heic|heif|png|webp|mp4|mov)$/iu.test(file))),
    row('具体的な相違点', 'The differences, point by point', (problem?.differences ?? []).length + (problem?.points ?? []).length > 0), row('返品の申し出', 'Request to return it', Boolean(order?.return?.requestedAt))
  ],
  'refund-missing': ({ order }, row) => [
    row('返送の追跡番号または控え番号', 'Tracking or slip number of the return', Boolean(order?.return?.trackingNumber ?? order?.return?.slipNumber)), row('返送品の到着', 'Arrival of the return', Boolean(order?.return?.arrivedAt))
  ],
  'return-refused': ({ order }, row, isAnswered) => [row('返品の申し出', 'Request to return it', Boolean(order?.return?.requestedAt)), row('断られた回答、または回答のないこと', 'The refusal, or that no answer came', isAnswered || Boolean(order?.return?.requestedAt))]
}
