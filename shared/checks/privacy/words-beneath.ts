import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import { pageText } from './page-text.ts'

/** The words whose middle an area covers, as they are read; '' where none are known. */
export function wordsBeneath(area: AreaRedaction, file: FileWords | null): string {
  const page = file?.pages.find((one) => one.page === (area.page ?? 1))
  if (file === null || page === undefined) return ''
  const { text, words } = pageText(page, file.source)
  const beneath = words.filter(({ word }) => isWithin(word.x + word.width / 2, area.x, area.width) && isWithin(word.y + word.height / 2, area.y, area.height))
  const pieces = beneath.map((word, index) => (index > 0 && beneath[index - 1]?.to !== word.from ? ' ' : '') + text.slice(word.from, word.to))
  return maskCardNumbers(pieces.join(''))
}

const isWithin = (value: number, start: number, length: number): boolean => value > start && value < start + length

/** Whether what is proposed is hidden already: nearly all of it, since a hand draws less exactly. */
export function isHidden(proposed: Redaction, held: readonly Redaction[]): boolean {
  if (isArea(proposed)) return held.some((one) => isArea(one) && (one.page ?? 1) === (proposed.page ?? 1) && shareCovered(proposed, one) > enough)
  return held.some((one) => !isArea(one) && 'text' in one && 'text' in proposed && one.text === proposed.text)
}

const enough = 0.75

/** A redaction is an area unless it names a text. */
export const isArea = (redaction: Redaction): redaction is AreaRedaction => typeof redaction['text'] !== 'string'

function shareCovered(area: AreaRedaction, by: AreaRedaction): number {
  const across = Math.min(area.x + area.width, by.x + by.width) - Math.max(area.x, by.x)
  const down = Math.min(area.y + area.height, by.y + by.height) - Math.max(area.y, by.y)
  return across > 0 && down > 0 ? (across * down) / (area.width * area.height) : 0
}
