import type { Language } from '#shared/domain/language.ts'
import type { DocumentStyle } from './document-style.ts'

export type Paper = 'a4' | 'letter'

/** The part of a page that content may fill, in points from the top left. */
export type PageFrame = {
  readonly pageWidthPt: number
  readonly pageHeightPt: number
  readonly leftPt: number
  readonly topPt: number
  readonly widthPt: number
  readonly heightPt: number
}

const paperSizePt: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], letter: [612, 792] }

export function millimetres(value: number): number {
  return (value * 72) / 25.4
}

type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const marginsMm: Readonly<Record<Language, Readonly<Record<DocumentStyle, Margins>>>> = {
  ja: {
    letter: { left: 30, right: 25, top: 28, bottom: 26 },
    report: { left: 22, right: 20, top: 22, bottom: 23 },
    checklist: { left: 22, right: 20, top: 20, bottom: 22 },
  },
  en: {
    letter: { left: 29, right: 29, top: 26, bottom: 26 },
    report: { left: 22, right: 20, top: 22, bottom: 23 },
    checklist: { left: 22, right: 20, top: 20, bottom: 22 },
  },
}

/** A Japanese letter is set on whole ems, so that full lines need no stretching. */
export function documentFrame(paper: Paper, language: Language, style: DocumentStyle, emPt: number): PageFrame {
  const frame = frameOf(paper, marginsMm[language][style])
  return language === 'ja' && style === 'letter' ? { ...frame, widthPt: Math.floor(frame.widthPt / emPt) * emPt } : frame
}

export function exhibitFrame(paper: Paper, hold: 'upright' | 'turned' = 'upright'): PageFrame {
  return frameOf(paper, { left: 20, right: 18, top: 15, bottom: 20 }, hold)
}

function frameOf(paper: Paper, margins: Margins, hold: 'upright' | 'turned' = 'upright'): PageFrame {
  const [shortPt, longPt] = paperSizePt[paper]
  const [pageWidthPt, pageHeightPt] = hold === 'upright' ? [shortPt, longPt] : [longPt, shortPt]
  const leftPt = millimetres(margins.left)
  const topPt = millimetres(margins.top)
  return {
    pageWidthPt,
    pageHeightPt,
    leftPt,
    topPt,
    widthPt: pageWidthPt - leftPt - millimetres(margins.right),
    heightPt: pageHeightPt - topPt - millimetres(margins.bottom),
  }
}
