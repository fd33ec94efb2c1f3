import { isSpaced } from '#shared/domain/words-text.ts'
import type { PageLine, PageWord } from '#shared/domain/page-words.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import type { Box, Crop, Owner } from '../layout-types.ts'

type Place = { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number }

/** Of the em box, above the baseline; recognised boxes close tightly around the letters. */
const ascentEm = 0.88
const tightEm = 0.94
const whole: Crop = { from: 0, to: 1 }

/**
 * Recognised words where they stand in a picture: found by search and copied, never seen. Of a band of it those whose middle lies there. Words between
 * which nothing stands touch each other, so that readers do not put a space between them.
 */
export function unseenWords(lines: readonly PageLine[], place: Place, owner: Owner, crop: Crop = whole): readonly Box[] {
  const share = crop.to - crop.from
  return lines.flatMap((line) => {
    const [top, bottom] = [Math.min(...line.words.map(({ y }) => y)), Math.max(...line.words.map(({ y, height }) => y + height))]
    const middle = (top + bottom) / 2
    if (middle < crop.from || middle >= crop.to || share <= 0) return []
    const sizePt = (((bottom - top) / share) * place.heightPt) / tightEm
    const baselinePt = place.yPt + ((bottom - crop.from) / share) * place.heightPt - sizePt * (1 - ascentEm) * 0.6
    return line.words.map((word, index): Box => ({ kind: 'unseen', owner, xPt: rounded(place.xPt + word.x * place.widthPt), baselinePt: rounded(baselinePt), widthPt: rounded(widthOf(line, word, index) * place.widthPt), sizePt: rounded(sizePt), text: normaliseText(word.text) }))
  })
}

/** As wide as it is, or as far as to the word that follows without a space. */
function widthOf(line: PageLine, word: PageWord, index: number): number {
  const next = line.words[index + 1]
  return next === undefined || isSpaced(line, index + 1) || next.x <= word.x ? word.width : next.x - word.x
}

const rounded = (valuePt: number): number => Math.round(valuePt * 1000) / 1000
