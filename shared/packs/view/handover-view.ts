import { adviseOn } from '#shared/advice/advise.ts'
import type { CaseFile, Entry, Party } from '#shared/domain/case-file.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { placeOf } from '#shared/domain/when.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { deskReasonText, planText } from '#shared/words/advice-text.ts'
import { deskStateWords, deskWords } from '#shared/words/advice-words.ts'
import { dayText, momentText, whenText } from '#shared/words/date-text.ts'
import { deadlineTitles, doubtText, gradeText } from '#shared/words/deadline-text.ts'
import { roleWords } from '#shared/words/vocabulary.ts'
import { moneyRows } from './money-rows.ts'
import { onPaper, say } from './slot.ts'
import type { FieldView } from './order-view.ts'
import type { ViewContext } from './slot.ts'

/** What somebody who takes a case over has to know. */
export type HandoverView = {
  readonly state: readonly FieldView[]
  readonly deadlines: readonly { readonly title: string; readonly span: string; readonly state: string; readonly rule: string; readonly grade: string; readonly doubts: string }[]
  readonly parties: readonly { readonly role: string; readonly name: string; readonly reach: string; readonly references: string; readonly last: string }[]
  readonly promises: readonly { readonly by: string; readonly who: string; readonly what: string; readonly state: string }[]
  readonly money: readonly FieldView[]
  readonly plan: string
  readonly steps: readonly { readonly desk: string; readonly state: string; readonly why: string; readonly from: string }[]
}

export function handoverView(caseFile: CaseFile, context: ViewContext): HandoverView {
  const { language } = context
  const today = dayOf(context.madeAt, context.zone).toString()
  const advice = adviseOn(caseFile, today, [])
  const deadlines = deadlinesOf(caseFile).filter(({ kind }) => kind !== 'promise')
  return {
    state: stateRows(caseFile, context), deadlines: deadlines.map((deadline) => deadlineRow(deadline, caseFile, today, context)), parties: (caseFile.parties ?? []).map((party) => partyRow(party, caseFile, context)),
    promises: promiseRows(caseFile, today, context), money: moneyRows(caseFile, language), plan: advice.plan ? planText(advice.plan, language) : '',
    steps: advice.order.filter(({ state }) => state !== 'skipped').map(({ desk, state, reasons, from }) => ({
      desk: deskWords[desk][language], state: deskStateWords[state][language], why: reasons.map((reason) => deskReasonText(reason, language)).join(language === 'ja' ? '' : ' '), from: from === null ? '' : momentText(from, language, 'table', context.zone)
    }))
  }
}

/** What was begun already, and how it ended. */
function stateRows(caseFile: CaseFile, context: ViewContext): readonly FieldView[] {
  const { language, zone } = context
  const { claim, cardDispute } = caseFile.proceedings ?? {}
  const day = (at: string): string => dayText(at, language, 'table', zone)
  const rows: readonly (readonly [string, string])[] = [
    [say('保証の申請', 'Claim under the guarantee', language), claim?.filedAt ? day(claim.filedAt) : say('まだ', 'not yet', language)],
    [say('保証の判断', 'Decision on it', language), claim?.decidedAt ? [day(claim.decidedAt), onPaper(claim.outcome, language)].filter(Boolean).join(say('　', ': ', language)) : ''],
    [say('カード会社への異議', 'Dispute with the card issuer', language), cardDispute?.startedAt ? day(cardDispute.startedAt) : say('まだ', 'not yet', language)],
    [say('終結', 'Closed', language), caseFile.closing?.closedAt ? [day(caseFile.closing.closedAt), onPaper(caseFile.closing.outcome, language)].filter(Boolean).join(say('　', ': ', language)) : '']
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

const stateWords = { ahead: { ja: 'まだ先', en: 'ahead' }, open: { ja: '間に合う', en: 'open' }, over: { ja: '過ぎた', en: 'over' }, now: { ja: '今できる', en: 'possible now' } } as const

function deadlineRow(deadline: Deadline, caseFile: CaseFile, today: string, { language, zone }: ViewContext): HandoverView['deadlines'][number] {
  const { kind, earliest, latest, ruleId, grade, doubts } = deadline
  const date = (text: string): string => momentText(text, language, 'table', zone)
  const standing = stateOn(deadline, today, caseFile)
  const said = doubts.map((doubt) => doubtText(doubt, language)).join(language === 'ja' ? '' : ' ')
  const span = [earliest === null ? '' : say(`${date(earliest)}から`, `from ${date(earliest)}`, language), latest === null ? '' : say(`${date(latest)}まで`, `until ${date(latest)}`, language)].filter((text) => text !== '').join(say('', ' ', language))
  return {
    title: deadlineTitles[kind][language], span, state: span === '' ? say('計算できない', 'cannot be reckoned', language) : stateWords[standing === 'open' && latest === null ? 'now' : standing][language],
    // Where neither a rule nor a person set the day, what is doubtful about it is all that it rests on.
    rule: ruleId !== null ? ruleText(ruleId, language, rulesOf(caseFile)) : latest === null ? said : '', grade: gradeText(grade, language), doubts: ruleId === null && latest === null ? '' : said
  }
}

function partyRow(party: Party, caseFile: CaseFile, { language, zone }: ViewContext): HandoverView['parties'][number] {
  const entries = (caseFile.entries ?? []).filter((entry) => entry.with === party.id)
  const lastMs = (entry: Entry): number => placeOf(entry.when, zone)?.latestMs ?? -Infinity
  const last = entries.filter(({ kind }) => kind === 'contact').map((entry) => ({ entry, ms: lastMs(entry) })).toSorted((a, b) => b.ms - a.ms)[0]?.entry
  const reach = [party.department, party.person, party.phone, party.email, party.url, party.address].map((text) => onPaper(text, language)).filter((text) => text !== '')
  const references = [...new Set(entries.map((entry) => onPaper(entry.reference, language)).filter((text) => text !== ''))]
  return { role: roleWords[party.role][language], name: onPaper(party.name, language), reach: reach.join('\n'), references: references.join('\n'), last: last ? whenText(last.when, language, 'table', zone) : '' }
}

function promiseRows(caseFile: CaseFile, today: string, { language, zone }: ViewContext): HandoverView['promises'] {
  const entries = caseFile.entries ?? []
  const lastWord = new Map<string, number>()
  for (const entry of entries) if (entry.direction === 'in' && entry.with) lastWord.set(entry.with, Math.max(lastWord.get(entry.with) ?? -Infinity, placeOf(entry.when, zone)?.earliestMs ?? -Infinity))
  return entries.flatMap((entry) => {
    const { promisedBy } = entry
    if (!promisedBy) return []
    const answered = (lastWord.get(entry.with ?? '') ?? -Infinity) > (placeOf(entry.when, zone)?.latestMs ?? 0)
    const isOver = dayOf(promisedBy, zone).toString() < today
    const state = answered ? say('その後に連絡あり', 'followed by a word', language) : isOver ? say('期日を過ぎ、連絡の記録なし', 'the day has passed without a word', language) : say('期日前', 'still to come', language)
    return [{ by: dayText(promisedBy, language, 'table', zone), who: onPaper((caseFile.parties ?? []).find(({ id }) => id === entry.with)?.name, language), what: onPaper(entry.statement, language), state }]
  })
}
