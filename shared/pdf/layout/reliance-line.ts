import { stampBaselinePt } from './finish-page.ts'
import { linkInk, quietInk, type TextMeasure } from './text-style.ts'
import { addStructure, type StructureUnderWay } from './structure-under-way.ts'
import type { Box, Colour, Destination, Link, Owner } from '../layout-types.ts'
import type { DraftPage } from './draft-page.ts'
import type { LayoutWords } from './pack-layout-input.ts'
import type { Reliance } from './reliances.ts'

const sizePt = 7.5
const gapBesideStampPt = 14

/** The foot of an exhibit's page, left of its stamp: the pages of the pack that rely on it, each a link to the row or paragraph. */
export function withRelianceLine(page: DraftPage, all: readonly Reliance[], widestStampPt: number, words: LayoutWords, structure: StructureUnderWay, fonts: TextMeasure): DraftPage {
  const { sheet, frame } = page
  const targets = sheet === undefined ? [] : firstOfPages(all.filter((one) => one.page === null || one.page === sheet.citedPage))
  if (sheet === undefined || targets.length === 0) return page
  const widthPt = frame.pageWidthPt / 2 - widestStampPt / 2 - gapBesideStampPt - frame.leftPt
  const paragraph = addStructure(structure, { tag: 'P', parent: sheet.part })
  const pen: Pen = { xPt: frame.leftPt, baselinePt: stampBaselinePt(frame), fonts, boxes: [], links: [] }
  for (const piece of piecesThatFit(targets, widthPt, words, fonts)) {
    write(pen, piece.text, piece.target === null ? paragraph : addStructure(structure, { tag: 'Link', parent: paragraph }), piece.target)
  }
  return { ...page, boxes: [...page.boxes, ...pen.boxes], links: pen.links }
}

/** One number for each page: the first place there. */
function firstOfPages(reliances: readonly Reliance[]): readonly Destination[] {
  const first = new Map<number, Destination>()
  for (const { target } of reliances) if (!first.has(target.pageIndex)) first.set(target.pageIndex, target)
  return [...first.values()].toSorted((a, b) => a.pageIndex - b.pageIndex)
}

type Piece = { readonly text: string; readonly target: Destination | null }

function piecesThatFit(targets: readonly Destination[], widthPt: number, { reliance }: LayoutWords, fonts: TextMeasure): readonly Piece[] {
  const piecesOf = (count: number): readonly Piece[] => [
    { text: targets.length === 1 ? reliance.one : reliance.more, target: null },
    ...targets.slice(0, count).flatMap((target, index): readonly Piece[] => [...(index === 0 ? [] : [{ text: reliance.separator, target: null }]), { text: `${target.pageIndex + 1}${reliance.unit}`, target }]),
    ...(count < targets.length ? [{ text: reliance.others, target: null }] : [])
  ]
  const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + fonts.measure('sans', sizePt, text), 0)
  let count = Math.min(targets.length, 100)
  while (count > 1 && widthOf(piecesOf(count)) > widthPt) count -= 1
  return piecesOf(count)
}

type Pen = { xPt: number; readonly baselinePt: number; readonly fonts: TextMeasure; readonly boxes: Box[]; readonly links: Link[] }

function write(pen: Pen, text: string, owner: Owner, target: Destination | null): void {
  const widthPt = pen.fonts.measure('sans', sizePt, text)
  const colour: Colour = target === null ? quietInk : linkInk
  pen.boxes.push({ kind: 'text', owner, xPt: pen.xPt, baselinePt: pen.baselinePt, face: 'sans', sizePt, text, colour })
  if (target !== null) pen.links.push({ owner, xPt: pen.xPt, yPt: pen.baselinePt - sizePt, widthPt, heightPt: sizePt * 1.3, target })
  pen.xPt += widthPt
}
