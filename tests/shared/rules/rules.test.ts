import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleIds } from '#shared/domain/rule.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { ruleBookDate, ruleBookSchema, rules, ruleText } from '#shared/rules/rules.ts'
import { problemText } from '#shared/words/problem-text.ts'
import type { Rule } from '#shared/rules/rules.ts'

test.each(ruleIds)('%s has a source, a grade and the day it was looked at', (id) => {
  expect(rules[id].id).toBe(id)
  expect(rules[id].source.length).toBeGreaterThan(10)
  expect(rules[id].checkedOn <= ruleBookDate).toBe(true)
})

test.each(ruleIds)('%s is told in words with its value, in both languages', (id) => {
  for (const language of ['ja', 'en'] as const) {
    expect(ruleText(id, language)).toContain(rules[id].value.toLocaleString('en-GB'))
    expect(ruleText(id, language)).not.toMatch(/[{}]/)
  }
})

test('what is known at second hand only is told as hearsay', () => {
  for (const id of ruleIds.filter((one) => rules[one].grade === 'C')) {
    expect(ruleText(id, 'ja')).toMatch(/とされて/)
    expect(ruleText(id, 'en')).toMatch(/said to/)
  }
})

test('what nobody could verify says so in its own words', () => {
  for (const id of ruleIds.filter((one) => rules[one].grade === 'U')) {
    expect(ruleText(id, 'ja')).toContain('確認できていません')
    expect(ruleText(id, 'en')).toContain('could not be verified')
  }
})

test('a book that is broken, of a later form or without its wording is refused', () => {
  const book = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'shared', 'rules', 'rule-book.json'), 'utf8'))
  expect(ruleBookSchema.safeParse(book).success).toBe(true)
  const [first, ...rest] = book.rules
  for (const broken of [{ ...book, version: 2 }, { ...book, date: '2026-13-01' }, { ...book, rules: [{ ...first, value: -1 }, ...rest] }, { ...book, rules: [{ ...first, wording: { ja: '無', en: 'none' } }, ...rest] }, { ...book, rules: [{ ...first, grade: 'Z' }, ...rest] }, []]) expect(ruleBookSchema.safeParse(broken).success).toBe(false)
})

const root = join(import.meta.dirname, '..', '..', '..')

/** A value with its unit, in running text or in code; the day of a date (10月3日) is none. */
const units: Readonly<Record<Rule['unit'], string>> = { hours: '時間|hours?\\b', days: '日(?!付)|days?\\b', months: 'か月|months?\\b', yen: '円|yen\\b', pounds: 'ポンド|pounds?\\b', characters: '字|characters?\\b', lines: '行|lines?\\b', copies: '通(?![知話])|copies\\b', words: '語|words?\\b' }
const valueOf = (value: number): string => value.toLocaleString('en-GB').replaceAll(',', ',?')
const told = (id: RuleId): RegExp => new RegExp(`(?<![\\d.,月/-])(?:${valueOf(rules[id].value)}\\s*(?:${units[rules[id].unit]})${rules[id].unit === 'yen' ? `|¥${valueOf(rules[id].value)}\\b` : ''})`)

