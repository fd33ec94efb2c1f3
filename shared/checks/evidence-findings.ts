import type { CaseFile } from '#shared/domain/case-file.ts'
import { amountOf } from '#shared/domain/exhibit-facts.ts'
import type { AmountRole, IdentifierFound, IdentifierKind } from '#shared/domain/exhibit-facts.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise, warn } from './tell.ts'

/** What was read in each exhibit, by its id; one that nobody has looked into is absent. */
export type ReadInExhibits = Readonly<Record<string, { readonly identifiers: readonly IdentifierFound[] } | undefined>>

type ReadExhibit = { readonly file: string; readonly index: number; readonly identifiers: readonly IdentifierFound[] }

const plain = (text: string | null | undefined): string => text?.normalize('NFKC').replace(/[\s‐‑‒–—―−ー-]/gu, '').toUpperCase() ?? ''
const valuesOf = ({ identifiers }: ReadExhibit, kind: IdentifierKind): readonly string[] => identifiers.flatMap((one) => (one.kind === kind ? [one.value] : []))

/** Numbers and sums that stand in the evidence and are others than the case's: a slip in the case, or a file that belongs elsewhere. */
export function evidenceFindings(caseFile: CaseFile, read: ReadInExhibits): readonly Finding[] {
  const exhibits = (caseFile.exhibits ?? []).flatMap(({ id, file }, index): readonly ReadExhibit[] => {
    const facts = Object.hasOwn(read, id) ? read[id] : undefined
    return facts === undefined ? [] : [{ file: file.split('/').at(-1) ?? file, index, identifiers: facts.identifiers }]
  })
  return [...orderOther(caseFile, exhibits), ...trackingOther(caseFile, exhibits), ...totalOther(caseFile, exhibits), ...refundOther(caseFile, exhibits), ...slips(exhibits)]
}

/** Told together where several files say another thing than the case, so that the field is judged once. */
function conflict(code: 'evidence-order-other' | 'evidence-tracking-other' | 'evidence-total-other' | 'evidence-refund-other', pointer: string, exhibits: readonly ReadExhibit[], found: readonly string[]): readonly Finding[] {
  return exhibits.length === 0 ? [] : [advise(code, pointer, { files: exhibits.map(({ file }) => file).slice(0, mostNamed), found: [...new Set(found)].slice(0, mostNamed) })]
}
const mostNamed = 3

function orderOther({ order }: CaseFile, exhibits: readonly ReadExhibit[]): readonly Finding[] {
  const own = plain(order?.number)
  const others = own === '' ? [] : exhibits.filter((one) => valuesOf(one, 'amazon-order').length > 0 && !valuesOf(one, 'amazon-order').some((number) => plain(number) === own))
  return conflict('evidence-order-other', '/order/number', others, others.flatMap((one) => valuesOf(one, 'amazon-order')))
}

/** What names another order alone has parcels and sums of its own; that it does is told already. */
const isOfOrder = ({ order }: CaseFile, one: ReadExhibit): boolean => {
  const numbers = valuesOf(one, 'amazon-order')
  return numbers.length === 0 || plain(order?.number) === '' || numbers.some((number) => plain(number) === plain(order?.number))
}

function trackingOther(caseFile: CaseFile, exhibits: readonly ReadExhibit[]): readonly Finding[] {
  const sent = plain(caseFile.order?.delivery?.trackingNumber)
  const known = [sent, plain(caseFile.order?.return?.trackingNumber), plain(caseFile.order?.return?.slipNumber)]
  const others = sent === '' ? [] : exhibits.filter((one) => isOfOrder(caseFile, one) && valuesOf(one, 'tracking').length > 0 && !valuesOf(one, 'tracking').some((number) => known.includes(plain(number))))
  return conflict('evidence-tracking-other', '/order/delivery/trackingNumber', others, others.flatMap((one) => valuesOf(one, 'tracking')))
}

function sums(one: ReadExhibit, roles: readonly AmountRole[], currency: string): readonly number[] {
  return one.identifiers.flatMap((identifier) => {
    const sum = identifier.role !== undefined && roles.includes(identifier.role) ? amountOf(identifier) : null
    return sum?.currency === currency ? [sum.amount] : []
  })
}

/** What was asked for after points and vouchers is not held against the total, but may bear it out. */
function totalOther(caseFile: CaseFile, exhibits: readonly ReadExhibit[]): readonly Finding[] {
  const { order } = caseFile
  const [total, currency] = [order?.total ?? null, order?.currency ?? 'JPY']
  if (total === null || plain(order?.number) === '') return []
  const others = exhibits.filter((one) => valuesOf(one, 'amazon-order').length === 1 && isOfOrder(caseFile, one) && sums(one, ['order-total'], currency).length > 0 && !sums(one, ['order-total', 'charged'], currency).includes(total))
  return conflict('evidence-total-other', '/order/total', others, others.flatMap((one) => sums(one, ['order-total'], currency).map((sum) => sum.toLocaleString('en-GB'))))
}

function refundOther(caseFile: CaseFile, exhibits: readonly ReadExhibit[]): readonly Finding[] {
  const { order } = caseFile
  const [refunded, currency] = [order?.return?.refundedAmount ?? null, order?.currency ?? 'JPY']
  if (refunded === null) return []
  const others = exhibits.filter((one) => isOfOrder(caseFile, one) && sums(one, ['refund'], currency).length > 0 && !sums(one, ['refund'], currency).includes(refunded))
  return conflict('evidence-refund-other', '/order/return/refundedAmount', others, others.flatMap((one) => sums(one, ['refund'], currency).map((sum) => sum.toLocaleString('en-GB'))))
}

/** A number that was mistyped or misread in the evidence itself. */
const slips = (exhibits: readonly ReadExhibit[]): readonly Finding[] =>
  exhibits.flatMap((one) => valuesOf(one, 'tracking-slip').slice(0, 1).map((number) => warn('evidence-tracking-slip', `/exhibits/${one.index}/file`, { file: one.file, number })))
