import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { placeOf } from '#shared/domain/when.ts'
import { dayText, whenText } from '#shared/words/date-text.ts'
import { withoutFullStop } from './contact-view.ts'
import { addresseeView } from './party-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** The latest contact by phone that came about, and whom it was with. */
export type CallView = {
  readonly when: Slot
  readonly day: string
  /** The party and the person spoken with, as a message is addressed. */
  readonly block: Slot
  readonly salutation: string
  readonly spokeWith: string
  readonly reference: string
  /** Of the parcel, where the call was with its carrier. */
  readonly trackingNumber: string
  /** They called. */
  readonly isIncoming: boolean
  readonly statement: string
  readonly outcome: string
  /** By when something was promised. */
  readonly promise: string
  readonly doubts: readonly string[]
}

export function callView(caseFile: CaseFile, context: ViewContext): CallView {
  const { language, zone } = context
  const call = latestCall(caseFile, context)
  const party = caseFile.parties?.find((one) => one.id === call?.with)
  const addressed = addresseeView(party ? { ...party, person: call?.spokeWith ?? null } : undefined, { ...context, needs: new Set() })
  return {
    when: slot(call ? whenText(call.when, language, 'letter', zone) : null, '/entries/phone', context), day: call ? dayOf(call, context) : '',
    block: addressed.block, salutation: addressed.salutation, spokeWith: onPaper(call?.spokeWith, language), reference: onPaper(call?.reference, language), isIncoming: call?.direction === 'in',
    trackingNumber: party?.role === 'carrier' ? onPaper(caseFile.order?.delivery?.trackingNumber, language) : '',
    statement: withoutFullStop(onPaper(call?.statement, language)), outcome: withoutFullStop(onPaper(call?.outcome, language)),
    promise: call?.promisedBy ? dayText(call.promisedBy, language, 'letter', zone) : '', doubts: call ? doubts(call, hasLaterWord(call, caseFile, context), context) : []
  }
}

/** The day alone for a subject line; a range or a guess stands as it is. */
const dayOf = (call: Entry, { language, zone }: ViewContext): string => (typeof call.when === 'string' ? dayText(call.when, language, 'letter', zone) : whenText(call.when, language, 'letter', zone))

const latestCall = (caseFile: CaseFile, { zone }: ViewContext): Entry | undefined =>
  (caseFile.entries ?? []).filter((entry) => entry.kind === 'contact' && entry.channel === 'phone' && entry.failed !== true).toSorted((a, b) => (placeOf(a.when, zone)?.latestMs ?? -Infinity) - (placeOf(b.when, zone)?.latestMs ?? -Infinity)).at(-1)

function hasLaterWord(call: Entry, caseFile: CaseFile, { zone }: ViewContext): boolean {
  const endMs = placeOf(call.when, zone)?.latestMs ?? Infinity
  return (caseFile.entries ?? []).some((entry) => entry.kind === 'contact' && entry.direction === 'in' && call.with && entry.with === call.with && (placeOf(entry.when, zone)?.earliestMs ?? -Infinity) > endMs)
}

function doubts(call: Entry, isAnswered: boolean, { language }: ViewContext): readonly string[] {
  const pick = (ja: string, en: string): string => (language === 'ja' ? ja : en)
  return [
    onPaper(call.spokeWith, language) === '' ? pick('話した相手の名前が記録されていません。分かるときは記入してから送ってください。', 'The name of the person you spoke with is not on record. Fill it in if you know it.') : '',
    onPaper(call.outcome, language) === '' ? pick('相手の回答が記録されていません。送る前に記入してください。', 'What was answered is not on record. Fill it in before you send this.') : '',
    isAnswered ? pick('この電話の後に、同じ相手からの連絡が記録されています。今も確認が必要か、送る前に確かめてください。', 'A later word from the same party is on record. Make sure that this still needs confirming before you send it.') : '',
    call.promisedBy ? '' : pick('約束の期日が記録されていないため、期日を尋ねる文を入れています。', 'No date was recorded for what was promised, so the message asks for one.')
  ].filter((text) => text !== '')
}
