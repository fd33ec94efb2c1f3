import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeText } from '#shared/documents/write-text.ts'
import type { Redaction } from '#shared/domain/case-file.ts'
import { parseCalendar } from '#electron/intake/calendar/parse-calendar.ts'
import type { CalendarEvent } from '#electron/intake/calendar/parse-calendar.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'

const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const event = (...lines: readonly string[]): CalendarEvent | undefined => parseCalendar(calendar(...lines))?.events[0]
const pickUp = calendar('DTSTAMP:20261001T000000Z', 'DTSTART;TZID=Asia/Tokyo:20261012T140000', 'DTEND;TZID=Asia/Tokyo:20261012T160000', 'SUMMARY:返品の集荷\\, ヤマト', ' 運輸', 'LOCATION:自宅', 'DESCRIPTION:注文番号 250-1234567-1234567\\n受付番号：R-261013-0082', 'ORGANIZER;CN="集荷センター":mailto:pickup@example.jp', 'BEGIN:VALARM', 'DESCRIPTION:知らせ', 'END:VALARM')

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'calendar-')), 'event.ics')
  writeFileSync(path, text)
  return path
}

async function wordsOf(text: string, redactions: readonly Redaction[] = []): Promise<string> {
  const { portrayal } = await readyFile({ path: fileWith(text) }, { redactions, language: 'ja' })
  return portrayal.kind === 'text' ? writeText(portrayal.blocks, 'ja') : portrayal.kind
}

describe('an event of a calendar', () => {
  test('has its folded title, its times in their zone, its place, and nothing of its alarm', () => {
    expect(parseCalendar(pickUp)).toEqual({
      isCut: false,
      events: [{ summary: '返品の集荷, ヤマト運輸', location: '自宅', description: '注文番号 250-1234567-1234567\n受付番号：R-261013-0082', organiser: '集荷センター', start: '2026-10-12T14:00:00+09:00', end: '2026-10-12T16:00:00+09:00', zone: 'Asia/Tokyo', writtenAt: '2026-10-01T00:00:00Z', isCancelled: false, repeats: false, hasImpossibleDate: false }]
    })
  })

  test.each([
    ['DTSTART:20261012T050000Z', '2026-10-12T05:00:00Z'], ['DTSTART:20261012T140000', '2026-10-12T14:00:00'], ['DTSTART;VALUE=DATE:20261012', '2026-10-12'], ['DTSTART;TZID=America/New_York:20260701T090000', '2026-07-01T09:00:00-04:00'], ['DTSTART;TZID=Tokyo Standard Time:20261012T140000', '2026-10-12T14:00:00'],
    ['DTSTART:20261312T140000', null], ['DTSTART:20260230', null], ['DTSTART:00000101', null], ['DTSTART:99991231', null], ['DTSTART:soon', null]
  ])('%s begins at %s', (line, start) => { expect(event(line)?.start).toBe(start) })

  test('of whole days ends on its last day', () => {
    expect(event('DTSTART;VALUE=DATE:20261012', 'DTEND;VALUE=DATE:20261014')?.end).toBe('2026-10-13')
    expect(event('DTSTART;VALUE=DATE:20261012', 'DTEND;VALUE=DATE:20261012')?.end).toBe('2026-10-12')
  })

  test('that was cancelled or repeats says so', () => { expect(event('STATUS:CANCELLED', 'RRULE:FREQ=DAILY')).toMatchObject({ isCancelled: true, repeats: true }) })
})

describe('a calendar as evidence', () => {
  test('is told by its content; its dates and numbers are offered, and no entry', async () => {
    const facts = await inspectFile({ path: fileWith(pickUp) })
    expect(facts).toMatchObject({ kind: 'text/calendar', title: '返品の集荷, ヤマト運輸', author: '集荷センター' })
    expect(facts.dates.filter(({ source }) => source === 'content').map(({ role, value }) => `${role} ${value}`)).toEqual(['happened 2026-10-12T14:00:00+09:00', 'written 2026-10-01T00:00:00Z'])
    expect(facts.identifiers.map(({ value }) => value)).toEqual(['250-1234567-1234567', 'R-261013-0082'])
    expect(facts.suggestions).toBeUndefined()
  })

  test('stands on paper as its events, without the words to be hidden', async () => {
    const words = await wordsOf(pickUp, [{ text: '自宅' }])
    expect(words).toContain('返品の集荷, ヤマト運輸')
    expect(words).toMatch(/2026年10月12日（月）14:00/)
    expect(words).not.toContain('自宅')
  })

  test('without events says so', async () => { expect(await wordsOf('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR')).toContain('予定はありません') })

  test('of a thousand events is shown to its limit, with a warning', async () => {
    const many = ['BEGIN:VCALENDAR', ...Array.from({ length: 1_000 }, (_, index) => `BEGIN:VEVENT\nSUMMARY:予定${index}\nEND:VEVENT`), 'END:VCALENDAR'].join('\n')
    expect((await inspectFile({ path: fileWith(many) })).warnings).toContainEqual({ code: 'truncated-text' })
    expect(await wordsOf(many)).not.toContain('予定500')
  })
})

test('no text breaks the parser or takes it long', () => {
  const hostile = fc.constantFrom('BEGIN:VEVENT\n'.repeat(100_000), 'A;B=C'.repeat(200_000), `SUMMARY:${'\n '.repeat(300_000)}`, `X${';A="'.repeat(200_000)}`, 'END:VCALENDAR\n'.repeat(100_000), `${'BEGIN:VALARM\n'.repeat(50_000)}`)
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:20261012T990000', 'DTSTART;TZID=../../etc:20261012T140000', 'DTEND;VALUE=DATE:19000101', 'DTSTART;VALUE=DATE:19000101'), hostile)
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
    const startMs = performance.now()
    for (const { start } of parseCalendar(calendar(...lines))?.events ?? []) if (start !== null) expect(start).toMatch(/^\d{4}-\d\d-\d\d/)
    expect(performance.now() - startMs).toBeLessThan(3_000)
  }), { numRuns: 60 })
})
