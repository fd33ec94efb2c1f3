import { mayEndLine, mayStartLine } from './kinsoku.ts'
import { unicodeBreaks } from './unicode-breaks.ts'
import type { Galley } from './galley.ts'

/** How willingly a line ends after a cluster; a higher number is better, `required` always ends it. */
export const breakLevel = { never: 0, emergency: 1, reluctant: 2, free: 3, required: 4 } as const

/** What stands after a number and belongs to it: 12条, 3月, 480円, 2週間. */
const counters = new Set('年月日時分秒円個件条項号点回名本枚台通頁歳週度番丁階室人泊冊箱袋社万億千百割倍章節種か箇ヶカヵ％%')
const dateCounters = new Set('年月日時分')
/** A date may be parted behind its year, a moment behind its day. */
const partingCounters = new Set('年日')
/** Second halves of counters: か月, 週間, 万円, 号証, 番地. */
const counterTails: Readonly<Record<string, string>> = { か: '月所', 箇: '月所', ヶ: '月所', カ: '月所国', ヵ: '月所', 週: '間', 日: '間', 時: '間', 分: '間冊', 万: '円人個', 億: '円', 千: '円', 号: '証', 番: '地目', 丁: '目', 年: '間', 回: '目', 円: '' }
const heads = new Set('第〒甲乙丙')
/** Numbered parts that have numbered parts themselves: 号証の2, 条の3. */
const branched = new Set('証条')
/** 様, 殿 and 御中 stay with the name before them where that leaves no hole. */
const honorifics = new Set('様殿御')
const boundPairs = /(資料|別紙|別表|証拠|図|表)$/u

/**
 * For each cluster of a text how willingly a line ends after it: UAX #14 (strict), then kinsoku, then what a careful
 * typist keeps together (numbers with their counters, dates, labels). The last cluster is `required`.
 */
export function findBreaks(whole: string, { unitAt, breakAfter }: Galley, from: number, to: number): void {
  if (from === to) return
  const isOfUnits = to - from === whole.length
  if (isOfUnits) unicodeBreaks(whole, (position, isRequired) => { breakAfter[from + position - 1] = isRequired ? breakLevel.required : breakLevel.free })
  else markBetweenClusters(whole, unitAt, breakAfter, from, to)
  const clusterAt: ClusterAt = (index) => {
    if (index < from || index >= to) return ''
    return isOfUnits ? stringOf(whole.charCodeAt(index - from)) : whole.slice(unitAt[index], index + 1 < to ? unitAt[index + 1] : whole.length)
  }
  let before = isOfUnits ? traitsOf(whole.charCodeAt(0)) : asks
  for (let index = from; index + 1 < to; index += 1) {
    const after = isOfUnits ? traitsOf(whole.charCodeAt(index + 1 - from)) : asks
    if (breakAfter[index] === breakLevel.free && (before | after) !== ordinary) {
      breakAfter[index] = (before & endForbidden) !== 0 || (after & startForbidden) !== 0 ? breakLevel.never : refine(clusterAt, index, isOfUnits)
    }
    before = after
  }
  breakAfter[to - 1] = breakLevel.required
  if (!isOfUnits) return
  if (whole.includes(' ') || whole.includes('-')) keepPairs(whole, breakAfter, from)
  if (whole.includes('-')) keepHyphens(whole, breakAfter, from)
  if (whole.includes('分冊') || whole.includes('vol. ')) partVolumes(whole, breakAfter, from)
}

/** Of a character: that no rule below speaks of it, that a rule does, and what kinsoku says. */
const [ordinary, asks, startForbidden, endForbidden] = [1, 2, 4, 8]

/** By UTF-16 unit; filled as characters are met. */
const traits = new Uint8Array(0x10000)

function traitsOf(unit: number): number {
  const known = traits[unit] ?? 0
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const [mayStart, mayEnd] = [mayStartLine(character), mayEndLine(character)]
  const isOrdinary = mayStart && mayEnd && !isDigit(character) && !heads.has(character) && !Object.hasOwn(counterTails, character) && !branched.has(character) && !honorifics.has(character)
  traits[unit] = isOrdinary ? ordinary : asks | (mayStart ? 0 : startForbidden) | (mayEnd ? 0 : endForbidden)
  return traits[unit] ?? asks
}

function markBetweenClusters(whole: string, unitAt: Uint32Array, breakAfter: Uint8Array, from: number, to: number): void {
  let index = from
  unicodeBreaks(whole, (position, isRequired) => {
    while (index + 1 < to && (unitAt[index + 1] ?? 0) < position) index += 1
    const end = index + 1 < to ? unitAt[index + 1] : whole.length
    if (end === position) breakAfter[index] = isRequired ? breakLevel.required : breakLevel.free
  })
}

/** A long text is made of few characters, and each need be a string only once. */
const strings = new Map<number, string>()

function stringOf(unit: number): string {
  const known = strings.get(unit)
  if (known !== undefined) return known
  const character = String.fromCharCode(unit)
  strings.set(unit, character)
  return character
}

/** The text of a cluster, '' beyond the text. */
type ClusterAt = (index: number) => string

