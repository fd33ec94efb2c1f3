import type { CaseFile } from '#shared/domain/case-file.ts'
import type { LocalText } from '#shared/domain/language.ts'

/** A text that the other side will read. `facts`: what happened, where wishes have no place. */
export type CaseText = { readonly pointer: string; readonly text: string; readonly role: 'facts' | 'wish' | 'record' }

/** Every text of the case that goes into a paper, once for each language that it stands in; private notes and the fallback do not. */
export function textsOfCase(caseFile: CaseFile): readonly CaseText[] {
  const { problem, remedy } = caseFile
  return [
    ...textsAt('/problem/summary', problem?.summary, 'facts'), ...textsAt('/problem/details', problem?.details, 'facts'),
    ...(problem?.points ?? []).flatMap((point, index) => textsAt(`/problem/points/${index}`, point, 'facts')),
    ...textsAt('/remedy/primary/text', remedy?.primary?.text, 'wish'),
    ...(caseFile.entries ?? []).flatMap((entry, index) => [...textsAt(`/entries/${index}/statement`, entry.statement, 'record'), ...textsAt(`/entries/${index}/outcome`, entry.outcome, 'record')]),
    ...(caseFile.exhibits ?? []).flatMap((exhibit, index) => [...textsAt(`/exhibits/${index}/title`, exhibit.title, 'record'), ...textsAt(`/exhibits/${index}/proves`, exhibit.proves, 'record')])
  ]
}

function textsAt(pointer: string, text: LocalText | null | undefined, role: CaseText['role']): readonly CaseText[] {
  if (text === null || text === undefined) return []
  if (typeof text === 'string') return text.trim() === '' ? [] : [{ pointer, text, role }]
  return [['ja', text.ja], ['en', text.en]].flatMap(([language, own]) => (own ? [{ pointer: `${pointer}/${language}`, text: own, role }] : []))
}
