import { sameLength } from './text-dates.ts'

/** A line by which somebody begins to speak. `isHead`: name and time alone, the words follow below. */
export type ChatLine = { readonly time: string | null; readonly zone: string | null; readonly name: string; readonly text: string; readonly isHead: boolean }

const clock = String.raw`(?<half>午前|午後)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?: ?(?<late>[AP]M))?(?: (?<zone>JST|GMT|UTC|BST|PST|PDT))?`
/** Every repetition is bounded, so that no line takes long. */
const forms = [
  String.raw`^[[(]?${clock}[\])]?[ \t]?-?[ \t]{0,4}(?<name>[^:\[\]]{1,40}?)[ \t]?:[ \t]?(?<text>.*)$`,
  String.raw`^(?<name>[^:\[\](]{1,40}?)[ \t]{0,4}[[(]${clock}[\])][ \t]?:?[ \t]?(?<text>.*)$`,
  String.raw`^(?<name>[^:。、!?]{1,40}?)[ \t]{1,4}${clock}(?<text>)$`
].map((source) => new RegExp(source, 'd'))
const withoutTime = /^(?<name>[^:]{1,40}?)[ \t]?:[ \t]?(?<text>.*)$/d

const longestHead = 200
/** What machines call their lines. */
const levels = /^(?:info|warn|warning|error|debug|trace|fatal|notice)$/i

/** `[14:05] Name: text`, `14:05 担当者A：…`, `Name (14:05): …`, `Name 14:05`, `11:07 PM GMT Name: …`; without a time only for one of the `known` names. */
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

/** Name and words are taken from the line as it was written. */
function spoken(line: string, plain: string, found: RegExpExecArray, time: string | null, isHead: boolean): ChatLine | null {
  const [nameFrom = 0, nameTo = 0] = found.indices?.groups?.['name'] ?? []
  const [textFrom = plain.length] = found.indices?.groups?.['text'] ?? []
  const name = plain.slice(nameFrom, nameTo).trim()
  if (name === '' || levels.test(name) || !/[\p{L}█]/u.test(name)) return null
  return { time, zone: found.groups?.['zone'] ?? null, name, text: line.slice(textFrom).trimEnd(), isHead }
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'])]
  const half = groups['late'] ?? { 午前: 'AM', 午後: 'PM' }[groups['half'] ?? '']
  if (minute > 59 || hour > (half === undefined ? 23 : 12)) return null
  const whole = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
