import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { answerChange, answerTo, completeness, gapsIn } from '#shared/interview/answer.ts'
import type { Answer } from '#shared/interview/answer.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { question, questionGroups } from '#shared/interview/questions.ts'
import type { AnswerForm } from '#shared/interview/questions.ts'
import type { QuestionId } from '#shared/words/window/word-keys.ts'

const fresh = (part: Partial<CaseFile> = {}): CaseFile => ({ ...newCaseFile({ id: 'c1', dispute: 'not-received', language: 'ja', title: '' }), ...part })
const answered = (id: QuestionId, answer: Answer, caseFile: CaseFile = fresh()): CaseFile => applyChange(caseFile, answerChange(question(id), caseFile, answer))

const samples: Readonly<Record<AnswerForm, Answer>> = {
  line: '250-1234567-1234567', area: '届かない', lines: ['一つ目', '二つ目'], money: 5480, count: 2, moment: '2026-10-03T14:05+09:00', day: '2026-10-20', 'yes-no': false, last4: '1234', party: 'サンプル電器ストア',
  fulfilment: 'seller', payment: 'credit-card', remedy: 'refund', 'cancel-state': 'shipped', period: 'month'
}

describe('answers', () => {
  test.each(disputes)('every question of %s can be answered in an empty case, which stays valid and gives the answer back', (dispute) => {
    for (const asked of questionGroups(dispute).flatMap((group) => group.questions)) {
      const bare = caseFileSchema.parse({ format: 'tsuzuri-case', version: 1, title: '件', language: 'ja', dispute })
      const changed = answered(asked.id, samples[asked.form], bare)
      expect(caseFileSchema.safeParse(changed).error?.issues ?? [], asked.id).toEqual([])
      expect(answerTo(asked, changed), asked.id).toEqual(samples[asked.form])
    }
  })

  test.each(disputes)('every answer of %s can be taken back, and the case stays valid', (dispute) => {
    for (const asked of questionGroups(dispute).flatMap((group) => group.questions)) {
      const changed = answered(asked.id, asked.form === 'lines' ? [] : asked.form === 'party' ? '' : null, answered(asked.id, samples[asked.form]))
      expect(caseFileSchema.safeParse(changed).error?.issues ?? [], asked.id).toEqual([])
      expect(gapsIn([{ id: 'order', questions: [asked] }], changed), asked.id).toHaveLength(1)
    }
  })

  test('a text in two languages keeps the other one', () => {
    const both = fresh({ problem: { summary: { ja: '届かない', en: 'Not here' } } })
    expect(answered('summary', '届いていない', both).problem?.summary).toEqual({ ja: '届いていない', en: 'Not here' })
  })

  test('the time of the event takes the place of one of another form whole', () => {
    const around = fresh({ problem: { event: { when: { around: '2026-10-09' }, where: '画面', what: '止まった' } } })
    expect(answered('eventWhen', '2026-10-09T07:30+09:00', around).problem?.event).toEqual({ when: '2026-10-09T07:30+09:00', where: '画面', what: '止まった' })
    expect(answered('eventWhat', '動かない', fresh()).problem?.event).toEqual({ what: '動かない' })
  })

  test('a point that was not touched keeps both languages', () => {
    const both = fresh({ problem: { points: [{ ja: '在宅していた', en: 'I was at home' }] } })
    expect(answered('points', ['在宅していた', '確認した'], both).problem?.points).toEqual([{ ja: '在宅していた', en: 'I was at home' }, '確認した'])
  })

  test('naming the seller keeps the parties that are there', () => {
    expect(answered('sellerName', '店').parties?.map((party) => party.role)).toEqual(['marketplace', 'seller'])
  })

  test('a second item survives an answer about the first', () => {
    const two = fresh({ order: { items: [{ name: 'A' }, { name: 'B' }] } })
    expect(answered('itemQuantity', 3, two).order?.items).toEqual([{ name: 'A', quantity: 3 }, { name: 'B' }])
  })

  test('what earlier versions kept among the facts is read until the field has an answer of its own', () => {
    const old = fresh({ facts: { canSignIn: false, steps: '開く\n押す', billedAmount: 5480, chargedTwice: true } })
    expect(answerTo(question('canSignIn'), old)).toBe(false)
    expect(answerTo(question('steps'), old)).toEqual(['開く', '押す'])
    expect(answerTo(question('billedAmount'), old)).toBe(5480)
    expect(answerTo(question('billedAmount'), answered('billedAmount', 980, old))).toBe(980)
    expect(answerTo(question('canSignIn'), answered('canSignIn', null, old))).toBeNull()
    expect(answered('canSignIn', true, old).facts).toEqual(old.facts)
  })

  test('a second charge leaves the first as it is, and stands second where there was none', () => {
    const one = fresh({ charges: [{ id: 'a', amount: 5480, label: { ja: '店', en: 'Shop' } }] })
    expect(answered('secondChargeAmount', 5480, one).charges).toEqual([{ id: 'a', amount: 5480, label: { ja: '店', en: 'Shop' } }, { amount: 5480 }])
    expect(answered('secondChargeAmount', 5480).charges).toEqual([{}, { amount: 5480 }])
    expect(answered('statementLabel', '店舗', one).charges).toEqual([{ id: 'a', amount: 5480, label: { ja: '店舗', en: 'Shop' } }])
  })

  test('an open object that an earlier case has under charges is kept within the first line', () => {
    expect(answered('billedAmount', 980, fresh({ charges: { own: 'words' } })).charges).toEqual([{ own: 'words', amount: 980 }])
  })
})

describe('completeness', () => {
  const groupOf = (dispute: Parameters<typeof questionGroups>[0], id: string): ReturnType<typeof questionGroups>[number] => {
    const group = questionGroups(dispute).find((one) => one.id === id)
    if (!group) throw new Error(`no group ${id}`)
    return group
  }

  test('counts the answers of a group, a no among them', () => {
    const group = groupOf('account-locked', 'account')
    expect(completeness(group, fresh())).toEqual({ answered: 0, asked: group.questions.length })
    expect(completeness(group, answered('canSignIn', false)).answered).toBe(1)
    expect(completeness(group, answered('triedRecovery', [])).answered).toBe(0)
  })

  test.each([['defective', 'return'], ['double-charge', 'charge'], ['account-locked', 'account'], ['device-fault', 'device'], ['not-received', 'delivery'], ['subscription', 'subscription'], ['cancellation', 'cancellation']] as const)('a %s has the questions about the %s, whole once each is answered', (dispute, id) => {
    const group = groupOf(dispute, id)
    const whole = group.questions.reduce((caseFile, asked) => answered(asked.id, samples[asked.form], caseFile), fresh({ dispute }))
    expect(completeness(group, whole)).toEqual({ answered: group.questions.length, asked: group.questions.length })
  })
})
