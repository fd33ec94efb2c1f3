import { pathLeavesFolder } from './evidence-path.ts'
import { parseBranch, parseCite } from './cite.ts'
import type { Problem } from './problem.ts'

/** What the schema cannot see: repeated ids, names of things that are not there, paths that leave the folder. Reads raw JSON, so that it is told together with the rest. */
export function referenceProblems(raw: unknown): readonly Problem[] {
  const exhibits = listOf(raw, 'exhibits')
  const entries = listOf(raw, 'entries')
  const sent = listOf(raw, 'sent')
  const parties = listOf(raw, 'parties')
  const charges = listOf(raw, 'charges')
  const exhibitIds = idsOf(exhibits)
  const partyIds = idsOf(parties)
  return [
    ...repeatedIds(charges, '/charges'), ...charges.flatMap((charge, index) => citeProblems(field(charge, 'cites'), `/charges/${index}/cites`, exhibitIds)),
    ...repeatedIds(parties, '/parties'), ...repeatedIds(entries, '/entries'), ...repeatedIds(exhibits, '/exhibits'), ...repeatedIds(sent, '/sent'),
    ...entries.flatMap((entry, index) => [
      ...citeProblems(field(entry, 'cites'), `/entries/${index}/cites`, exhibitIds),
      ...partyProblem(field(entry, 'with'), `/entries/${index}/with`, partyIds)
    ]),
    ...listOf(field(raw, 'problem'), 'differences').flatMap((difference, index) => citeProblems(field(difference, 'cites'), `/problem/differences/${index}/cites`, exhibitIds)),
    ...listOf(field(raw, 'remedy'), 'terms').flatMap((term, index) => [
      ...citeProblems(field(term, 'cites'), `/remedy/terms/${index}/cites`, exhibitIds),
      ...partyProblem(field(term, 'by'), `/remedy/terms/${index}/by`, partyIds)
    ]),
    ...partyProblem(field(field(field(raw, 'order'), 'delivery'), 'carrier'), '/order/delivery/carrier', partyIds),
    ...exhibits.flatMap((exhibit, index) => exhibitProblems(exhibit, `/exhibits/${index}`)),
    ...exhibits.flatMap((exhibit, index) => listOf(exhibit, 'madeFrom').flatMap((part, at) => pathProblem(field(part, 'file'), `/exhibits/${index}/madeFrom/${at}/file`))),
    ...sent.flatMap((paper, index) => [...partyProblem(field(paper, 'with'), `/sent/${index}/with`, partyIds), ...listOf(paper, 'files').flatMap((file, at) => pathProblem(field(file, 'file'), `/sent/${index}/files/${at}/file`))])
  ]
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function listOf(raw: unknown, name: string): readonly unknown[] {
  const list = field(raw, name)
  return Array.isArray(list) ? list : []
}

const idsOf = (list: readonly unknown[]): ReadonlySet<unknown> => new Set(list.map((item) => field(item, 'id')).filter((id) => typeof id === 'string'))

function repeatedIds(list: readonly unknown[], pointer: string): readonly Problem[] {
  const seen = new Set<unknown>()
  return list.flatMap((item, index): readonly Problem[] => {
    const id = field(item, 'id')
    if (typeof id !== 'string') return []
    if (seen.has(id)) return [{ code: 'id-repeated', pointer: `${pointer}/${index}/id`, facts: { id } }]
    seen.add(id)
    return []
  })
}

function citeProblems(cites: unknown, pointer: string, exhibitIds: ReadonlySet<unknown>): readonly Problem[] {
  if (!Array.isArray(cites)) return []
  return cites.flatMap((cite: unknown, index): readonly Problem[] => {
    if (typeof cite !== 'string') return []
    const { exhibitId } = parseCite(cite)
    return exhibitIds.has(exhibitId) || exhibitIds.has(parseBranch(exhibitId)?.parentId) ? [] : [{ code: 'exhibit-unknown', pointer: `${pointer}/${index}`, facts: { id: exhibitId } }]
  })
}

function partyProblem(id: unknown, pointer: string, partyIds: ReadonlySet<unknown>): readonly Problem[] {
  return typeof id !== 'string' || partyIds.has(id) ? [] : [{ code: 'party-unknown', pointer, facts: { id } }]
}

function exhibitProblems(exhibit: unknown, pointer: string): readonly Problem[] {
  const file = field(exhibit, 'file')
  const redactions = field(exhibit, 'redactions')
  return [
    ...pathProblem(file, `${pointer}/file`),
    ...(Array.isArray(redactions) ? redactions.flatMap((redaction: unknown, index) => overEdge(redaction, `${pointer}/redactions/${index}`)) : [])
  ]
}

const pathProblem = (file: unknown, pointer: string): readonly Problem[] => (typeof file === 'string' && file !== '' && pathLeavesFolder(file) ? [{ code: 'path-leaves', pointer, facts: { path: file } }] : [])

/** A rounding error of a drawing tool is no fault; anything more is. */
const edgeTolerance = 1e-6

function overEdge(redaction: unknown, pointer: string): readonly Problem[] {
  const beyond = (start: unknown, length: unknown): boolean => typeof start === 'number' && typeof length === 'number' && start + length > 1 + edgeTolerance
  const outside = beyond(field(redaction, 'x'), field(redaction, 'width')) || beyond(field(redaction, 'y'), field(redaction, 'height'))
  return outside ? [{ code: 'redaction-outside', pointer }] : []
}
