import { describe, expect, test } from 'vitest'
import { faqs } from '#shared/advice/handbook/faq.ts'
import { searchHandbook } from '#shared/advice/handbook/search.ts'
import { handbook } from '#shared/advice/handbook/topic.ts'
import { cardIds, troubleTableIds } from '#shared/domain/card-id.ts'
import { allTexts, builtInNumbers } from './all-texts.ts'

const found = (query: string, language: 'ja' | 'en' = 'ja'): readonly string[] => searchHandbook(handbook, query, language).map(({ id }) => id)

test('the handbook holds every card, every table and the questions, each once', () => {
  const ids = handbook.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...faqs.map(({ id }) => id), ...cardIds.map((id) => `card-${id}`), ...troubleTableIds.map((id) => `trouble-${id}`)])
})

test('no answer holds a number from outside or a number to call', () => {
  expect(allTexts(faqs).filter(builtInNumbers)).toEqual([])
})

describe('the search', () => {
  test('finds Japanese words of two letters, the title first', () => {
    expect(found('返金')[0]).toBe('return-contact')
    expect(found('返金')).toContain('late-refund')
    expect(found('置き配')[0]).toBe('card-safe-place')
  })

  test('wants every word where several are given', () => {
    expect(found('返金 遅い')).toEqual(expect.arrayContaining(['late-refund']))
    expect(found('返金 遅い').length).toBeLessThan(found('返金').length)
  })

  test('takes what is typed without blanks, in half or full width, in either kana', () => {
    expect(found('返金が遅いです')[0]).toBe('late-refund')
    expect(found('ＰＲＩＭＥ')).toContain('prime')
    expect(found('ちゃっと').length).toBe(found('チャット').length)
  })

  test('reads English', () => {
    expect(found('refund late', 'en')[0]).toBe('late-refund')
    expect(found('GUARANTEE', 'en')).toContain('a-to-z')
  })

  test('says so when nothing is like it, and shows all while nothing is typed', () => {
    expect(found('zzzz')).toEqual([])
    expect(found('  ')).toHaveLength(handbook.length)
  })
})
