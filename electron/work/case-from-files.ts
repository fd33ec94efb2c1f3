import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { DateSource } from '#shared/domain/case-vocabulary.ts'
import type { DateFound, DateRole, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { earliestMs, parseMoment } from '#shared/domain/moment.ts'
import { momentFound } from '#shared/interview/moment-parts.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import { freeFileName, nameKey } from '#electron/files/safe-file-name.ts'

/** A file that was read, in the order in which it was given. */
export type ReadFile = { readonly path: string; readonly name: string; readonly facts: ExhibitFacts }
/** A date that an exhibit takes over; `assumedZone` where the file states a local time only. */
export type TakenDate = { readonly role: DateRole; readonly at: string; readonly found: DateFound; readonly assumedZone: Zone | null }
export type ProposedExhibit = ReadFile & { readonly exhibit: Exhibit & { readonly id: string }; readonly taken: readonly TakenDate[]; readonly offered: readonly DateFound[] }
export type CaseFromFiles = {
  readonly caseFile: CaseFile
  readonly exhibits: readonly ProposedExhibit[]
  /** The same bytes as an exhibit that came before. */
  readonly same: readonly { readonly path: string; readonly as: string }[]
  /** All that were found, in histories of orders too. */
  readonly orderNumbers: readonly string[]
}

/**
 * A case of a heap of files: the exhibits by their best date, those without one last, as they were given. Dates come from the
 * file's own records and its name; what only its words say, what is weak, and the time of the file system are offered, not taken.
 */
export function caseFromFiles(begun: CaseFile, files: readonly ReadFile[]): CaseFromFiles {
  const zone = zoneOf(begun)
  const first = new Map<string, ReadFile>()
  for (const file of files) if (!first.has(file.facts.sha256)) first.set(file.facts.sha256, file)
  const proposed = [...first.values()].map((file) => ({ ...file, ...datesOf(file.facts, zone) }))
  const ordered = proposed.map((file, index) => ({ file, index, at: bestMs(file.taken, zone) })).toSorted((a, b) => a.at - b.at || a.index - b.index).map(({ file }) => file)
  const exhibits = withNames(ordered)
  const byHash = new Map(exhibits.map((one) => [one.facts.sha256, one.exhibit.id]))
  const same = files.filter((file) => first.get(file.facts.sha256) !== file).map(({ path, facts }) => ({ path, as: byHash.get(facts.sha256) ?? '' }))
  const [named, listed] = [orderNumbersIn(files), files.flatMap(({ facts }) => (facts.orders ?? []).map(({ number }) => number))]
  const orderNumbers = [...new Set([...named, ...listed])].toSorted()
  const [number, ...others] = named.length > 0 ? named : orderNumbers
  const order = number !== undefined && others.length === 0 ? { ...begun.order, number } : begun.order
  return { caseFile: { ...begun, ...(order ? { order } : {}), exhibits: exhibits.map(({ exhibit }) => exhibit) }, exhibits, same, orderNumbers }
}

/** Those that mails, screens and papers name; a history names many that this case is not about. */
const orderNumbersIn = (files: readonly ReadFile[]): readonly string[] =>
  [...new Set(files.filter(({ facts }) => facts.orders === undefined).flatMap(({ facts }) => facts.identifiers.filter(({ kind }) => kind === 'amazon-order').map(({ value }) => value)))].toSorted()

const takenFrom: readonly DateSource[] = ['mail-header', 'metadata', 'file-name']
const roles: readonly DateRole[] = ['happened', 'written', 'captured']

/** One date a role: a certain one before a likely one, and of these what a mail or a camera recorded before what a name says. */
function datesOf({ dates }: ExhibitFacts, zone: Zone): Pick<ProposedExhibit, 'taken' | 'offered'> {
  const rank = ({ confidence, source }: DateFound): number => (confidence === 'certain' ? 0 : takenFrom.length) + takenFrom.indexOf(source)
  const usable = dates.filter(({ source, confidence }) => takenFrom.includes(source) && confidence !== 'weak').toSorted((a, b) => rank(a) - rank(b))
  const taken = roles.flatMap((role): readonly TakenDate[] => {
    for (const found of usable.filter((date) => date.role === role)) {
      const at = momentFound(found.value, zone)
      if (at !== null) return [{ role, at, found, assumedZone: at === found.value ? null : zone }]
    }
    return []
  })
  return { taken, offered: dates.filter((date) => !taken.some(({ found }) => found === date)) }
}

function bestMs(taken: readonly TakenDate[], zone: Zone): number {
  const best = exhibitDate({ id: '', file: '', ...datedBy(taken) })
  const moment = best === null ? 'unknown' : parseMoment(best.at)
  return typeof moment === 'string' ? Infinity : earliestMs(moment, zone)
}

const datedBy = (taken: readonly TakenDate[]): Partial<Exhibit> =>
  Object.fromEntries(taken.flatMap(({ role, at, found }) => [[`${role}At`, at], [`${role}AtSource`, found.source]]))

type Dated = Omit<ProposedExhibit, 'exhibit'>

function withNames(files: readonly Dated[]): readonly ProposedExhibit[] {
  const names = new Set<string>()
  return files.map((file, index) => {
    const name = freeFileName(file.name, (candidate) => names.has(nameKey(candidate)))
    names.add(nameKey(name))
    const { title, author } = file.facts
    return { ...file, exhibit: { id: `e${index + 1}`, file: `evidence/${name}`, ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }), ...datedBy(file.taken) } }
  })
}
