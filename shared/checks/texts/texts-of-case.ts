import type { CaseFile } from '#shared/domain/case-file.ts'
import type { LocalText } from '#shared/domain/language.ts'

/** A text that the other side will read. `facts`: what happened, where wishes have no place. */
export type CaseText = { readonly pointer: string; readonly text: string; readonly role: 'facts' | 'wish' | 'record' }

/** Every text of the case that goes into a paper, once for each language that it stands in; private notes and the fallback do not. */
export function textsOfCase(caseFile: CaseFile): readonly CaseText[] {
  const { problem, remedy } = caseFile
  return [
    ...textsAt('/problem/summary', problem?.summary, 'facts'), ...textsAt('/problem/event/where', problem?.event?.where, 'facts'), ...textsAt('/problem/event/what', problem?.event?.what, 'facts'),
    ...textsAt('/problem/details', problem?.details, 'facts'),
    ...(problem?.points ?? []).flatMap((point, index) => textsAt(`/problem/points/${index}`, point, 'facts')),
    ...ownFieldTexts(caseFile),
    ...(problem?.differences ?? []).flatMap((one, index) => [...textsAt(`/problem/differences/${index}/point`, one.point, 'record'), ...textsAt(`/problem/differences/${index}/described`, one.described, 'record'), ...textsAt(`/problem/differences/${index}/actual`, one.actual, 'record')]),
    ...(remedy?.terms ?? []).flatMap((term, index) => textsAt(`/remedy/terms/${index}/text`, term.text, 'record')),
    ...textsAt('/remedy/primary/text', remedy?.primary?.text, 'wish'),
    ...(caseFile.entries ?? []).flatMap((entry, index) => [...textsAt(`/entries/${index}/statement`, entry.statement, 'record'), ...textsAt(`/entries/${index}/outcome`, entry.outcome, 'record')]),
    ...(caseFile.exhibits ?? []).flatMap((exhibit, index) => [...textsAt(`/exhibits/${index}/title`, exhibit.title, 'record'), ...textsAt(`/exhibits/${index}/proves`, exhibit.proves, 'record')])
  ]
}

/** Texts of the fields that belong to one kind of dispute. */
function ownFieldTexts({ account, device, order }: CaseFile): readonly CaseText[] {
  const lists = [['/account/unknownOrders', account?.unknownOrders], ['/account/triedRecovery', account?.triedRecovery], ['/device/steps', device?.steps], ['/device/triedFixes', device?.triedFixes]] as const
  return [
    ...textsAt('/order/cancellation/reason', order?.cancellation?.reason, 'facts'), ...textsAt('/order/return/reason', order?.return?.reason, 'facts'),
    ...textsAt('/account/recentChanges', account?.recentChanges, 'facts'), ...textsAt('/device/expected', device?.expected, 'facts'), ...textsAt('/device/actual', device?.actual, 'facts'), ...textsAt('/device/frequency', device?.frequency, 'facts'),
    ...lists.flatMap(([pointer, texts]) => (texts ?? []).flatMap((text, index) => textsAt(`${pointer}/${index}`, text, 'record')))
  ]
}

function textsAt(pointer: string, text: LocalText | null | undefined, role: CaseText['role']): readonly CaseText[] {
  if (text === null || text === undefined) return []
  if (typeof text === 'string') return text.trim() === '' ? [] : [{ pointer, text, role }]
  return [['ja', text.ja], ['en', text.en]].flatMap(([language, own]) => (own ? [{ pointer: `${pointer}/${language}`, text: own, role }] : []))
}
