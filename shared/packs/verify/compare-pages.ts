import type { PageDigest } from '#shared/pdf/digest/page-digest.ts'
import type { PageProblem } from './verification.ts'

type Digests = readonly PageDigest[]

/** What became of each page: found by what is drawn on it, so that a page taken out does not make all after it look changed. */
export function comparePages(expected: Digests, found: Digests): readonly PageProblem[] {
  const kept = longestCommon(expected.map(({ drawn }) => drawn), found.map(({ drawn }) => drawn))
  const keptExpected = new Set(kept.map(([from]) => from))
  const keptFound = new Set(kept.map(([, to]) => to))
  const moved = new Map<number, number>()
  const gone: number[] = []
  const strangers = new Set([...found.keys()].filter((index) => !keptFound.has(index)))
  for (const [index, { drawn }] of expected.entries()) {
    if (keptExpected.has(index)) continue
    const elsewhere = [...strangers].find((candidate) => found[candidate]?.drawn === drawn)
    if (elsewhere === undefined) gone.push(index)
    else {
      strangers.delete(elsewhere)
      moved.set(elsewhere, index)
    }
  }
  const changed = pairUp(gone, [...strangers], kept)
  const problems: PageProblem[] = [
    ...[...moved].map(([to, from]): PageProblem => ({ page: to + 1, code: 'moved', from: from + 1 })),
    ...changed.map(([, to]): PageProblem => ({ page: to + 1, code: 'changed' })),
    ...gone.filter((from) => !changed.some(([one]) => one === from)).map((from): PageProblem => ({ page: from + 1, code: 'missing' })),
    ...[...strangers].filter((to) => !changed.some(([, one]) => one === to)).map((to): PageProblem => ({ page: to + 1, code: 'added' })),
    // Where pages moved, links lead to other numbers anyhow; they are compared only when all pages stand where they stood.
    ...(expected.length === found.length && moved.size === 0 && kept.every(([from, to]) => from === to) ? kept.filter(([from, to]) => expected[from]?.links !== found[to]?.links).map(([, to]): PageProblem => ({ page: to + 1, code: 'links' })) : [])
  ]
  return problems.toSorted((a, b) => a.page - b.page)
}

type Pair = readonly [expected: number, found: number]

/** Pages in order on both sides: the same beginning, the same end, and between them the longest common row. */
function longestCommon(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const shorter = Math.min(expected.length, found.length)
  let start = 0
  while (start < shorter && expected[start] === found[start]) start += 1
  let end = 0
  while (end < shorter - start && expected[expected.length - 1 - end] === found[found.length - 1 - end]) end += 1
  const head = Array.from({ length: start }, (_, index): Pair => [index, index])
  const tail = Array.from({ length: end }, (_, index): Pair => [expected.length - end + index, found.length - end + index])
  const middle = commonRow(expected.slice(start, expected.length - end), found.slice(start, found.length - end))
  return [...head, ...middle.map(([from, to]): Pair => [from + start, to + start]), ...tail]
}

/** Beyond this the table would be larger than it is worth; then only beginning and end count as standing still. */
const mostCells = 16_000_000

function commonRow(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const width = found.length + 1
  if (expected.length === 0 || found.length === 0 || (expected.length + 1) * width > mostCells) return []
  const lengths = new Uint32Array((expected.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = found.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = expected[row] === found[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < expected.length && column < found.length; ) {
    if (expected[row] === found[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/** A page that is gone and a strange one between the same neighbours are one page that was changed. */
function pairUp(gone: readonly number[], strangers: readonly number[], kept: readonly Pair[]): readonly Pair[] {
  const gapOf = (side: 0 | 1, index: number): number => kept.filter((pair) => pair[side] < index).length
  const left = [...strangers]
  return gone.flatMap((from): readonly Pair[] => {
    const at = left.findIndex((to) => gapOf(1, to) === gapOf(0, from))
    const [to] = at === -1 ? [] : left.splice(at, 1)
    return to === undefined ? [] : [[from, to]]
  })
}
