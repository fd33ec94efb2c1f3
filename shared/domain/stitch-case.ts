import { carriedArea, returnedArea } from './carried-areas.ts'
import type { LaidPart } from './carried-areas.ts'
import type { AreaRedaction, CaseFile, Exhibit, MadePart, Redaction } from './case-file.ts'
import { parseCite } from './cite.ts'
import { replaceCites } from './replace-cites.ts'

/** What the picture that was made says of each that it was made from; `id` is its exhibit. */
export type StitchedPart = { readonly id: string; readonly sha256: string; readonly bytes: number; readonly size: [number, number]; readonly rows: [number, number]; readonly top: number; readonly bars: [number, number] }
export type Stitched = { readonly id: string; readonly file: string; readonly heightPx: number; readonly parts: readonly StitchedPart[] }

/** The exhibits that a picture was made from become that one, where the first of them stood; it is dated as the first part is. */
export function stitchedCase(caseFile: CaseFile, { id, file, heightPx, parts }: Stitched): CaseFile {
  const exhibits = caseFile.exhibits ?? []
  const madeFrom = parts.flatMap((part) => partOf(part, caseFile))
  const gone = new Set(parts.map((part) => part.id))
  const place = exhibits.findIndex((exhibit) => gone.has(exhibit.id))
  const made: Exhibit = { id, file, ...saidOf(madeFrom.map(({ was }) => was)), ...redactionsOf(carriedOf(madeFrom, heightPx)), madeFrom }
  const kept = exhibits.toSpliced(place, 0, made).filter((exhibit) => !gone.has(exhibit.id))
  return { ...replaceCites(caseFile, (exhibitId) => (gone.has(exhibitId) ? [id] : null)), exhibits: kept }
}

/** The pictures stand for themselves again, as they were; what was hidden in the one that they made stays hidden in them. */
export function takenApart(caseFile: CaseFile, id: string, heightPx: number): CaseFile {
  const exhibits = caseFile.exhibits ?? []
  const place = exhibits.findIndex((exhibit) => exhibit.id === id)
  const made = exhibits[place]
  const parts = made?.madeFrom ?? []
  if (made === undefined || parts.length === 0) return caseFile
  const isAsCarried = JSON.stringify(made.redactions ?? []) === JSON.stringify(carriedOf(parts, heightPx))
  const back = parts.map((part): Exhibit => ({ ...part.was, file: part.file, ...(isAsCarried ? {} : redactionsOf([...(part.was.redactions ?? []), ...areasOf(made.redactions).flatMap((area) => returnedArea(area, laid(part), heightPx))])) }))
  const citing = (entryId: string | null): readonly string[] => {
    const named = parts.filter(({ citedBy }) => entryId !== null && (citedBy ?? []).includes(entryId))
    return (named.length > 0 ? named : parts).map(({ was }) => was.id)
  }
  return { ...replaceCites(caseFile, (exhibitId, entryId) => (exhibitId === id ? citing(entryId) : null)), exhibits: exhibits.toSpliced(place, 1, ...back) }
}

function partOf({ id, ...part }: StitchedPart, { exhibits, entries }: CaseFile): readonly MadePart[] {
  const exhibit = (exhibits ?? []).find((one) => one.id === id)
  if (exhibit === undefined) return []
  const { madeFrom: _, ...was } = exhibit
  const citedBy = (entries ?? []).filter(({ cites }) => (cites ?? []).some((cite) => parseCite(cite).exhibitId === id)).map((entry) => entry.id)
  return [{ file: exhibit.file, ...part, was, ...(citedBy.length > 0 ? { citedBy } : {}) }]
}

type Said = Pick<Exhibit, 'title' | 'proves' | 'author' | 'note' | 'form' | 'happenedAt' | 'happenedAtSource' | 'writtenAt' | 'writtenAtSource' | 'capturedAt' | 'capturedAtSource'>

/** Of each field what the first says that says anything; dates are the first part's, with their sources. */
function saidOf(all: readonly Said[]): Said {
  const [first] = all
  const firstOf = <Field extends keyof Said>(field: Field): Pick<Said, Field> | object => {
    const found = all.find((one) => one[field])
    return found ? { [field]: found[field] } : {}
  }
  const dates = (['happened', 'written', 'captured'] as const).map((role) => (first?.[`${role}At`] ? { [`${role}At`]: first[`${role}At`], ...(first[`${role}AtSource`] ? { [`${role}AtSource`]: first[`${role}AtSource`] } : {}) } : {}))
  return Object.assign({}, ...(['title', 'proves', 'author', 'note', 'form'] as const).map(firstOf), ...dates) as Said
}

const laid = ({ size, top, bars }: MadePart): LaidPart => ({ heightPx: size[1], topPx: top, headPx: bars[0], footPx: bars[1] })
const areasOf = (redactions: Exhibit['redactions']): readonly AreaRedaction[] => (redactions ?? []).filter((one): one is AreaRedaction => 'x' in one)
const carriedOf = (parts: readonly MadePart[], heightPx: number): readonly Redaction[] =>
  parts.flatMap((part) => (part.was.redactions ?? []).flatMap((one): readonly Redaction[] => ('x' in one ? carriedArea(one as AreaRedaction, laid(part), heightPx) : [one])))
const redactionsOf = (redactions: readonly Redaction[]): Pick<Exhibit, 'redactions'> => (redactions.length > 0 ? { redactions: [...redactions] } : {})
