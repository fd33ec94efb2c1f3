import { isRegular } from '../read/characters.ts'
import { contentOperators } from '../read/content-operators.ts'
import { PdfDamage } from '../read/pdf-item.ts'

const [save, restore] = [0x71, 0x51]

/** How many states more than it saves a content stream takes back, at its worst place: ISO 32000-1, 8.4.2. */
export function missingSaves(content: Uint8Array): number {
  // Letters within a string look alike: where that seems to make a difference, the operators are read.
  return atAGlance(content) === 0 ? 0 : Math.max(0, byOperators(content) ?? atAGlance(content))
}

function atAGlance(content: Uint8Array): number {
  let [depth, lowest] = [0, 0]
  let saved = content.indexOf(save)
  for (let at = content.indexOf(restore); at >= 0; at = content.indexOf(restore, at + 1)) {
    for (; saved >= 0 && saved < at; saved = content.indexOf(save, saved + 1)) if (isAlone(content, saved)) depth += 1
    if (isAlone(content, at)) depth -= 1
    lowest = Math.min(lowest, depth)
  }
  return -lowest
}

/** A letter in brackets is one that is drawn. */
const isAlone = (content: Uint8Array, at: number): boolean => !isRegular(content[at - 1]) && content[at - 1] !== opening && !isRegular(content[at + 1]) && content[at + 1] !== closing
const [opening, closing] = [0x28, 0x29]

function byOperators(content: Uint8Array): number | null {
  let [depth, lowest] = [0, 0]
  try {
    for (const { operator } of contentOperators(content)) {
      depth += operator === 'q' ? 1 : operator === 'Q' ? -1 : 0
      lowest = Math.min(lowest, depth)
    }
    return -lowest
  } catch (error) {
    if (error instanceof PdfDamage) return null
    throw error
  }
}
