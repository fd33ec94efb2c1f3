import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import { fieldName } from '#shared/words/field-name.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'

/** Gaps after a line, and the clashes whose cause it is; clashes of the order stand at the first line. */
export function marginNotes(timeline: Timeline, index: number, caseFile: CaseFile, language: Language, words: WindowWords): readonly string[] {
  const line = timeline.lines[index]
  const own = (pointer: string): boolean => {
    const [, list, position] = pointer.split('/')
    if (list === 'entries') return line?.kind === 'entry' && caseFile.entries?.[Number(position)]?.id === line.entry.id
    if (list === 'exhibits') return line?.kind === 'exhibit' && caseFile.exhibits?.[Number(position)]?.id === line.exhibit.id
    return false
  }
  const hasLine = (pointer: string): boolean => pointer.startsWith('/entries/') || (pointer.startsWith('/exhibits/') && timeline.lines.some((other) => other.kind === 'exhibit' && caseFile.exhibits?.[Number(pointer.split('/')[2])]?.id === other.exhibit.id))
  const clashes = timeline.clashes.filter((clash) => own(clash.earlier) || own(clash.later) || (index === 0 && !hasLine(clash.earlier) && !hasLine(clash.later)))
  return [
    ...new Set(clashes.map((clash) => words.timeline.clash(words.app.listed([fieldName(clash.earlier, language), fieldName(clash.later, language)])))),
    ...timeline.gaps.filter((gap) => gap.afterLine === index).map((gap) => words.timeline.gap(gap.days))
  ]
}
