import { describe, expect, test } from 'vitest'
import { cardIds, troubleTableIds } from '#shared/domain/card-id.ts'
import { languages } from '#shared/domain/language.ts'
import { cardOf, cards } from '#shared/advice/cards/cards.ts'
import { troubleTables } from '#shared/advice/cards/trouble-tables.ts'
import { allTexts, builtInNumbers } from './all-texts.ts'

test('every card is there once, in the order of its ids', () => {
  expect(cards.map(({ id }) => id)).toEqual([...cardIds])
  expect(cardIds.map((id) => cardOf(id).title.ja)).not.toContain('')
  expect(troubleTables.map(({ id }) => id)).toEqual([...troubleTableIds])
})

test('a card has a few steps, each with an id of its own', () => {
  for (const { id, steps } of cards) {
    expect(steps.length, id).toBeGreaterThanOrEqual(4)
    expect(steps.length, id).toBeLessThanOrEqual(8)
    expect(new Set(steps.map((step) => step.id)).size, id).toBe(steps.length)
  }
  const rows = troubleTables.flatMap((table) => table.rows.map(({ id }) => id))
  expect(new Set(rows).size).toBe(rows.length)
})

describe('the texts of the cards', () => {
  test('hold no number from outside: those stand in the rule book alone', () => {
    expect(builtInNumbers('待つのは48時間です')).toBe(true)
    expect(builtInNumbers('電話は0120-000-000へ')).toBe(true)
    expect(builtInNumbers('午前九時から受け付けます')).toBe(true)
    expect(builtInNumbers('下4桁とA-to-z、四辺')).toBe(false)
    expect(allTexts({ cards, troubleTables }).filter(builtInNumbers)).toEqual([])
  })

  test('are whole sentences in calm typography', () => {
    for (const card of cards) for (const { text } of card.steps) {
      expect(text.ja).toMatch(/^[^!！?？,.]+。$/u)
      expect(text.ja).not.toMatch(/[ぁ-んァ-ヶ一-龠] | [ぁ-んァ-ヶ一-龠]/u)
      expect(text.en).toMatch(/^[A-Z][^!]+\.$/)
    }
    for (const { rows } of troubleTables) for (const row of rows) for (const language of languages) expect(`${row.help[language]}|${row.care[language]}`).toMatch(language === 'ja' ? /。\|.*。$/ : /\.\|.*\.$/)
  })
})
