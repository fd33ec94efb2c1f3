import type { Box } from '../layout-types.ts'
import type { ContentBytes } from './content-bytes.ts'
import type { Pen } from './pen.ts'
import { pdfNumber } from './pdf-values.ts'
import type { EncodedRun } from './text-encoder.ts'

/** Shows text with as few operators as it takes: what follows on a line joins it, and only what changes is set again. */
export type TextPen = {
  /** `baselinePt` is from the foot of the page. */
  readonly show: (box: TextBox, baselinePt: number, runs: readonly EncodedRun[]) => void
  /** Ends what is being shown; the next text begins anew. */
  readonly end: () => void
}

type TextBox = Extract<Box, { readonly kind: 'text' }>

/** Share of the size by which the outline of a borrowed character is drawn to look bold. */
const boldShare = 0.03
/** A wider gap parts columns rather than words. */
const widestGapEm = 1

/** Source: ISO 32000-1, 9.3 (text state), 9.4.4 (where the next glyph stands). */
export function openTextPen(pen: Pen, content: ContentBytes): TextPen {
  let isOpen = false
  let isShowing = false
  let [fontKey, sizePt] = ['', 0]
  let spacingPt = 0
  let isThin = false
  // The beginning of the line, from which the next is reckoned, and where the next glyph would stand.
  let [lineXPt, lineYPt, nextXPt] = [0, 0, 0]

  const endShowing = (): void => {
    if (isShowing) content.write(')]TJ\n')
    isShowing = false
  }
  /** The operators by which the state becomes what a run asks for. */
  const setState = (box: TextBox, run: EncodedRun): string => {
    let operators = pen.fill(box.colour)
    if (run.thin) operators += pen.stroke(box.colour, box.sizePt * boldShare)
    if (run.thin !== isThin) operators += run.thin ? '2 Tr ' : '0 Tr '
    if (run.fontKey !== fontKey || box.sizePt !== sizePt) operators += `/${run.fontKey} ${pdfNumber(box.sizePt)} Tf `
    // After a single glyph nothing is spaced: what follows is placed by itself.
    const wantedPt = run.codes.length === 1 ? spacingPt : (box.letterSpacingPt ?? 0)
    if (wantedPt !== spacingPt) operators += `${pdfNumber(wantedPt)} Tc `
    fontKey = run.fontKey
    sizePt = box.sizePt
    isThin = run.thin
    spacingPt = wantedPt
    return operators
  }
  const moveTo = (xPt: number, yPt: number): void => {
    content.write(isOpen ? `${pdfNumber(xPt - lineXPt)} ${pdfNumber(yPt - lineYPt)} Td` : `BT ${pdfNumber(xPt)} ${pdfNumber(yPt)} Td`)
    isOpen = true
    lineXPt = xPt
    lineYPt = yPt
    nextXPt = xPt
  }
  const showRun = (box: TextBox, xPt: number, yPt: number, run: EncodedRun): void => {
    const state = setState(box, run)
    const gap = Math.round(((nextXPt - xPt) / box.sizePt) * 1000)
    if (state === '' && isShowing && yPt === lineYPt && Math.abs(gap) <= widestGapEm * 1000) {
      if (gap !== 0) content.write(`)${gap}(`)
      nextXPt -= (gap * box.sizePt) / 1000
    } else {
      endShowing()
      content.write(state)
      moveTo(xPt, yPt)
      content.write('[(')
      isShowing = true
    }
    content.writeCodes(run.codes)
    nextXPt += (run.advance * box.sizePt) / 1000 + run.codes.length * spacingPt
  }
  return {
    show: (box, baselinePt, runs) => {
      const yPt = thousandths(baselinePt)
      let xPt = thousandths(box.xPt)
      for (const run of runs) {
        showRun(box, xPt, yPt, run)
        xPt += (run.advance * box.sizePt) / 1000 + run.codes.length * (box.letterSpacingPt ?? 0)
      }
    },
    end: () => {
      endShowing()
      if (isOpen) content.write('ET\n')
      isOpen = false
    },
  }
}

/** As numbers stand in the file, so that differences of places add up. */
const thousandths = (valuePt: number): number => Math.round(valuePt * 1000) / 1000