/** Values that are hardly met by chance (an hour has 60 minutes, the whole 100 hundredths), as bare numbers of code; and what is added to a date must come from a rule whatever its value. */
const bare = new RegExp(`(?<![\\w.])(?:${[...new Set(ruleIds.map((id) => rules[id].value).filter((value) => value >= 45 && value !== 60 && value !== 100))].map((value) => `${value}|${value.toLocaleString('en-GB').replaceAll(',', '_')}`).join('|')})(?![\\w.])`)
const added = /(?:plusDays|hoursAfter)\([^()]*, \d|\.(?:add|subtract)\(\{ (?:hours|days|months): \d/

const withoutComments = (source: string): string => source.replace(/\/\*[^]*?\*\/|(?<![:'"])\/\/.*/g, '')
/** Texts and patterns, such as those of telephone numbers, reckon with nothing. */
const withoutTexts = (source: string): string => withoutComments(source).replace(/\/(?:\\.|[^/\n\\ ])(?:\\.|[^/\n\\])*\/[dgimsuvy]+/g, "''").replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")

const numbersTold = (source: string): readonly string[] => ruleIds.filter((id) => told(id).test(withoutComments(source)))
const numbersInCode = (source: string): readonly string[] => [bare, added].flatMap((pattern) => pattern.exec(withoutTexts(source))?.[0] ?? [])

const programFiles = (): readonly string[] => ['templates', 'shared', 'renderer', 'electron'].flatMap((folder) => filesIn(join(root, folder), /\.(?:hbs|tsx?)$|pack\.json$/))
const reckoningFiles = (): readonly string[] => ['rules', 'timeline', 'interview', 'advice', 'checks', 'packs/view'].flatMap((folder) => filesIn(join(root, 'shared', folder), /\.ts$/))

test('no template, no word and no code of the program tells the number of a rule', () => {
  expect(programFiles().length).toBeGreaterThan(400)
  expect(programFiles().flatMap((file) => numbersTold(readFileSync(file, 'utf8')).map((id) => `${file}: ${id}`))).toEqual([])
})

test('what reckons takes its numbers from the book', () => {
  expect(reckoningFiles().length).toBeGreaterThan(100)
  expect(reckoningFiles().flatMap((file) => numbersInCode(readFileSync(file, 'utf8')).map((number) => `${file}: ${number}`))).toEqual([])
})

test.each(ruleIds)('a planted number of %s is found, in either language and with or without its commas', (id) => {
  const [{ value, unit }] = [rules[id]]
  const [ja, en] = [units[unit].split('|')[0]?.replace(/\(.*/, '') ?? '', units[unit].split('|')[1]?.replace(/[?\\].*/, '') ?? '']
  for (const text of [`届いてから${value}${ja}を過ぎると、申請できます。`, `届いてから${value.toLocaleString('en-GB')}${ja}です。`, `Wait ${value} ${en} first.`, `const hint = 'wait ${value} ${en}'`]) expect(numbersTold(text), text).toContain(id)
})

test('planted code is found too: a bare number, and one that is added to a date', () => {
  for (const code of ['const grace = 48', 'if (total > 300_000) return', 'const fee = 480 + letter', 'plusDays(start, 30, unit)', 'day.add({ days: 7 })', 'hoursAfter(when, 24, zone)']) expect(numbersInCode(code), code).toHaveLength(1)
  for (const code of ["const text = '48'", '// 48 hours', 'plusDays(start, rule.value, unit)', 'const id = x48', 'day.add({ days: more })']) expect(numbersInCode(code), code).toEqual([])
})

/** A rule of grade U whose number no better rule has too: a line that tells it can mean nothing else. */
const unverified = ruleIds.filter((id) => rules[id].grade === 'U' && !ruleIds.some((other) => rules[other].grade !== 'U' && rules[other].value === rules[id].value && rules[other].unit === rules[id].unit))
const saysSo = /確認できてい|could not be verified|nobody could verify|目安|a guide/

test('no paper tells a number that nobody could verify without saying so', () => {
  const lines = filesIn(join(root, 'tests', 'golden'), /\.txt$/).flatMap((file) => readFileSync(file, 'utf8').split('\n').map((line) => ({ file, line })))
  const found = lines.filter(({ line }) => unverified.some((id) => told(id).test(line)))
  expect(unverified).toContain('claim-latest')
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter(({ line }) => !saysSo.test(line))).toEqual([])
})

test('no finding tells a number that nobody could verify without saying so', () => {
  for (const code of ['answer-by-short', 'answer-by-long', 'answer-by-after-claim', 'claim-window-over'] as const) for (const language of ['ja', 'en'] as const) {
    expect(problemText({ code, pointer: '/remedy/answerBy', facts: { days: '5', least: '7', most: '14', day: '2027-01-03' } }, language), code).toMatch(saysSo)
  }
})

const filesIn = (folder: string, name: RegExp): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file)).map((file) => join(folder, file))
