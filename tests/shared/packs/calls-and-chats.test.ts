import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import { packText, sampleCase, viewOf } from './filled-pack.ts'
import type { PackView } from '#shared/packs/view/pack-view.ts'

const sample = sampleCase('undelivered-earphones')
const sheet = (caseFile: CaseFile, language: 'ja' | 'en' = 'ja'): PackView['callSheet'] => viewOf(caseFile, { packId: 'call-sheet', language }).callSheet
const chat = (caseFile: CaseFile, language: 'ja' | 'en' = 'ja'): PackView['chat'] => viewOf(caseFile, { packId: 'chat-brief', language }).chat
const withProblem = (fields: NonNullable<CaseFile['problem']>): CaseFile => ({ ...sample, problem: { ...sample.problem, ...fields } })
const long = '倉庫の棚番号と担当者の説明を一つずつ書き写した長い確認の記録であり、その場で読み上げるには時間がかかるものだった。'

describe('what is said on the phone', () => {
  test('goes from name and order to event, points, wish and day', () => {
    expect(sheet(sample).memo.map((line) => line.slice(0, 6))).toEqual(['山田 花子と', '注文番号25', '2026年1', '確認した点は', '代金5,48', '2026年1'])
  })

  test('fits into a minute: points are left out from the end until it does', () => {
    const wordy = sheet(withProblem({ points: [`一。${long}`, `二。${long}`, `三。${long}`] }))
    expect(Number(wordy.seconds)).toBeLessThanOrEqual(60)
    expect(wordy.memo.join('')).toContain('一。')
    expect(wordy.pointsLeftOut.map((point) => point.slice(0, 2))).toEqual(['二。', '三。'])
    expect(sheet(sample).pointsLeftOut).toEqual([])
  })

  test('says so where even the event alone is too long', () => {
    const endless = sheet(withProblem({ event: { what: long.repeat(8) } }))
    expect(endless).toMatchObject({ isLong: true })
    expect(endless.pointsLeftOut).toHaveLength(3)
    expect(packText(withProblem({ event: { what: long.repeat(8) } }), { packId: 'call-sheet', language: 'ja' })).toContain('60秒を超えています')
  })

  test('is reckoned at the rate of the rules', () => {
    expect(sheet(sample)).toMatchObject({ length: '284', seconds: '57' })
    expect(sheet({ ...sample, rules: { 'speech-japanese': { value: 284, reason: 'ゆっくり話す' } } })).toMatchObject({ seconds: '60', isLong: false })
  })

  test('the sheet ticks the desk that fits the dispute', () => {
    const ticked = (dispute: CaseFile['dispute']): readonly string[] => sheet({ ...sample, dispute }, 'en').desks.flatMap(({ name, isLikely }) => (isLikely ? [name] : []))
    expect(ticked('not-received')).toEqual(['Delivery'])
    expect(ticked('refund-missing')).toEqual(['Returns'])
    expect(ticked('account-locked')).toEqual(['Account'])
  })

  test('the fallback stands on the sheet, never among what is said', () => {
    for (const language of languages) {
      const own = { ...sample, remedy: { ...sample.remedy, fallback: { kind: 'other' as const, text: '半額の返金' } } }
      expect(sheet(own, language).memo.join('')).not.toContain('半額')
      expect(packText(own, { packId: 'call-sheet', language })).toContain('半額の返金')
    }
  })
})

describe('what is pasted into a chat', () => {
  test('has one sentence a line, and no part longer than the limit', () => {
    for (const language of languages) {
      const { parts } = chat(sample, language)
      expect(parts.length).toBeGreaterThan(1)
      for (const part of parts) expect(part.text.length).toBe(Number(part.characters))
      expect(parts.filter((part) => part.text.length > 400)).toEqual([])
      for (const line of parts.flatMap((part) => part.text.split('\n'))) expect(line).toMatch(/[。.]$/u)
    }
  })

  test('goes by the limit that the case sets', () => {
    const tight = chat({ ...sample, rules: { 'chat-part': { value: 120, reason: '画面の表示' } } })
    expect(tight.parts.every((part) => part.text.length <= 120)).toBe(true)
    expect(tight.limitRule).toContain('120字')
    expect(tight.parts.map((part) => part.text).join('\n')).toBe(chat(sample).parts.map((part) => part.text).join('\n'))
  })

  test('keeps a sentence whole that is longer than the limit, and says so', () => {
    const what = `棚の番号は${'、一二三'.repeat(150)}でした`
    const { parts } = chat(withProblem({ event: { what } }))
    expect(parts.filter((part) => part.isOver).map((part) => part.text)).toEqual([`${what}。`])
    expect(packText(withProblem({ event: { what } }), { packId: 'chat-brief', language: 'ja' })).toContain('文は途中で切らずに残しました')
  })

  test('tells no whole number of a phone or a card, and no whole address', () => {
    for (const language of languages) {
      const text = packText(sample, { packId: 'chat-brief', language })
      expect(text).not.toMatch(/090|hanako@|例町|Rei-cho/u)
      expect(text).toContain('h***@example.jp')
    }
  })

  test('of a phone number too short to hide anything nothing is told', () => {
    expect(packText({ ...sample, claimant: { ...sample.claimant, phone: '1234' } }, { packId: 'chat-brief', language: 'ja' })).not.toContain('登録の電話番号は、')
  })
})

test.each(['seller-message', 'chat-brief', 'call-sheet', 'complaint-letter'] as const)('%s tells the points in the order that their owner gives them', (packId) => {
  const points = ['宅配ボックスを見た', '管理人に尋ねた', '家族に尋ねた']
  const order = (given: readonly string[]): readonly string[] => {
    const text = packText(withProblem({ points: [...given] }), { packId, language: 'ja' })
    return [...points].toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
  }
  expect(order(points)).toEqual(points)
  expect(order(points.toReversed())).toEqual(points.toReversed())
})
