import type { Finding } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { hiddenTexts } from '#shared/packs/hidden-texts.ts'
import type { PackExhibit } from '#shared/packs/pack-exhibit.ts'
import { wordsUnder } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/**
 * A warning for each exhibit of which words are hidden that its owner wrote beside it: in what it shows, or as who made it. That is theirs to
 * say, as in the letter, but it stands on the same paper as what was painted over.
 */
export async function saidFindings(exhibits: readonly PackExhibit[], language: Language): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const one of exhibits.filter(({ parentId, exhibit }) => parentId === null && (exhibit.redactions ?? []).length > 0)) {
    const texts = hiddenTexts(one.exhibit).map(searchable).filter((text) => text.length >= shortestText)
    const under = (await wordsUnder(one)).filter(isTelling)
    const [proves, author] = [one.exhibit.proves, one.exhibit.author].map((text) => searchable(textIn(text, language)))
    const isSaid = [...texts, ...under].some((word) => proves?.includes(word)) || under.some((word) => author?.includes(word))
    if (isSaid) findings.push({ severity: 'warning', problem: { code: 'hidden-word-said', pointer: `/exhibits/${one.position}`, facts: { label: one.label } } })
  }
  return findings
}

const shortestText = 3
const longWord = 8
/** Under an area stand words of every kind: a number, a name in Japanese and a long word tell something, others stand in any sentence. */
const isTelling = (word: string): boolean => word.length >= longWord || /[\p{Nd}\p{Script=Han}]/u.test(word)
