import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Deadline, DeadlineKind } from '#shared/domain/deadline.ts'
import { daysUntil } from './calendar.ts'

/** A date to be told of today; `opens` where a way is open from today. The key is the same all day. */
export type Reminder = { readonly key: string; readonly kind: DeadlineKind; readonly days: number; readonly opens: boolean; /** The moment of what is planned for a time of day; else null. */ readonly at: string | null }

/** Days ahead of the last one on which it is told; no outside rule. */
const ahead = 3

/** What opens a way to do something, and what merely comes. */
const opening: ReadonlySet<DeadlineKind> = new Set(['a-to-z-claim', 'seller-reminder', 'refund-due'])

/** What one does on the day itself is told on that day alone. */
const onItsDay: ReadonlySet<DeadlineKind> = new Set(['call-again'])

/** What of a case is to be told on a day (2026-11-26): a last day that is near, a way that opens. What has gone by is not told again and again. */
export function remindersOn(caseId: string, caseFile: CaseFile, deadlines: readonly Deadline[], today: string): readonly Reminder[] {
  const zone = zoneOf(caseFile)
  const away = (text: string): number => daysUntil(today, text, zone)
  return deadlines.flatMap(({ id, kind, earliest, latest }): readonly Reminder[] => {
    const key = `${today} ${caseId} ${id}`
    const left = latest === null ? null : away(latest)
    if (left !== null && left >= 0 && left <= (onItsDay.has(kind) ? 0 : ahead)) return [{ key, kind, days: left, opens: false, at: onItsDay.has(kind) ? latest : null }]
    // What has no last day and is soon too late is told on the first days.
    if (kind === 'recordings' && earliest !== null && latest === null && away(earliest) <= 0 && away(earliest) >= -ahead) return [{ key, kind, days: 0, opens: true, at: null }]
    return earliest !== null && opening.has(kind) && away(earliest) === 0 ? [{ key, kind, days: 0, opens: true, at: null }] : []
  })
}
