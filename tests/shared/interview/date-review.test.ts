import { expect, test } from 'vitest'
import { applyChange, caseChangeSchema } from '#shared/domain/case-change.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { chosenDate, datesChange, datesTakenBack, firstDateDraft, withChosen, withTicked } from '#shared/interview/date-draft.ts'
import { countDateable, dateReview } from '#shared/interview/date-review.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const found = (value: string, source: DateFound['source'], confidence: DateFound['confidence'], role: DateFound['role'] = 'captured'): DateFound => ({ value, source, confidence, role })
const camera = found('2026-10-03T14:05:00+09:00', 'metadata', 'certain')
const named = found('2026-10-03T14:05:30', 'file-name', 'likely')
const copied = found('2026-11-20T01:00:00Z', 'file-system', 'weak')
const worded = found('2026-10-01', 'content', 'likely', 'happened')
const factsWith = (dates: readonly DateFound[]): ExhibitFacts => ({ kind: 'image/png', bytes: 1, sha256: '0'.repeat(64), pages: 1, dates, identifiers: [], telling: [], warnings: [] })

/** A case with one exhibit for each list of dates, called a, b, c and so on. */
function heap(...offered: readonly (readonly DateFound[])[]): { readonly caseFile: CaseFile; readonly facts: Readonly<Record<string, ExhibitFacts>> } {
  const ids = offered.map((_, index) => String.fromCharCode(97 + index))
  return { caseFile: caseOf(withFields({ timeZone: 'Asia/Tokyo', exhibits: ids.map((id) => ({ id, file: `${id}.png` })) })), facts: Object.fromEntries(ids.map((id, index) => [id, factsWith(offered[index] ?? [])])) }
}
const reviewed = (...offered: readonly (readonly DateFound[])[]) => {
  const { caseFile, facts } = heap(...offered)
  return { caseFile, rows: dateReview(caseFile, facts) }
}
const presets = (dates: readonly DateFound[]): readonly unknown[] => reviewed(dates).rows.map(({ isTicked, lines }) => [isTicked, ...lines.map(({ preset }) => preset?.source ?? null)])

test('a sound date is ticked beforehand, a weak one is shown and not ticked', () => {
  expect(presets([camera, copied])).toEqual([[true, 'metadata']])
  expect(presets([copied])).toEqual([[false, 'file-system']])
})

test('a date that another source contradicts is not ticked, and the other is named; what is weak contradicts nothing', () => {
  const [row] = reviewed([camera, found('2026-10-01T09:00:00', 'file-name', 'likely')]).rows
  expect(row).toMatchObject({ isTicked: false, lines: [{ preset: { source: 'metadata' }, against: { source: 'file-name', moment: '2026-10-01T09:00+09:00' } }] })
  expect(reviewed([camera, copied]).rows[0]?.lines[0]?.against).toBeNull()
})

test('a day alone contradicts a time only where it is another day in the zone of the case', () => {
  const late = found('2026-10-02T15:30:00Z', 'metadata', 'certain')
  expect(reviewed([late, found('2026-10-03', 'content', 'likely')]).rows[0]?.lines[0]?.against).toBeNull()
  expect(reviewed([late, found('2026-10-02', 'content', 'likely')]).rows[0]?.lines[0]?.against).toMatchObject({ source: 'content' })
})

test('each kind of date has its line: beside a sound one what is not sound is left out, and of none that is sound the surest is shown', () => {
  expect(presets([camera, found('2026-10-09', 'content', 'weak', 'happened')])).toEqual([[true, 'metadata', null]])
  expect(presets([camera, worded])).toEqual([[true, 'metadata', 'content']])
  expect(presets([copied, found('2026-10-09', 'content', 'weak', 'happened')])).toEqual([[false, null, 'content']])
})

test('an exhibit that has a date, and one that offers none, are not in the list, nor are they counted', () => {
  const { caseFile, facts } = heap([camera], [], [camera], [found('2026-13-40T99:00:00', 'metadata', 'certain')])
  const dated = applyChange(caseFile, { kind: 'date-exhibits', dates: [{ id: 'a', role: 'written', at: '2026-09-01', source: 'user' }] })
  expect(dateReview(dated, facts).map(({ exhibit, position }) => [exhibit.id, position])).toEqual([['c', 2]])
  expect(countDateable(dated, facts)).toBe(1)
})

test('all that is ticked is taken over in one step with where it came from, and one step takes it back', () => {
  const { caseFile, rows } = reviewed([camera], [copied], [named, worded])
  const change = datesChange(rows, firstDateDraft(rows), caseFile)
  expect(change.dates).toEqual([
    { id: 'a', role: 'captured', at: '2026-10-03T14:05:00+09:00', source: 'metadata' },
    { id: 'c', role: 'captured', at: '2026-10-03T14:05+09:00', source: 'file-name' }, { id: 'c', role: 'happened', at: '2026-10-01', source: 'content' }
  ])
  expect(caseChangeSchema.parse(change)).toEqual(change)
  const taken = applyChange(caseFile, change)
  expect(taken.exhibits?.map(({ capturedAtSource, happenedAt }) => [capturedAtSource, happenedAt])).toEqual([['metadata', undefined], [undefined, undefined], ['file-name', '2026-10-01']])
  const back = applyChange(taken, datesTakenBack(change))
  expect(back.exhibits?.flatMap(({ capturedAt, happenedAt }) => [capturedAt ?? null, happenedAt ?? null])).toEqual([null, null, null, null, null, null])
})

test('another candidate that is chosen is what is taken over, and its row is ticked by that', () => {
  const { caseFile, rows } = reviewed([camera, found('2026-10-01T09:00:00', 'file-name', 'likely')])
  const [row] = rows
  const line = row?.lines[0]
  if (!row || !line) throw new Error('no row')
  const draft = withChosen(firstDateDraft(rows), row, line, line.options[1] ?? null)
  expect(datesChange(rows, draft, caseFile).dates).toEqual([{ id: 'a', role: 'captured', at: '2026-10-01T09:00+09:00', source: 'file-name' }])
})

test('a row of which nothing is left is not ticked, and gets its proposal back when it is', () => {
  const { rows } = reviewed([camera])
  const [row] = rows
  const line = row?.lines[0]
  if (!row || !line) throw new Error('no row')
  const emptied = withChosen(firstDateDraft(rows), row, line, null)
  expect([...emptied.ticked]).toEqual([])
  const again = withTicked(emptied, rows, new Set(['a']))
  expect(chosenDate(again, 'a', line)).toMatchObject({ source: 'metadata' })
})

test('what got a date while the list lay open keeps it', () => {
  const { caseFile, rows } = reviewed([camera], [camera])
  const meanwhile = applyChange(caseFile, { kind: 'date-exhibits', dates: [{ id: 'a', role: 'happened', at: '2026-09-30', source: 'user' }] })
  expect(datesChange(rows, firstDateDraft(rows), meanwhile).dates.map(({ id }) => id)).toEqual(['b'])
})
