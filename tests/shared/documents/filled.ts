import type { Block } from '#shared/documents/block.ts'
import { templateFiller } from '#shared/documents/fill-template.ts'
import { parseBlocks } from '#shared/documents/parse-blocks.ts'
import { sealValues } from '#shared/documents/sealed-values.ts'
import { writeText } from '#shared/documents/write-text.ts'
import type { Language } from '#shared/domain/language.ts'

/** A template of a test, filled and parsed the way that a pack's is. */
export function blocksFrom(source: string, view: unknown = {}, language: Language = 'en'): readonly Block[] {
  const values = sealValues(view)
  const filled = templateFiller(new Map())({ file: 'test/page.hbs', source }, values.view)
  return parseBlocks(filled, { file: 'test/page.hbs', language, values })
}

export const textFrom = (source: string, view: unknown = {}, language: Language = 'en'): string => writeText(blocksFrom(source, view, language), language)

/** The kinds of a tree without its texts: what markup made, apart from what values said. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'kind' || name === 'level' ? inner : shapeOf(inner)]))
}
