import { assertNever } from '../../shared/lib/assert-never.ts'
import { median } from './measure.ts'
import type { Row } from './measure.ts'
import type { Goal, Quantity, Work } from './work.ts'

/** One Markdown table of medians, then each goal with what was reached. */
export function report(work: Work, rows: readonly Row[]): string {
  const base = rows.find((row) => row.rival.name === work.measure)
  const cells = [head(work), ...rows.map((row) => rowCells(row, base))]
  const widths = head(work).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`)
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [`\n## ${work.title}\n`, ...lines.toSpliced(1, 0, rule), '', ...work.goals.map((goal) => goalLine(goal, rows))].join('\n')
}

const head = (work: Work): readonly string[] => ['program', 'time s', `of ${work.measure}`, 'peak MB', `of ${work.measure}`, 'bytes', `of ${work.measure}`, 'pages', 'runs']

function rowCells(row: Row, base: Row | undefined): readonly string[] {
  const ratio = (what: Quantity): string => (base === undefined ? '-' : (quantity(row, what) / quantity(base, what)).toFixed(3))
  return [row.rival.name, quantity(row, 'time').toFixed(3), ratio('time'), quantity(row, 'memory').toFixed(0), ratio('memory'), quantity(row, 'bytes').toLocaleString('en-GB'), ratio('bytes'), String(row.pages ?? '-'), String(row.runs.length)]
}

function goalLine({ row, what, of, must, beyond }: Goal, rows: readonly Row[]): string {
  const [own, other] = [row, of].map((name) => rows.find((candidate) => candidate.rival.name === name))
  if (own === undefined || other === undefined) return `- ${what} of ${row}: ${of} was not measured`
  const ratio = quantity(own, what) / quantity(other, what)
  const verdict = beyond !== null && ratio <= beyond ? 'beyond' : must !== null && ratio <= must ? 'reached' : 'missed'
  const asked = [must === null ? [] : [`must ${must}`], beyond === null ? [] : [`beyond ${beyond}`]].flat().join(', ')
  return `- ${what} of ${row}: ${ratio.toFixed(3)} of ${of} (${asked}): ${verdict}`
}

function quantity(row: Row, what: Quantity): number {
  switch (what) {
    case 'time':
      return median(row.runs.map((run) => run.seconds))
    case 'memory':
      return median(row.runs.map((run) => run.peakMb))
    case 'bytes':
      return row.bytes
    default:
      return assertNever(what)
  }
}
