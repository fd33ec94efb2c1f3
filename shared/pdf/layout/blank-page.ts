import { quietInk, type TextMeasure } from './text-style.ts'
import { exhibitFrame } from './page-frame.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import type { DraftPage } from './draft-page.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'

const sizePt = 9

/** The back of a sheet that is left empty says so, so that nobody takes a page for lost. It is counted and stamped like any other. */
export function blankPage(input: Pick<PackLayoutInput, 'paper' | 'words'>, fonts: TextMeasure): DraftPage {
  const frame = exhibitFrame(input.paper)
  const text = normaliseText(input.words.blankPage)
  const xPt = (frame.pageWidthPt - fonts.measure('sans', sizePt, text)) / 2
  return { frame, boxes: [{ kind: 'text', owner: null, xPt, baselinePt: frame.pageHeightPt / 2, face: 'sans', sizePt, text, colour: quietInk }], cites: [], headings: [] }
}
