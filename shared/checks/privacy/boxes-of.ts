import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { grouped } from '#shared/lib/grouped.ts'
import type { PlacedWord } from './page-text.ts'
import type { Span } from './private-kind.ts'

type Box = Pick<AreaRedaction, 'x' | 'y' | 'width' | 'height'>

/** Letters reach beyond the boxes that readers state, above all upwards and downwards. */
const margin = { across: 0.003, ofHeight: 0.12 } as const
/** Finer than a pixel of any page. */
const grain = 100_000

/** One box for each line that a span stands on, around the whole of every word that it touches; none where such a word must stay in sight. */
export function boxesOf(span: Span, words: readonly PlacedWord[], kept: readonly Span[]): readonly Box[] {
  const touched = words.filter((word) => overlap(word, span))
  if (touched.some((word) => kept.some((one) => overlap(word, one)))) return []
  return [...grouped(touched, ({ line }) => line).values()].map(boxAround)
}

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Rounded outwards, so that what is rounded away is never what had to be covered. */
function boxAround(words: readonly PlacedWord[]): Box {
  const top = Math.min(...words.map(({ word }) => word.y))
  const bottom = Math.max(...words.map(({ word }) => word.y + word.height))
  const rise = (bottom - top) * margin.ofHeight
  const x = outwards(Math.min(...words.map(({ word }) => word.x)) - margin.across, Math.floor)
  const y = outwards(top - rise, Math.floor)
  const right = outwards(Math.max(...words.map(({ word }) => word.x + word.width)) + margin.across, Math.ceil)
  return { x, y, width: right - x, height: outwards(bottom + rise, Math.ceil) - y }
}

const outwards = (value: number, round: (value: number) => number): number => Math.min(1, Math.max(0, round(value * grain) / grain))
