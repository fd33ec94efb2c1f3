import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import { findTone } from './find-tone.ts'
import type { ToneFound } from './find-tone.ts'
import { textsOfCase } from './texts-of-case.ts'
import type { CaseText } from './texts-of-case.ts'
import { attachmentClaims, placeholders, vagueTimes, wishes } from './tone-words.ts'
import type { ToneKind } from './tone-words.ts'
import { unquoted } from './unquoted.ts'

const severities: Readonly<Record<ToneKind, Finding['severity']>> = { harm: 'error', threat: 'warning', insult: 'warning', claim: 'warning', emotion: 'advice', demand: 'advice', vague: 'advice' }

/** How the texts of a case will read to the other side. Advice, not judgement; only a threat of harm is an error. */
export const textFindings = (caseFile: CaseFile): readonly Finding[] => textsOfCase(caseFile).flatMap((text) => [...toneFindings(text), ...wordFindings(text, caseFile)])

/** Threats of harm, which forbid every pack. */
export const harmProblems = (caseFile: CaseFile): readonly Problem[] => textFindings(caseFile).flatMap(({ severity, problem }) => (severity === 'error' ? [problem] : []))

const toneFindings = ({ pointer, text }: CaseText): readonly Finding[] =>
  findTone(text).map((found): Finding => ({ severity: severities[found.kind], problem: { code: `tone-${found.kind}`, pointer, facts: placeOf(found) } }))

const placeOf = ({ start, length, phrase, neutral }: ToneFound): NonNullable<Finding['problem']['facts']> =>
  ({ phrase, start, length, neutralJa: textIn(neutral, 'ja'), neutralEn: textIn(neutral, 'en') })

function wordFindings({ pointer, text, role }: CaseText, caseFile: CaseFile): readonly Finding[] {
  const own = unquoted(text)
  const each = (code: ProblemCode, pattern: RegExp, severity: Finding['severity'] = 'advice'): readonly Finding[] =>
    [...own.matchAll(pattern)].map((match) => ({ severity, problem: { code, pointer, facts: { phrase: match[0], start: match.index, length: match[0].length } } }))
  return [
    ...each('time-vague', vagueTimes), ...each('placeholder-left', placeholders, 'warning'), ...(role === 'facts' ? each('wish-among-facts', wishes) : []),
    ...((caseFile.exhibits ?? []).length === 0 ? each('evidence-claimed', attachmentClaims, 'warning') : []), ...(pointer.startsWith('/problem/summary') ? longSentence(pointer, text) : [])
  ]
}

/** The first sentence is what most readers will have read: characters of Japanese, words of English. */
const longest = { characters: 80, words: 35 } as const

function longSentence(pointer: string, text: string): readonly Finding[] {
  const [first = ''] = text.split(/(?<=[。．！？])|(?<=[.!?])\s/u)
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(first)
  const length = isJapanese ? first.length : first.split(/\s+/u).length
  const most = isJapanese ? longest.characters : longest.words
  return length <= most ? [] : [{ severity: 'advice', problem: { code: 'sentence-long', pointer, facts: { length, most } } }]
}
