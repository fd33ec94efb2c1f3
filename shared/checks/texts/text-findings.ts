import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding, Fix } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { dateFindings } from './date-findings.ts'
import { findWords } from './find-tone.ts'
import type { LooseFound, ToneFound } from './find-tone.ts'
import type { LooseKind } from './loose-words.ts'
import { referenceFindings } from './reference-findings.ts'
import { textsOfCase } from './texts-of-case.ts'
import type { CaseText } from './texts-of-case.ts'
import type { ToneKind } from './tone-words.ts'

type Severity = Finding['severity']
const severities: Readonly<Record<ToneKind, Severity>> = { harm: 'error', threat: 'warning', insult: 'warning', claim: 'warning', emotion: 'advice', demand: 'advice', vague: 'advice' }
const looseSeverities: Readonly<Record<LooseKind, Severity>> = { 'time-vague': 'advice', 'placeholder-left': 'warning', 'wish-among-facts': 'advice', 'evidence-claimed': 'warning' }

/** How the texts of a case will read to the other side. Advice, not judgement; only a threat of harm is an error. */
export function textFindings(caseFile: CaseFile): readonly Finding[] {
  const texts = textsOfCase(caseFile)
  return [...texts.flatMap((text) => wordFindings(text, caseFile)), ...dateFindings(texts, caseFile), ...referenceFindings(texts, caseFile)]
}

/** Threats of harm, which forbid every pack. */
export const harmProblems = (caseFile: CaseFile): readonly Problem[] =>
  textsOfCase(caseFile).flatMap(({ pointer, text }) => findWords(text).tone.flatMap((found) => (found.kind === 'harm' ? [toneFinding(pointer, text, found).problem] : [])))

function wordFindings({ pointer, text, role }: CaseText, caseFile: CaseFile): readonly Finding[] {
  const { tone, loose } = findWords(text)
  const isOff = ({ kind }: LooseFound): boolean => (kind === 'wish-among-facts' && role !== 'facts') || (kind === 'evidence-claimed' && (caseFile.exhibits ?? []).length > 0)
  return [
    ...tone.map((found) => toneFinding(pointer, text, found)), ...loose.filter((found) => !isOff(found)).map((found) => looseFinding(pointer, found)),
    ...(pointer.startsWith('/problem/summary') ? longSentence(pointer, text) : [])
  ]
}

const looseFinding = (pointer: string, { kind, start, length, phrase }: LooseFound): Finding => ({ severity: looseSeverities[kind], problem: { code: kind, pointer, facts: { phrase, start, length } } })

function toneFinding(pointer: string, text: string, { kind, start, length, phrase, neutral, drop }: ToneFound): Finding {
  const was = text.slice(start, start + length)
  const out: Fix = { start, was, text: '' }
  return {
    severity: severities[kind], problem: { code: `tone-${kind}`, pointer, facts: { phrase, start, length, neutralJa: textIn(neutral, 'ja'), neutralEn: textIn(neutral, 'en') } },
    fixes: drop ? [out] : [{ start, was, text: neutral }, out]
  }
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
