import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseBranch, parseCite } from '#shared/domain/cite.ts'
import type { LocalText } from '#shared/domain/language.ts'
import { isPicture } from '../exhibit-findings.ts'

/** Everything that is said about an exhibit: by itself, and by the entries that rely on it. */
export type ExhibitWords = { readonly id: string; readonly words: string; readonly isPicture: boolean }

export function exhibitWords({ exhibits, entries }: CaseFile): readonly ExhibitWords[] {
  const said = new Map<string, string[]>()
  for (const entry of entries ?? []) for (const cite of entry.cites ?? []) {
    const { exhibitId } = parseCite(cite)
    for (const id of new Set([exhibitId, parseBranch(exhibitId)?.parentId ?? exhibitId])) said.set(id, [...(said.get(id) ?? []), ...wordsIn(entry.statement)])
  }
  return (exhibits ?? []).map((exhibit) => ({ id: exhibit.id, isPicture: isPicture(exhibit), words: [exhibit.file, ...wordsIn(exhibit.title), ...wordsIn(exhibit.proves), ...(said.get(exhibit.id) ?? [])].join('\n').normalize('NFC') }))
}

export function wordsIn(text: LocalText | null | undefined): readonly string[] {
  if (text === null || text === undefined) return []
  return typeof text === 'string' ? [text] : [text.ja, text.en].flatMap((own) => (own ? [own] : []))
}
