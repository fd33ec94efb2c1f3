import type { Language } from '#shared/domain/language.ts'
import { folded, queryWords } from '#shared/lib/folded.ts'
import { ruleText } from '#shared/rules/rules.ts'
import type { HandbookTopic } from './topic.ts'

/**
 * Topics that hold every word of the query, best first: in the title before in the text. Japanese has no blanks between
 * words: where nothing holds the whole of what was typed, topics that hold most of its pairs of letters are given.
 */
export function searchHandbook(topics: readonly HandbookTopic[], query: string, language: Language): readonly HandbookTopic[] {
  const words = queryWords(query)
  if (words.length === 0) return topics
  const pages = topics.map((topic) => ({ topic, ...pageOf(topic, language) }))
  const whole = ranked(pages, (page) => (words.every((word) => page.title.includes(word) || page.text.includes(word)) ? 1 + words.filter((word) => page.title.includes(word)).length * 4 : 0))
  return whole.length > 0 ? whole : ranked(pages, (page) => likeness(words.flatMap(pairsOf), page))
}

type Page = { readonly topic: HandbookTopic; readonly title: string; readonly text: string }

function pageOf(topic: HandbookTopic, language: Language): Omit<Page, 'topic'> {
  const inBoth = [...topic.paragraphs, ...topic.steps.map(({ text }) => text), ...topic.rows.flatMap(({ sign, help, care }) => [sign, help, care])]
  return { title: folded(topic.title[language]), text: folded([...inBoth.map((text) => text[language]), topic.also, ...topic.ruleIds.map((id) => ruleText(id, language))].join(' ')) }
}

/** Ties keep the order of the handbook. */
const ranked = (pages: readonly Page[], score: (page: Page) => number): readonly HandbookTopic[] =>
  pages.map((page) => ({ page, points: score(page) })).filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points).map(({ page }) => page.topic)

const particles = /^[ぁ-ん]{2}$/

/** Pairs of letters of Japanese words; a word in other letters stands whole. Pairs of kana alone say little and are left out. */
function pairsOf(word: string): readonly string[] {
  if (!/[ぁ-ん一-龠]/.test(word)) return [word]
  const pairs = Array.from({ length: Math.max(word.length - 1, 1) }, (_, index) => word.slice(index, index + 2))
  const telling = pairs.filter((pair) => !particles.test(pair))
  return telling.length > 0 ? telling : pairs
}

const leastShare = 0.5

function likeness(pairs: readonly string[], page: Page): number {
  const held = pairs.filter((pair) => page.title.includes(pair) || page.text.includes(pair)).length
  return held / pairs.length >= leastShare ? held + pairs.filter((pair) => page.title.includes(pair)).length : 0
}
