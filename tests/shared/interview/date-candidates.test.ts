import { expect, test } from 'vitest'
import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { dateChoices } from '#shared/interview/date-candidates.ts'

const found = (value: string, source: DateFound['source'], confidence: DateFound['confidence'], role: DateFound['role'] = 'captured'): DateFound => ({ value, source, confidence, role })
const exhibit = (more: object = {}) => ({ id: 'a', file: 'a.png', ...more })
const zone = 'Asia/Tokyo'
const sourcesOf = (dates: readonly DateFound[], more: object = {}) => dateChoices(exhibit(more), dates, zone).map(({ role, best, others }) => [role, best?.source ?? null, others.map(({ source }) => source)])

test('the surest is proposed, the time of the file system last, whatever the order in which they were found', () => {
  const dates = [found('2026-10-09T01:00:00Z', 'file-system', 'weak'), found('2026-10-03T14:00:00', 'file-name', 'likely'), found('2026-10-01', 'content', 'weak'), found('2026-10-02T09:30:00+09:00', 'metadata', 'certain')]
  expect(sourcesOf(dates)).toEqual([['captured', 'metadata', ['file-name', 'content', 'file-system']]])
  expect(sourcesOf(dates.toReversed())).toEqual(sourcesOf(dates))
})

test('of equally sure ones what a device wrote goes before the words, and those before the name', () => {
  expect(sourcesOf([found('2026-10-03T14:00:00', 'file-name', 'likely'), found('2026-10-04', 'content', 'likely'), found('2026-10-02T09:30:00+09:00', 'metadata', 'likely')])).toEqual([['captured', 'metadata', ['content', 'file-name']]])
})

test('each kind of date has its own proposal', () => {
  expect(sourcesOf([found('2026-10-03', 'content', 'likely', 'happened'), found('2026-10-04T10:00:00+09:00', 'mail-header', 'likely', 'written')])).toEqual([['written', 'mail-header', []], ['happened', 'content', []]])
})

test('sources that name the same minute are one candidate, and that they agree is told, in whatever offset', () => {
  const [choice] = dateChoices(exhibit(), [found('2026-10-03T05:00:20Z', 'metadata', 'certain'), found('2026-10-03T14:00:00', 'file-name', 'likely')], zone)
  expect(choice).toMatchObject({ best: { source: 'metadata', alsoFrom: ['file-name'] }, others: [] })
})

test('what the user settled leaves nothing to propose; the rest is still shown, and what is held is not', () => {
  const dates = [found('2026-10-02T09:30:00+09:00', 'metadata', 'certain'), found('2026-10-03T14:00:00', 'file-name', 'likely')]
  expect(sourcesOf(dates, { capturedAt: '2026-09-30', capturedAtSource: 'user' })).toEqual([['captured', null, ['metadata', 'file-name']]])
  expect(sourcesOf(dates, { capturedAt: '2026-10-02T00:30Z', capturedAtSource: 'metadata' })).toEqual([['captured', null, ['file-name']]])
})

test('what is no moment is not offered', () => {
  expect(sourcesOf([found('2026-13-40T99:00:00', 'metadata', 'certain')])).toEqual([])
})
