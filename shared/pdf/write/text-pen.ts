import type { Box } from '../layout-types.ts'
import type { Pen } from './pen.ts'
import { pdfNumber } from './pdf-values.ts'
import type { EncodedRun } from './text-encoder.ts'

/** Shows text with as few operators as it takes: what follows on a line joins it, and only what changes is set again. */
export type TextPen = {
  /** The operators that are due before this text can join; its own come with the next call. `baselinePt` is from the foot of the page. */
  readonly show: (box: TextBox, baselinePt: number, runs: readonly EncodedRun[]) => string
  /** What is still due; the next text begins anew. */
  readonly end: () => string
}

type TextBox = Extract<Box, { readonly kind: 'text' }>

/** Share of the size by which the outline of a borrowed character is drawn to look bold. */
const boldShare = 0.03
/** A wider gap parts columns rather than words. */
const widestGapEm = 1

/** Source: ISO 32000-1, 9.3 (text state), 9.4.4 (where the next glyph stands). */
export function openTextPen(pen: Pen): TextPen {
  let isOpen = false
  let font = ''
  let spacingPt = 0
  let isThin = false
  // The beginning of the line, from which the next is reckoned, and where the next glyph would stand.
  let [lineXPt, lineYPt, nextXPt] = [0, 0, 0]
  let [waiting, hasGaps] = ['', false]

  const flush = (): string => {
    if (waiting === '') return ''
    const shown = hasGaps ? `[(${waiting})] TJ\n` : `(${waiting}) Tj\n`
    waiting = ''
    hasGaps = false
    return shown
  }
  const end = (): string => {
    if (!isOpen) return ''
    isOpen = false
    return `${flush()}ET\n`
  }
  const setState = (box: TextBox, run: EncodedRun, wantedFont: string): string => {
    let operators = pen.fill(box.colour)
    if (run.thin) operators += pen.stroke(box.colour, box.sizePt * boldShare)
    if (run.thin !== isThin) operators += run.thin ? '2 Tr ' : '0 Tr '
    if (wantedFont !== font) operators += `${wantedFont} Tf `
    // After a single glyph nothing is spaced: what follows is placed by itself.
    const wantedPt = run.glyphs === 1 ? spacingPt : (box.letterSpacingPt ?? 0)
    if (wantedPt !== spacingPt) operators += `${pdfNumber(wantedPt)} Tc `
    font = wantedFont
    isThin = run.thin
    spacingPt = wantedPt
    return operators
  }
  const moveTo = (xPt: number, yPt: number): string => {
    const [fromXPt, fromYPt] = isOpen ? [lineXPt, lineYPt] : [0, 0]
    const begin = isOpen ? '' : 'BT '
    isOpen = true
    lineXPt = xPt
    lineYPt = yPt
    nextXPt = xPt
    return `${begin}${pdfNumber(xPt - fromXPt)} ${pdfNumber(yPt - fromYPt)} Td `
  }
  const showRun = (box: TextBox, xPt: number, yPt: number, run: EncodedRun): string => {
    const before = flushIfChanged(box, run)
    const gap = Math.round(((nextXPt - xPt) / box.sizePt) * 1000)
    const joins = before === '' && isOpen && yPt === lineYPt && Math.abs(gap) <= widestGapEm * 1000
    const moved = joins ? '' : `${before === '' ? flush() : before}${moveTo(xPt, yPt)}`
    if (joins && gap !== 0) {
      waiting += `)${gap}(`
      hasGaps = true
      nextXPt -= (gap * box.sizePt) / 1000
    }
    waiting += run.codes
    nextXPt += (run.advance * box.sizePt) / 1000 + run.glyphs * spacingPt
    return moved
  }
  const flushIfChanged = (box: TextBox, run: EncodedRun): string => {
    const state = setState(box, run, `/${run.fontKey} ${pdfNumber(box.sizePt)}`)
    return state === '' ? '' : `${flush()}${state}`
  }
  return {
    show: (box, baselinePt, runs) => {
      const yPt = thousandths(baselinePt)
      let xPt = thousandths(box.xPt)
      let operators = ''
      for (const run of runs) {
        operators += showRun(box, xPt, yPt, run)
        xPt += (run.advance * box.sizePt) / 1000 + run.glyphs * (box.letterSpacingPt ?? 0)
      }
      return operators
    },
    end,
  }
}

/** As numbers stand in the file, so that differences of places add up. */
const thousandths = (valuePt: number): number => Math.round(valuePt * 1000) / 1000