/** `isAllowed`: kinsoku has been asked already. */
function refine(clusterAt: ClusterAt, index: number, isAllowed: boolean): number {
  const before = clusterAt(index)
  const after = clusterAt(index + 1)
  if (!isAllowed && !(mayStartLine(after) && mayEndLine(before))) return breakLevel.never
  if (isDigit(before)) return isDigit(after) ? breakLevel.never : counters.has(after) || isBranch(clusterAt, index) ? breakLevel.emergency : breakLevel.free
  if (isDigit(after)) return beforeNumber(clusterAt, index, before)
  return afterCounter(clusterAt, index, before, after)
}

function beforeNumber(clusterAt: ClusterAt, index: number, before: string): number {
  if (heads.has(before)) return breakLevel.emergency
  if (dateCounters.has(before) && isDigit(clusterAt(index - 1))) return partingCounters.has(before) ? breakLevel.reluctant : breakLevel.emergency
  if ((before === '，' || before === '．') && isDigit(clusterAt(index - 1))) return breakLevel.never
  if (before === 'の' && (branched.has(clusterAt(index - 1)) || isDigit(clusterAt(index - 1)))) return breakLevel.emergency
  if (before === '・' && (clusterAt(index - 1) === '証' || namesPage(clusterAt, index + 1))) return breakLevel.emergency
  if (boundPairs.test(clusterAt(index - 1) + before)) return breakLevel.emergency
  return breakLevel.free
}

function afterCounter(clusterAt: ClusterAt, index: number, before: string, after: string): number {
  const tails = counterTails[before]
  if (tails !== undefined && tails.includes(after) && isDigit(clusterAt(index - 1))) return breakLevel.emergency
  if (after === '第' && heads.has(before)) return breakLevel.emergency
  if (branched.has(before) && isBranch(clusterAt, index)) return breakLevel.emergency
  if (after === '様' || after === '殿' || (after === '御' && clusterAt(index + 2) === '中')) return breakLevel.reluctant
  return breakLevel.free
}

/** 甲第17号証の5, 第3条の2, 17の5: what is before the の. */
const isBranch = (clusterAt: ClusterAt, index: number): boolean => clusterAt(index + 1) === 'の' && isDigit(clusterAt(index + 2))

/** 資料8・12頁, 甲第18号証・40頁: a page that is cited, at its first digit. */
function namesPage(clusterAt: ClusterAt, index: number): boolean {
  let end = index
  while (isDigit(clusterAt(end))) end += 1
  return clusterAt(end) === '頁'
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

/** A day and its time: 3日 21時15分, 2026, 21:15. */
const momentPairs = /\d日 (?=\d{1,2}時)|\b\d{4}, (?=\d{1,2}:\d{2})/gu

/** 1 October, p. 3, Exhibit B, e-mail: kept on one line while that leaves no hole. */
function keepPairs(text: string, breakAfter: Uint8Array, from: number): void {
  for (const pairs of [englishPairs, loneLetters, momentPairs]) for (const match of text.matchAll(pairs)) {
    const joint = from + match.index + match[0].length - 1
    if (breakAfter[joint] === breakLevel.free) breakAfter[joint] = breakLevel.reluctant
  }
  for (const { index } of text.matchAll(digestLines)) for (const [group, level] of digestLevels.entries()) breakAfter[from + index + group * 9 + 8] = level
}

/** An option of a program: pdfdetach -saveall. A part of an address: Mihon-ku, news-for-life.com. */
function keepHyphens(text: string, breakAfter: Uint8Array, from: number): void {
  for (const { index } of text.matchAll(/-(?=[A-Za-z])/gu)) {
    if (index === 0 || text[index - 1] === ' ') breakAfter[from + index] = breakLevel.never
    else if (breakAfter[from + index] === breakLevel.free && isOfAddress(text, index)) breakAfter[from + index] = breakLevel.emergency
  }
}

/** Of a place; and one letter behind a hyphen: A-to-z. */
const placeEndings = /-(?:ku|cho|chome|shi|gun|machi|mura|son|ken|fu|dori|[A-Za-z])\b/uy
const longestToken = 80

function isOfAddress(text: string, hyphen: number): boolean {
  placeEndings.lastIndex = hyphen
  if (placeEndings.test(text)) return true
  const before = text.slice(Math.max(0, hyphen - longestToken), hyphen).split(' ').at(-1) ?? ''
  const after = text.slice(hyphen, hyphen + longestToken).split(' ')[0] ?? ''
  return /[\w-][./@][\w-]/u.test(before + after)
}

/** Groups of a SHA-256 as they are printed, four on a line; where that is too narrow, two. */
const digestLines = /\b[0-9a-f]{8}(?: [0-9a-f]{8}){3}\b/gu
const digestLevels = [breakLevel.never, breakLevel.emergency, breakLevel.never] as const

/** 甲第17号証・第2分冊: the volume stands below its label whole, its dot before it, against kinsoku: a dot that ends a line would lead to nothing. */
const volumeNotes = /(?<=\S)・(?=第\d+分冊)/gu

/** The space of vol. 4. */
const volumeNumbers = /(?<=\bvol\.) (?=\d)/gu

function partVolumes(text: string, breakAfter: Uint8Array, from: number): void {
  for (const { index } of text.matchAll(volumeNotes)) {
    breakAfter[from + index - 1] = breakLevel.reluctant
    breakAfter[from + index] = breakLevel.emergency
  }
  for (const { index } of text.matchAll(volumeNumbers)) breakAfter[from + index] = breakLevel.emergency
}
