import { expect, test } from 'vitest'
import { packText, sampleCase } from './filled-pack.ts'

const sample = sampleCase('undelivered-earphones')
const text = (facts: Readonly<Record<string, unknown>>, language: 'ja' | 'en' = 'ja'): string => packText({ ...sample, facts: { ...sample.facts, ...facts } }, { packId: 'step-cards', language })

test('what was ticked is printed as ticked, with its time; what was begun is printed even where it is not advised', () => {
  const printed = text({ cards: { 'claim-filing': { contacted: '2026-10-20T09:30+09:00' }, 'login-recovery': { reset: '2026-10-21T08:00+09:00' } } })
  expect(printed).toMatch(/☑ 出品者に先に連絡し、回答を待った記録がある。（2026年10月20日.*9時30分）/)
  expect(printed).toMatch(/□ 未着のときは/)
  expect(printed).toContain('■ サインインできないとき')
  expect(text({})).not.toContain('サインインできないとき')
})

test('a tick that bears no time, and one that was taken back, are told apart', () => {
  const printed = text({ cards: { 'claim-filing': { contacted: 'yes', time: null } } }, 'en')
  expect(printed).toMatch(/☑ You wrote to the seller first[^(]*\n/)
  expect(printed).toMatch(/□ For an item not received/)
})

test('each number stands with how sure it is', () => {
  expect(text({})).toMatch(/先に出品者へ連絡し、回答を48時間待つこととされています（公式の資料による目安）/)
})
