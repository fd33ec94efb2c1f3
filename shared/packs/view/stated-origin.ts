import type { DateSource } from '#shared/domain/case-vocabulary.ts'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { momentFound } from '#shared/interview/moment-parts.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import { statedOf } from '../hidden-texts.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** Who made an exhibit and when; null and an empty text for what nobody knows. */
export type Origin = { readonly maker: string; readonly madeAt: string | null }

/**
 * The user's word, else what the exhibit states of itself. What is attached to a mail was sent by its sender, which does
 * not say who made it or when: of that its own header or metadata alone speak. Where an area is hidden, the file is not asked for a name.
 */
export function originOf({ parentId, exhibit, ready }: PackExhibit, { language, zone }: ViewContext): Origin {
  const facts = ready === null ? null : statedOf(exhibit, ready.facts)
  const stated = { maker: onPaper(facts?.author, language), madeAt: facts === null ? null : statedAt(facts, zone) }
  if (parentId !== null) return stated
  return { maker: onPaper(exhibit.author, language) || stated.maker, madeAt: exhibitDate(exhibit)?.at ?? stated.madeAt }
}

const sources: readonly DateSource[] = ['mail-header', 'metadata']

/** The surest date that a header or metadata give; names of files and words on pages are for a person to judge. */
function statedAt({ dates }: ExhibitFacts, zone: Zone): string | null {
  const rank = ({ confidence, source, role }: DateFound): number => (confidence === 'certain' ? 0 : 4) + sources.indexOf(source) * 2 + (role === 'written' ? 0 : 1)
  const usable = dates.filter(({ source, confidence }) => sources.includes(source) && confidence !== 'weak').toSorted((a, b) => rank(a) - rank(b))
  for (const { value } of usable) {
    const at = momentFound(value, zone)
    if (at !== null) return at
  }
  return null
}
