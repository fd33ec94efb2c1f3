/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak'
import { mayEndLine, mayStartLine } from './kinsoku.ts'

/** How willingly a line ends after a cluster; a higher number is better, `required` always ends it. */
export const breakLevel = { never: 0, emergency: 1, reluctant: 2, free: 3, required: 4 } as const

/** What stands after a number and belongs to it: 12条, 3月, 480円, 2週間. */
const counters = new Set('年月日時分秒円個件条項号点回名本枚台通頁歳週度番丁階室人泊冊箱袋社万億千百割倍章節種か箇ヶカヵ％%')
const dateCounters = new Set('年月日時分')
/** Second halves of counters: か月, 週間, 万円, 号証, 番地. */
const counterTails: Readonly<Record<string, string>> = { か: '月所', 箇: '月所', ヶ: '月所', カ: '月所国', ヵ: '月所', 週: '間', 日: '間', 時: '間', 分: '間', 万: '円人個', 億: '円', 千: '円', 号: '証', 番: '地目', 丁: '目', 年: '間', 回: '目', 円: '' }
const heads = new Set('第〒甲乙丙')
/** 様, 殿 and 御中 stay with the name before them where that leaves no hole. */
const honorifics = new Set('様殿御')
const boundPairs = /(資料|別紙|別表|証拠|図|表)$/u

/**
 * For each cluster how willingly a line ends after it: UAX #14 (strict), then kinsoku, then what a careful
 * typist keeps together (numbers with their counters, dates, labels). The last cluster is `required`.
 */
export function breakOpportunities(clusters: readonly string[]): number[] {
  const text = clusters.join('')
  const levels = unicodeBreaks(clusters, text)
  for (let index = 0; index + 1 < clusters.length; index += 1) {
    if (levels[index] !== breakLevel.free || (isOrdinary(clusters[index]) && isOrdinary(clusters[index + 1]))) continue
    levels[index] = refine(clusters, index)
  }
  if (clusters.length > 0) levels[clusters.length - 1] = breakLevel.required
  if (text.length === clusters.length && (text.includes(' ') || text.includes('-'))) keepEnglishPairs(text, levels)
  return levels
}

/** By UTF-16 unit: no rule below speaks of the character. Filled as characters are met. */
const ordinary: (boolean | undefined)[] = new Array<boolean | undefined>(0x10000).fill(undefined)

function isOrdinary(cluster: string | undefined): boolean {
  if (cluster?.length !== 1) return false
  return (ordinary[cluster.charCodeAt(0)] ??= mayStartLine(cluster) && mayEndLine(cluster) && !isDigit(cluster) && !heads.has(cluster) && !Object.hasOwn(counterTails, cluster) && !honorifics.has(cluster))
}

function unicodeBreaks(clusters: readonly string[], text: string): number[] {
  const levels = new Array<number>(clusters.length).fill(breakLevel.never)
  const breaker = new LineBreaker(text)
  let index = 0
  let offset = clusters[0]?.length ?? 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    while (offset < found.position && index + 1 < clusters.length) {
      index += 1
      offset += clusters[index]?.length ?? 0
    }
    if (offset === found.position) levels[index] = found.required ? breakLevel.required : breakLevel.free
  }
  return levels
}

function refine(clusters: readonly string[], index: number): number {
  const before = clusters[index] ?? ''
  const after = clusters[index + 1] ?? ''
  if (!mayStartLine(after) || !mayEndLine(before)) return breakLevel.never
  if (isDigit(before)) return isDigit(after) ? breakLevel.never : counters.has(after) ? breakLevel.emergency : breakLevel.free
  if (isDigit(after)) return beforeNumber(clusters, index, before)
  return afterCounter(clusters, index, before, after)
}

function beforeNumber(clusters: readonly string[], index: number, before: string): number {
  if (heads.has(before)) return breakLevel.emergency
  if (dateCounters.has(before) && isDigit(clusters[index - 1] ?? '')) return breakLevel.reluctant
  if ((before === '，' || before === '．') && isDigit(clusters[index - 1] ?? '')) return breakLevel.never
  if (boundPairs.test((clusters[index - 1] ?? '') + before)) return breakLevel.emergency
  return breakLevel.free
}

function afterCounter(clusters: readonly string[], index: number, before: string, after: string): number {
  const tails = counterTails[before]
  if (tails !== undefined && tails.includes(after) && isDigit(clusters[index - 1] ?? '')) return breakLevel.emergency
  if (after === '第' && heads.has(before)) return breakLevel.emergency
  if (after === '様' || after === '殿' || (after === '御' && clusters[index + 2] === '中')) return breakLevel.reluctant
  return breakLevel.free
}

function isDigit(cluster: string): boolean {
  const code = cluster.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const abbreviations = String.raw`\b(?:pp?|No|Nos|para|Mr|Mrs|Ms|Dr)\.`
const labels = String.raw`\b(?:Exhibit|Annex|Article|Section|JPY|USD|GBP|EUR)`
const counted = String.raw`\d(?= (?:hours?|days?|weeks?|months?|years?|business|pages?|${months}))`
const monthOfYear = String.raw`\b(?:${months})[a-z]*(?= \d)`
const englishPairs = new RegExp(`(?:${abbreviations}|${labels}|${counted}|${monthOfYear}) (?=\\S)`, 'gu')

/** One letter before a hyphen: e-mail, A-to-z. */
const loneLetters = /(?<![\p{L}\p{N}])[A-Za-z]-(?=[A-Za-z])/gu

/** 1 October, p. 3, Exhibit B, e-mail: kept on one line while that leaves no hole. */
function keepEnglishPairs(text: string, levels: number[]): void {
  for (const pairs of [englishPairs, loneLetters]) for (const match of text.matchAll(pairs)) {
    const joint = match.index + match[0].length - 1
    if (levels[joint] === breakLevel.free) levels[joint] = breakLevel.reluctant
  }
}
