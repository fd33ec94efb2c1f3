import { offsetText } from './time-text.ts'
import type { TimeParts } from './time-text.ts'

/** The time that stands behind a date; `end` is where the text goes on. */
export type TextClock = { readonly parts: Required<Pick<TimeParts, 'hour' | 'minute' | 'second'>> & Pick<TimeParts, 'offset'>; readonly daysLater: 0 | 1; readonly end: number }

/** At most three characters lie between; a hyphen before the offset is one only in the form with a T, since 8:00-12:00 is a span. */
const clock = new RegExp(
  String.raw`(?<gap>T|,? (?:at|@) |[ \t、,の]{0,3}(?:\n[ \t]{0,2})?)(?:(?<noon>正午)|(?<half>午前|午後|AM|PM)? ?(?<hour>\d{1,2})(?: ?: ?(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d{1,9})?|時(?:(?<kanjiMinute>\d{1,2})分(?:(?<kanjiSecond>\d{1,2})秒)?|(?<thirty>半))?|(?= ?[AaPp]\.?[Mm](?![A-Za-z])))(?!\d|:|\d?時)(?: ?(?<lateHalf>[AaPp]\.?[Mm]\b\.?)(?![A-Za-z]))?)(?<zone>Z(?![A-Za-z])| ?\(?(?:JST|UTC|GMT|P[SD]T|E[SD]T)(?![A-Za-z])\)?| ?[+-]\d{2}:?\d{2}(?!\d))?`,
  'y'
)

/** Reads `14:05`, `2:05 p.m.`, `午後2時5分`, `14時半`, `25:00` and the like from a place in a text; null where no time stands there, and for one that no clock shows. */
export function readClock(text: string, from: number): TextClock | null {
  clock.lastIndex = from
  const found = clock.exec(text)
  const groups = found?.groups
  if (!found || !groups) return null
  const hour = groups['noon'] === undefined ? hourOf(Number(groups['hour']), groups['half'] ?? groups['lateHalf']?.replaceAll('.', '').toUpperCase()) : 12
  const minute = groups['thirty'] === undefined ? Number(groups['minute'] ?? groups['kanjiMinute'] ?? 0) : 30
  const second = Number(groups['second'] ?? groups['kanjiSecond'] ?? 0)
  if (hour === null || minute > 59 || second > 59) return null
  const zone = zoneOf(groups['zone'], groups['gap'] === 'T')
  return {
    parts: { hour: hour % 24, minute, second, ...(zone.offset === undefined ? {} : { offset: zone.offset }) }, daysLater: hour > 23 ? 1 : 0,
    end: found.index + found[0].length - zone.left
  }
}

/** Timetables count on to 29 o'clock for the night after. 午前12時 and 午後12時 are read both ways by people, and so not at all. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 29 ? hour : null
  if (half === 'AM' || half === 'PM') return hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'PM' ? 12 : 0)
  return hour > 11 ? null : hour + (half === '午後' ? 12 : 0)
}

/** Of the zones that shops and desks write by letters these mean one thing only. */
const namedOffsets: Readonly<Record<string, string>> = { JST: '+09:00', PST: '-08:00', PDT: '-07:00', EST: '-05:00', EDT: '-04:00' }

/** `left` is how much of the text is no zone after all, but the end of a span. */
function zoneOf(zone: string | undefined, isIso: boolean): { readonly offset?: string; readonly left: number } {
  if (zone === undefined) return { left: 0 }
  const bare = zone.replace(/[ ()]/g, '')
  const offset = namedOffsets[bare] ?? (bare.startsWith('-') && !isIso ? undefined : offsetText(bare))
  return offset === undefined ? { left: zone.length } : { offset, left: 0 }
}
