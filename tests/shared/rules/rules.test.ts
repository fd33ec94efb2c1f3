import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleIds } from '#shared/domain/rule.ts'
import { ruleBookDate, ruleBookSchema, rules, ruleText } from '#shared/rules/rules.ts'

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

/** Hours and days of rules as they would stand in running text or code. */
const told = /(?<![\d.])(?:48|72|90|120|300,?000|40,?000)\s*(?:時間|日間?|hours|days|円|yen)/

test('no template and no word of the program holds the number of a rule', () => {
  const files = [...filesIn(join(root, 'templates'), /\.hbs$/), ...filesIn(join(root, 'shared', 'words'), /\.ts$/), ...filesIn(join(root, 'shared', 'packs'), /\.ts$/), ...filesIn(join(root, 'shared', 'checks'), /\.ts$/), ...filesIn(join(root, 'shared', 'rules', 'deadlines'), /\.ts$/)]
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => told.test(readFileSync(file, 'utf8')))).toEqual([])
})

const filesIn = (folder: string, name: RegExp): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file)).map((file) => join(folder, file))
