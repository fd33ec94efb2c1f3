import { expect, test } from 'vitest'
import { rules, ruleText } from '#shared/rules/rules.ts'
import type { RuleId } from '#shared/rules/rules.ts'

const ids = Object.keys(rules) as readonly RuleId[]

test.each(ids)('%s has a source, a grade and the day it was looked at', (id) => {
  expect(rules[id].id).toBe(id)
  expect(rules[id].source.length).toBeGreaterThan(10)
  expect(rules[id].checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test.each(ids)('%s is told in words with its value, in both languages', (id) => {
  for (const language of ['ja', 'en'] as const) {
    expect(ruleText(id, language)).toContain(rules[id].value.toLocaleString('en-GB'))
    expect(ruleText(id, language)).not.toMatch(/[{}]/)
  }
})

test('what is known at second hand only is told as hearsay', () => {
  for (const id of ids.filter((one) => rules[one].grade === 'C')) {
    expect(ruleText(id, 'ja')).toMatch(/とされて/)
    expect(ruleText(id, 'en')).toMatch(/said to/)
  }
})
