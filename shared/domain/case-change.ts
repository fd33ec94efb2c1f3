import { z } from 'zod'
import { grouped } from '#shared/lib/grouped.ts'
import { entrySchema, exhibitSchema } from './case-file.ts'
import type { CaseFile, Exhibit } from './case-file.ts'
import { dateSources } from './case-vocabulary.ts'
import { dateRoles } from './exhibit-facts.ts'
import { caseFileLimits, dateOrTime } from './field-schemas.ts'
import { parseBranch, parseCite } from './cite.ts'
import { pointerPath } from './json-pointer.ts'

const exhibitDates = z.array(z.object({ id: z.string(), role: z.enum(dateRoles), at: dateOrTime.nullable(), source: z.enum(dateSources).nullable() }))

/** One step of editing a case; the store saves each, and the window applies the same function to what it shows. */
export const caseChangeSchema = z.discriminatedUnion('kind', [
  /** Sets a field outside the lists of entries and exhibits; null clears it. */
  z.object({ kind: z.literal('set'), pointer: z.string().max(1_000).regex(/^(\/[^/]+)+$/), value: z.json() }),
  z.object({ kind: z.literal('put-entry'), entry: entrySchema, at: z.number().int().nonnegative().optional() }),
  z.object({ kind: z.literal('remove-entry'), id: z.string() }),
  z.object({ kind: z.literal('move-entry'), id: z.string(), to: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('put-exhibit'), exhibit: exhibitSchema }),
  z.object({ kind: z.literal('remove-exhibit'), id: z.string() }),
  z.object({ kind: z.literal('move-exhibit'), id: z.string(), to: z.number().int().nonnegative() }),
  /** Dates of many exhibits in one step; null takes one away. */
  z.object({ kind: z.literal('date-exhibits'), dates: exhibitDates.max(caseFileLimits.exhibits * dateRoles.length) })
])
export type CaseChange = Readonly<z.output<typeof caseChangeSchema>>

/** A new case file with the change made; the result is still to be checked by `readCase`. */
export function applyChange(caseFile: CaseFile, change: CaseChange): CaseFile {
  const entries = caseFile.entries ?? []
  const exhibits = caseFile.exhibits ?? []
  switch (change.kind) {
    case 'set': return setAt(caseFile, pointerPath(change.pointer), change.value) as CaseFile
    case 'put-entry': return { ...caseFile, entries: put(entries, change.entry, change.at) }
    case 'remove-entry': return { ...caseFile, entries: entries.filter((entry) => entry.id !== change.id) }
    case 'move-entry': return { ...caseFile, entries: move(entries, change.id, change.to) }
    case 'put-exhibit': return { ...caseFile, exhibits: put(exhibits, change.exhibit) }
    case 'remove-exhibit': return withoutExhibit(caseFile, change.id)
    case 'move-exhibit': return { ...caseFile, exhibits: move(exhibits, change.id, change.to) }
    case 'date-exhibits': return { ...caseFile, exhibits: dated(exhibits, change.dates) }
  }
}

const datesTogether = 100

/** A change of so many parts that the store would be held by it, cut into smaller ones that come to the same; kept in their order. */
export const inParts = (change: CaseChange): readonly CaseChange[] => (change.kind !== 'date-exhibits' || change.dates.length <= datesTogether ? [change]
  : Array.from({ length: Math.ceil(change.dates.length / datesTogether) }, (_, part) => ({ ...change, dates: change.dates.slice(part * datesTogether, (part + 1) * datesTogether) })))

/** Nothing goes on citing what is gone. */
function withoutExhibit(caseFile: CaseFile, goneId: string): CaseFile {
  const exhibits = caseFile.exhibits ?? []
  const { problem, remedy } = caseFile
  return {
    ...caseFile, exhibits: exhibits.filter((exhibit) => exhibit.id !== goneId), entries: (caseFile.entries ?? []).map((entry) => withoutCite(entry, goneId, exhibits)),
    ...(problem?.differences ? { problem: { ...problem, differences: problem.differences.map((one) => withoutCite(one, goneId, exhibits)) } } : {}),
    ...(remedy?.terms ? { remedy: { ...remedy, terms: remedy.terms.map((one) => withoutCite(one, goneId, exhibits)) } } : {})
  }
}

function dated(exhibits: readonly Exhibit[], dates: z.output<typeof exhibitDates>): Exhibit[] {
  const byId = grouped(dates, ({ id }) => id)
  return exhibits.map((exhibit) => (byId.get(exhibit.id) ?? []).reduce(withDate, exhibit))
}

const withDate = (exhibit: Exhibit, { role, at, source }: z.output<typeof exhibitDates>[number]): Exhibit => ({ ...exhibit, [`${role}At`]: at, [`${role}AtSource`]: source })

function setAt(target: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(target)) {
    const index = step === '-' ? target.length : Number(step)
    if (!Number.isInteger(index) || index < 0 || index > target.length) return target
    return target.toSpliced(index, 1, setAt(target[index], rest, value))
  }
  const object = typeof target === 'object' && target !== null ? target : {}
  const own = Object.hasOwn(object, step) ? Reflect.get(object, step) : undefined
  return step === '__proto__' ? target : { ...object, [step]: setAt(own, rest, value) }
}

function put<T extends { readonly id: string }>(list: readonly T[], item: T, at?: number): T[] {
  const index = list.findIndex((other) => other.id === item.id)
  return index >= 0 ? list.toSpliced(index, 1, item) : list.toSpliced(at ?? list.length, 0, item)
}

function move<T extends { readonly id: string }>(list: readonly T[], id: string, to: number): T[] {
  const item = list.find((other) => other.id === id)
  return item ? list.filter((other) => other.id !== id).toSpliced(to, 0, item) : [...list]
}

const withoutCite = <Citing extends { readonly cites?: string[] | null | undefined }>(citing: Citing, goneId: string, exhibits: readonly Exhibit[]): Citing =>
  citing.cites ? { ...citing, cites: citing.cites.filter((cite) => !goesWith(parseCite(cite).exhibitId, goneId, exhibits)) } : citing

/** With a mail go the citations of its attachments. */
const goesWith = (citedId: string, goneId: string, exhibits: readonly Exhibit[]): boolean =>
  citedId === goneId || (parseBranch(citedId)?.parentId === goneId && !exhibits.some((exhibit) => exhibit.id === citedId))
