import { describe, expect, test } from 'vitest'
import { statedDates, weekdayLike } from '#shared/checks/texts/stated-dates.ts'

const read = (text: string): readonly string[] => statedDates(text).map(({ year, month, day, weekday }) => `${year ?? '-'} ${month} ${day}${weekday ? ` ${weekday.index}` : ''}`)

describe('days that a text names', () => {
  test.each<[string, readonly string[]]>([
    ['2026年10月3日（土）14時に届いた。', ['2026 10 3 6']], ['令和8年10月3日', ['2026 10 3']], ['令和元年5月1日', ['2019 5 1']], ['R8.10月3日', ['2026 10 3']], ['１０月３日と10月5日（月曜日）', ['- 10 3', '- 10 5 1']],
    ['2026/10/3', ['2026 10 3']], ['2026-10-03（土）', ['2026 10 3 6']], ['10/3(土)に', ['- 10 3 6']], ['Sat, 3 October 2026', ['2026 10 3 6']], ['on 3rd of Oct', ['- 10 3']], ['October 3, 2026', ['2026 10 3']], ['Saturday, 3 Oct', ['- 10 3 6']],
    ['10月3日土曜に', ['- 10 3 6']]
  ])('%s', (text, expected) => { expect(read(text)).toEqual(expected) })

  test.each(['1/2に減った', '3か月で5日', '250-1234567-1234567', '電話 03-1234-5678', '版 2026.10.3.4', 'I may 3 times', '192.168.10.3', '10月の3日間'])('%s names none', (text) => { expect(read(text)).toEqual([]) })

  test('the place is that in the text as it stands', () => {
    const text = '𠮷田です。１０月３日（日）に届いた。'
    const [date] = statedDates(text)
    expect(text.slice(date?.start, (date?.start ?? 0) + (date?.words.length ?? 0))).toBe('１０月３日（日）')
    expect(text.slice(date?.weekday?.start, (date?.weekday?.start ?? 0) + 1)).toBe('日')
  })

  test('another weekday is written in the same manner', () => {
    expect([weekdayLike('日', 6), weekdayLike('Sun', 6), weekdayLike('Sunday', 6)]).toEqual(['土', 'Sat', 'Saturday'])
  })
})
