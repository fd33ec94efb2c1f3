import { sameLength, textDates } from './text-dates.ts'

/** A line by which somebody begins to speak. `day`: where one with its year stands before the time. `isHead`: name and time alone, the words follow below. */
export type ChatLine = { readonly day: string | null; readonly time: string | null; readonly zone: string | null; readonly name: string; readonly text: string; readonly isHead: boolean }

/** A day before the time, so that it is not taken for a part of the name. */
const day = String.raw`(?:(?:\d{4}|(?:令和|R)(?:\d{1,2}|元))(?:[/.-]\d{1,2}[/.-]\d{1,2}|年 ?\d{1,2} ?月 ?\d{1,2} ?日)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2} ?月 ?\d{1,2} ?日|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2})?,? \d{4})(?: ?\([^)]{1,4}\)| ?[日月火水木金土]曜日?)?`
const clock = String.raw`(?:(?<day>${day})[ ,T]{1,3}|(?<tightDay>${day})(?=午前|午後|(?<=[日)])\d))?(?<half>午前|午後)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?: ?(?<late>[AP]M))?(?: (?<zone>JST|GMT|UTC|BST|PST|PDT))?`
/** Every repetition is bounded, so that no line takes long. */
const forms = [
  String.raw`^[[(]?${clock}[\])]?[ \t]?-?[ \t]{0,4}(?<name>[^:\[\]]{1,40}?)[ \t]?:[ \t]?(?<text>.*)$`,
  String.raw`^(?<name>[^:\[\](]{1,40}?)[ \t]{0,4}[[(]${clock}[\])][ \t]?:?[ \t]?(?<text>.*)$`,
  String.raw`^(?<name>[^:。、!?]{1,40}?)[ \t]{1,4}${clock}(?<text>)$`
].map((source) => new RegExp(source, 'd'))
const withoutTime = /^(?<name>[^:]{1,40}?)[ \t]?:[ \t]?(?<text>.*)$/d

const longestHead = 200
/** What machines call their lines, and carriers the stages of a parcel. */
const levels = /^(?:info|warn|warning|error|debug|trace|fatal|notice|荷物受付|引受|発送|出発|到着|通過|作業店通過|輸送中|配送中|配達中|持ち?出し?中?|保管中?|ご?不在(?:持ち?戻り?)?|調査中|投函完了|(?:配達|お届け)(?:済み|完了))$/i

/** `[14:05] Name: text`, `14:05 担当者A：…`, `Name (14:05): …`, `Name 14:05`, `11:07 PM GMT Name: …`, each with a day before its time or without; without a time only for one of the `known` names. */
export function chatLine(line: string, known: ReadonlySet<string>): ChatLine | null {
  const plain = sameLength(line.slice(0, longestHead)).trimEnd()
  for (const [index, form] of forms.entries()) {
    const found = form.exec(plain)
    const time = found?.groups ? timeOf(found.groups) : null
    if (found && time !== null) return spoken(line, plain, found, time, index === 2)
  }
  const found = withoutTime.exec(plain)
  const name = found?.groups?.['name']?.trim() ?? ''
  return found && known.has(name) ? spoken(line, plain, found, null, false) : null
}

/** Reads as the line of one of the `known` speakers, but its time is none that a clock shows. */
export function hasOddTime(line: string, known: ReadonlySet<string>): boolean {
  const plain = sameLength(line.slice(0, longestHead)).trimEnd()
  return forms.some((form) => {
    const groups = form.exec(plain)?.groups
    return groups !== undefined && timeOf(groups) === null && known.has(groups['name']?.trim() ?? '')
  })
}

/** Name and words are taken from the line as it was written. */
function spoken(line: string, plain: string, found: RegExpExecArray, time: string | null, isHead: boolean): ChatLine | null {
  const [nameFrom = 0, nameTo = 0] = found.indices?.groups?.['name'] ?? []
  const [textFrom = plain.length] = found.indices?.groups?.['text'] ?? []
  const name = plain.slice(nameFrom, nameTo).trim()
  if (name === '' || levels.test(name) || !/[\p{L}█]/u.test(name)) return null
  return { day: dayIn(found.groups ?? {}), time, zone: found.groups?.['zone'] ?? null, name, text: line.slice(textFrom).trimEnd(), isHead }
}

/** Of a day without its year the year is not known here. */
function dayIn({ day: spaced, tightDay }: Readonly<Record<string, string | undefined>>): string | null {
  const stated = spaced ?? tightDay ?? ''
  return /\d{4}|令和|R/.test(stated) ? (textDates(stated, '2000-01-01')[0]?.value.slice(0, 10) ?? null) : null
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'])]
  const half = groups['late'] ?? { 午前: 'AM', 午後: 'PM' }[groups['half'] ?? '']
  if (minute > 59 || hour > (half === undefined ? 23 : 12)) return null
  const whole = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
