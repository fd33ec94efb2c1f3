import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { lists, listsAfter, moved, rowName, rowsChange, rowsOf, rowWith } from '#shared/interview/lists.ts'
import type { RowField, RowForm } from '#shared/interview/lists.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { questionGroups } from '#shared/interview/questions.ts'
import { windowWords } from '#shared/words/window/window-words.ts'
import type { ListId } from '#shared/words/window/word-keys.ts'

const fresh: CaseFile = newCaseFile({ id: 'c1', dispute: 'not-as-described', language: 'ja', title: '' })
const ids = Object.keys(lists) as readonly ListId[]
const samples: Readonly<Record<RowForm, unknown>> = {
  text: '数量', area: '十個入り', plain: 'B0EXAMPLE1', count: 2, money: 500, day: '2026-10-03', last4: '1234', payment: 'credit-card', 'charge-state': 'posted', 'charge-match': 'refund', 'term-answer': 'declined', side: 'seller', cites: ['a#p1']
}
const kept = (list: ListId, caseFile: CaseFile, rows: readonly Readonly<Record<string, unknown>>[]): CaseFile => applyChange(caseFile, rowsChange(list, rows))

describe.each(ids)('the list %s', (list) => {
  test('takes any number of rows, each field by itself, and the case stays valid after each', () => {
    let caseFile = fresh
    for (let index = 0; index < 12; index++) for (const field of lists[list].fields as readonly RowField[]) {
      const rows = rowsOf(caseFile, list)
      caseFile = kept(list, caseFile, rows.toSpliced(index, 1, rowWith(list, rows[index] ?? {}, field, samples[field[1]], 'ja')))
      expect(caseFileSchema.safeParse(caseFile).error?.issues ?? [], `${list} ${field[0]}`).toEqual([])
    }
    expect(rowsOf(caseFile, list)).toHaveLength(12)
    expect(rowsOf(caseFile, list)[11]).toEqual(Object.fromEntries((lists[list].fields as readonly RowField[]).map(([key, form]) => [key, samples[form]])))
  })

  test('each field can be taken back, whatever is answered first, and the case stays valid', () => {
    for (const field of lists[list].fields as readonly RowField[]) {
      const cleared = rowWith(list, rowWith(list, {}, field, samples[field[1]], 'ja'), field, field[1] === 'text' || field[1] === 'area' ? '' : null, 'ja')
      expect(caseFileSchema.safeParse(kept(list, fresh, [cleared])).error?.issues ?? [], field[0]).toEqual([])
    }
  })

  test('leaves nothing behind once its last row is gone', () => {
    expect(rowsOf(kept(list, kept(list, fresh, [rowWith(list, {}, lists[list].fields[0], '一つ', 'ja')]), []), list)).toEqual([])
  })

  test('has a name for every field but the citations, in both languages', () => {
    for (const { lists: words } of [windowWords.ja, windowWords.en]) for (const [key, form] of lists[list].fields as readonly RowField[]) expect((words[list].fields[key] ?? '') === '', key).toBe(form === 'cites')
  })
})

test('a row moves by one place, and not beyond the ends', () => {
  const rows = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  expect(moved(rows, 2, -1).map(({ name }) => name)).toEqual(['a', 'c', 'b'])
  expect(moved(rows, 0, -1)).toBe(rows)
  expect(moved(rows, 2, 1)).toBe(rows)
})

test('a text keeps its other language, and an unknown field of a row stays', () => {
  expect(rowWith('differences', { point: { ja: '数', en: 'Number' }, other: 1 }, ['point', 'text'], '個数', 'ja')).toEqual({ point: { ja: '個数', en: 'Number' }, other: 1 })
})

test('a charge of an earlier case that was one object is the first row', () => {
  expect(rowsOf({ ...fresh, charges: { amount: 500 } }, 'charges')).toEqual([{ amount: 500 }])
})

test('a row is called by its first text', () => {
  expect(rowName('differences', { point: '', described: '十個' }, 'ja')).toBe('十個')
  expect(rowName('charges', { amount: 500 }, 'ja')).toBe('')
})

test.each(disputes)('in a case of %s each list is met at most once', (dispute) => {
  const met = questionGroups(dispute).flatMap(({ id }) => listsAfter(id, dispute))
  expect(new Set(met).size).toBe(met.length)
  expect(met).toContain('items')
})
