import { isSure, meanConfidence } from '#shared/domain/sure-lines.ts'
import type { FoundLine, GreyPage } from './recognition-task.ts'

/** What stands on a page whose lines are to be found first, or on one that is a single line. */
export type ReadLines = (page: GreyPage, layout: 'page' | 'line') => readonly FoundLine[]

const marginPx = 12
/** A photograph of leaves has hundreds of such lines. */
const mostLines = 40
/** Less than this of its letters would be a line of which the rest was lost. */
const leastLetters = 0.8

/**
 * On a whole page Tesseract now and then misreads a word amid others that it is sure of, a day before its hour among them; by itself the same line
 * is read right. So such a line is looked at once more, and what is surer is kept.
 */
export function readLooking(page: GreyPage, read: ReadLines): readonly FoundLine[] {
  let left = mostLines
  return read(page, 'page').map((line) => {
    if (!line.some(isSure) || line.every(isSure) || left === 0) return line
    left -= 1
    return surer(line, lookAgain(page, line, read))
  })
}

function lookAgain(page: GreyPage, line: FoundLine, read: ReadLines): FoundLine {
  const left = Math.max(0, Math.min(...line.map((word) => word.left)) - marginPx)
  const top = Math.max(0, Math.min(...line.map((word) => word.top)) - marginPx)
  const right = Math.min(page.widthPx, Math.max(...line.map((word) => word.left + word.width)) + marginPx)
  const bottom = Math.min(page.heightPx, Math.max(...line.map((word) => word.top + word.height)) + marginPx)
  const [found = [], ...others] = read(partOf(page, left, top, right, bottom), 'line')
  return others.length > 0 ? [] : found.map((word) => ({ ...word, left: word.left + left, top: word.top + top }))
}

function partOf({ widthPx, samples }: GreyPage, left: number, top: number, right: number, bottom: number): GreyPage {
  const part = new Uint8Array((right - left) * (bottom - top))
  for (let row = top; row < bottom; row += 1) part.set(samples.subarray(row * widthPx + left, row * widthPx + right), (row - top) * (right - left))
  return { widthPx: right - left, heightPx: bottom - top, samples: part }
}

const surer = (line: FoundLine, other: FoundLine): FoundLine => (lettersIn(other) >= leastLetters * lettersIn(line) && meanConfidence(other) > meanConfidence(line) ? other : line)

const lettersIn = (line: FoundLine): number => line.reduce((sum, { text }) => sum + text.length, 0)
