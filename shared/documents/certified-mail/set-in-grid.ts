import { lineCells } from './grid.ts'
import type { Grid, GridCharacter, GridLine, GridSheet, GridText } from './grid.ts'
import { gridCharacters, isClosing, isOpening } from './grid-characters.ts'

/** What stands at the right leaves a cell free behind it. */
const behindRight = 1

/** Sets texts line by line and cuts them into sheets. No line is ever longer than the grid: a mark that may not begin a line takes the character before it along. */
export function setInGrid(texts: readonly GridText[], grid: Grid): readonly GridSheet[] {
  return sheetsOf(texts.flatMap((text, index) => [...(needsGap(texts, index) ? [emptyLine] : []), ...linesOf(text, grid)]), grid)
}

const emptyLine: GridLine = { indent: 0, characters: [] }

/** An empty line below the title and above the date. */
const needsGap = (texts: readonly GridText[], index: number): boolean =>
  index > 0 && (texts[index - 1]?.align === 'centre' || (texts[index]?.align === 'right' && texts[index - 1]?.align !== 'right'))

function linesOf({ text, align }: GridText, grid: Grid): readonly GridLine[] {
  if (align === 'left') return text.split('\n').flatMap((line) => leftLines(line, grid.columns))
  const room = align === 'right' ? grid.columns - behindRight : grid.columns
  const lines = text.split('\n').flatMap((line) => broken(gridCharacters(line), room, 0, 0))
  if (align === 'centre') return lines.map((line) => ({ ...line, indent: Math.floor((grid.columns - lineCells(line)) / 2) }))
  const widest = Math.max(0, ...lines.map(lineCells))
  return lines.map((line) => ({ ...line, indent: grid.columns - behindRight - widest }))
}

function leftLines(line: string, columns: number): readonly GridLine[] {
  const characters = gridCharacters(line.trimEnd())
  const own = characters.findIndex(({ text }) => text !== '　')
  const blanks = Math.min(own < 0 ? 0 : own, Math.floor(columns / 2))
  const rest = characters.slice(own < 0 ? characters.length : own)
  const isProse = blanks === 0 && (rest.at(-1)?.text ?? '') === '。'
  return broken(rest, columns, isProse ? 1 : blanks, blanks)
}

/** Lines of at most `columns` cells; the first is indented by `first`, the others by `others`. */
function broken(characters: readonly GridCharacter[], columns: number, first: number, others: number): readonly GridLine[] {
  const units = unitsOf(characters)
  if (units.length === 0) return [emptyLine]
  const lines: GridLine[] = []
  for (let from = 0; from < units.length; ) {
    const indent = lines.length === 0 ? first : others
    const to = breakAfter(units, from, columns - indent)
    lines.push({ indent, characters: units.slice(from, to).flat() })
    from = to
  }
  return lines
}

type Unit = readonly GridCharacter[]

/** Figures of this many cells at most are never parted: a sum of money that is cut in two is misread. */
const wholeFigureCells = 9

/** A figure with its separators is one unit, every other character is its own. */
function unitsOf(characters: readonly GridCharacter[]): readonly Unit[] {
  const units: GridCharacter[][] = []
  characters.forEach((one, index) => {
    const last = units.at(-1)
    const joins = last !== undefined && isFigure(last) && last.length < wholeFigureCells && (isDigit(one) || (isSeparator(one) && isDigit(characters[index + 1])))
    if (joins) last.push(one)
    else units.push([one])
  })
  return units
}

const isDigit = (one: GridCharacter | undefined): boolean => /^[０-９]$/u.test(one?.text ?? '')
const isSeparator = ({ text }: GridCharacter): boolean => text === '，' || text === '．'
const isFigure = (unit: Unit): boolean => isDigit(unit[0])

const startsNoLine = /^[、。，．・：；？！ー々ゝゞヽヾ％]$/u
const mayStart = (unit: Unit | undefined): boolean => unit === undefined || !(startsNoLine.test(unit[0]?.text ?? '') || isClosing(unit[0]?.text ?? ''))
const mayEnd = (unit: Unit | undefined): boolean => !isOpening(unit?.at(-1)?.text ?? '')

/** Where the next line begins: as late as fits, or earlier where a mark would come to stand wrongly. */
function breakAfter(units: readonly Unit[], from: number, cells: number): number {
  let to = from
  for (let used = 0; to < units.length; to += 1) {
    used += (units[to] ?? []).reduce((sum, one) => sum + one.cells, 0)
    if (used > cells && to > from) break
  }
  if (to >= units.length) return units.length
  for (let at = to; at > from; at -= 1) if (mayStart(units[at]) && mayEnd(units[at - 1])) return at
  return to
}

/** No sheet begins or ends with an empty line. */
function sheetsOf(lines: readonly GridLine[], grid: Grid): readonly GridSheet[] {
  const sheets: GridLine[][] = [[]]
  for (const line of lines) {
    if ((sheets.at(-1)?.length ?? 0) >= grid.rows) sheets.push([])
    const sheet = sheets.at(-1)
    if (sheet !== undefined && (sheet.length > 0 || line.characters.length > 0)) sheet.push(line)
  }
  return sheets.map((sheet) => ({ lines: sheet.slice(0, sheet.findLastIndex((line) => line.characters.length > 0) + 1) })).filter((sheet, index) => index === 0 || sheet.lines.length > 0)
}
