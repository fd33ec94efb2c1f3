import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal } from './portrayal.ts'

/** Whether a number that its reader took for a card's stands masked on the pages: the evidence has digits there that paper has not. */
export function hasMaskedNumber({ facts, portrayal }: { readonly facts: Pick<ExhibitFacts, 'identifiers'>; readonly portrayal: Portrayal }): boolean {
  const cards = facts.identifiers.flatMap(({ kind, value }) => (kind === 'card' ? [value] : []))
  return cards.length > 0 && portrayal.kind === 'text' && cards.some((masked) => stringsIn(portrayal.blocks).some((text) => text.includes(masked)))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
