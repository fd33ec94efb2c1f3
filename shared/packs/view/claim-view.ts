import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { contactsWith, firstSent } from '#shared/domain/contacts.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { claimGrounds } from '#shared/rules/claim-ground.ts'
import type { ClaimGround } from '#shared/rules/claim-ground.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import type { Rules } from '#shared/rules/rules.ts'
import { momentText, whenText } from '#shared/words/date-text.ts'
import { countText } from '#shared/words/number-text.ts'
import { brokenPromises, contactViews, hoursSince, withoutFullStop } from './contact-view.ts'
import type { ContactView } from './contact-view.ts'
import { guideViews } from './guide-view.ts'
import type { GuideView } from './guide-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

export type ClaimView = {
  readonly ground: string
  readonly seller: Slot
  /** Said where the guarantee may not be the right way. */
  readonly doubts: readonly string[]
  readonly contacts: readonly ContactView[]
  readonly firstContact: string
  readonly grace: string
  readonly promises: readonly string[]
  readonly guides: readonly GuideView[]
}

const groundWords: Readonly<Record<ClaimGround, { readonly ja: string; readonly en: string }>> = {
  'not-received': { ja: '商品を受け取っていない（未着）', en: 'The item was not received' },
  'not-as-described': { ja: '届いた商品が説明と異なる、または不具合・破損がある', en: 'The item differs from its description, is defective or damaged' },
  'refund-missing': { ja: '返品したが、返金が行われていない', en: 'The item was returned but not refunded' },
  'return-refused': { ja: '返品を申し出たが、受け付けられていない', en: 'A return was asked for but not accepted' }
}

export function claimView(caseFile: CaseFile, context: ViewContext): ClaimView {
  const seller = caseFile.parties?.find((party) => party.role === 'seller')
  const contacts = contactsWith(caseFile, seller?.id, context.zone)
  const ground = claimGrounds[caseFile.dispute]
  const rules = rulesOf(caseFile)
  const { language } = context
  return {
    ground: ground ? groundWords[ground][language] : '', seller: slot(onPaper(seller?.name, language), '/parties/seller/name', context), doubts: doubts(caseFile, ground, contacts, context), contacts: contactViews(contacts, caseFile, context),
    firstContact: firstContactText(contacts, context), grace: graceText(contacts, rules, context), promises: promiseTexts(contacts, context),
    guides: guideViews(guidesFor(ground), rules, language)
  }
}

const guidesFor = (ground: ClaimGround | undefined): readonly RuleId[] => (ground === 'not-received' ? ['seller-answer', 'claim-wait', 'claim-cap'] : ['seller-answer', 'claim-cap'])

function doubts(caseFile: CaseFile, ground: ClaimGround | undefined, contacts: readonly Entry[], context: ViewContext): readonly string[] {
  const pick = (ja: string, en: string): string => (context.language === 'ja' ? ja : en)
  return [
    ground ? '' : pick('この種類の問題は、マーケットプレイス保証の対象として挙げられているものに当たりません。まず購入先の窓口にご確認ください。', 'This kind of problem is not among the grounds of the guarantee. Ask the marketplace first.'),
    caseFile.order?.fulfilment === 'marketplace' ? pick('購入先が発送した注文は、マーケットプレイス保証ではなく購入先のカスタマーサービスの扱いとなることがあります。', 'Orders shipped by the marketplace are as a rule handled by its customer service, not by the guarantee.') : '',
    firstSent(contacts) ? '' : pick('出品者へ連絡した記録がまだありません。申請の前に出品者へ連絡し、その記録を加えてください。', 'There is no record yet of a message to the seller. Contact the seller first and add the record.')
  ].filter((text) => text !== '')
}

function firstContactText(contacts: readonly Entry[], context: ViewContext): string {
  const first = firstSent(contacts)
  return first ? whenText(first.when, context.language, 'letter', context.zone) : ''
}

function graceText(contacts: readonly Entry[], rules: Rules, context: ViewContext): string {
  const first = firstSent(contacts)
  const hours = first ? hoursSince(first, context) : null
  if (hours === null) return ''
  const madeAt = momentText(context.madeAt, context.language, 'letter', context.zone)
  const guide = rules['seller-answer'].value
  const days = Math.floor(hours / 24)
  const isOver = hours >= guide
  const inHours = countText(hours, '時間', 'hour', context.language)
  const inDays = countText(days, '日', 'day', context.language)
  if (context.language === 'ja') return `出品者への最初の連絡から${madeAt}までに${inHours}${days > 0 ? `（${inDays}）` : ''}が経過しています。回答の目安とされる${guide}時間を${isOver ? '過ぎています' : '過ぎていません'}。`
  return `${inHours}${days > 0 ? ` (${inDays})` : ''} passed between the first message to the seller and ${madeAt}. The ${guide} hours that a seller is usually given to answer have ${isOver ? '' : 'not '}passed.`
}

function promiseTexts(contacts: readonly Entry[], context: ViewContext): readonly string[] {
  return brokenPromises(contacts, context).map((entry) => {
    const promised = momentText(entry.promisedBy ?? '', context.language, 'letter', context.zone)
    const said = withoutFullStop(onPaper(entry.statement, context.language))
    return context.language === 'ja' ? `${promised}までの約束：${said}。期日を過ぎましたが、その後の出品者からの連絡は記録されていません。` : `Promised by ${promised}: ${said}. The day has passed, and no later word from the seller is on record.`
  })
}
