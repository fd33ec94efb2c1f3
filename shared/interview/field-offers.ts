import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { amountOf } from '#shared/domain/exhibit-facts.ts'
import type { ExhibitFacts, IdentifierFound } from '#shared/domain/exhibit-facts.ts'

/** `held`: the case says the same; `other`: it says something else there; `open`: one press fills it in; `shown`: no field is meant for it. */
export type FieldOffer = { readonly identifier: IdentifierFound } & ({ readonly state: 'held' | 'other'; readonly pointer: string } | { readonly state: 'open'; readonly pointer: string; readonly change: CaseChange } | { readonly state: 'shown' })

const plain = (text: string | null | undefined): string => text?.normalize('NFKC').replace(/[\s‐‑‒–—―−ー-]/gu, '').toLowerCase() ?? ''
const set = (pointer: string, value: string | number): CaseChange => ({ kind: 'set', pointer, value })

/** What was read in an exhibit, each with the field of the case that it is meant for. Nothing that the case says is written over. */
export function fieldOffers(exhibit: Exhibit, facts: Pick<ExhibitFacts, 'identifiers' | 'author'>, caseFile: CaseFile): readonly FieldOffer[] {
  // A price without a name may be that of anything.
  return facts.identifiers.filter(({ kind, role }) => kind !== 'amount' || role !== undefined).map((identifier) => offerOf(identifier, exhibit, facts, caseFile))
}

function offerOf(identifier: IdentifierFound, exhibit: Exhibit, facts: Pick<ExhibitFacts, 'author'>, caseFile: CaseFile): FieldOffer {
  const { order } = caseFile
  switch (identifier.kind) {
    case 'amazon-order': return intoField(identifier, '/order/number', order?.number)
    case 'tracking': return ofParcel(identifier, caseFile)
    case 'asin': return ofItem(identifier, caseFile)
    case 'amount': return ofAmount(identifier, caseFile)
    case 'email': return ofSeller(identifier, facts, caseFile)
    case 'reference': return ofEntry(identifier, exhibit, caseFile)
    default: return { identifier, state: 'shown' }
  }
}

const intoField = (identifier: IdentifierFound, pointer: string, held: string | null | undefined): FieldOffer =>
  plain(held) === '' ? { identifier, state: 'open', pointer, change: set(pointer, identifier.value) } : { identifier, state: plain(held) === plain(identifier.value) ? 'held' : 'other', pointer }

/** Of two parcels the second is the one that goes back, once something goes back. */
function ofParcel(identifier: IdentifierFound, { order }: CaseFile): FieldOffer {
  const [there, back] = ['/order/delivery/trackingNumber', '/order/return/trackingNumber']
  if (plain(order?.return?.trackingNumber) === plain(identifier.value)) return { identifier, state: 'held', pointer: back }
  const first = intoField(identifier, there, order?.delivery?.trackingNumber)
  return first.state === 'other' && (order?.return?.shippedAt ?? order?.return?.authorisedAt) && plain(order?.return?.trackingNumber) === '' ? intoField(identifier, back, null) : first
}

function ofItem(identifier: IdentifierFound, { order }: CaseFile): FieldOffer {
  const items = order?.items ?? []
  const pointer = '/order/items/*/asin'
  if (items.some(({ asin }) => plain(asin) === plain(identifier.value))) return { identifier, state: 'held', pointer }
  if (items.length > 1) return { identifier, state: 'shown' }
  return plain(items[0]?.asin) === '' ? { identifier, state: 'open', pointer, change: { kind: 'set', pointer: '/order/items', value: [{ ...items[0], asin: identifier.value }] as never } } : { identifier, state: 'other', pointer }
}

/** What was asked for after points and vouchers is no total. An amount in another currency than the order's goes nowhere. */
function ofAmount(identifier: IdentifierFound, { order }: CaseFile): FieldOffer {
  const sum = amountOf(identifier)
  const pointer = identifier.role === 'order-total' ? '/order/total' : identifier.role === 'refund' ? '/order/return/refundedAmount' : identifier.role === 'shipping' ? '/order/shippingFee' : null
  if (sum === null || pointer === null || sum.currency !== (order?.currency ?? 'JPY')) return { identifier, state: 'shown' }
  const held = pointer === '/order/total' ? order?.total : pointer === '/order/shippingFee' ? order?.shippingFee : order?.return?.refundedAmount
  return held === null || held === undefined ? { identifier, state: 'open', pointer, change: set(pointer, sum.amount) } : { identifier, state: held === sum.amount ? 'held' : 'other', pointer }
}

/** The address that a seller wrote from, where the case has one seller without an address. The marketplace's own machines are no sellers. */
function ofSeller(identifier: IdentifierFound, { author = '' }: Pick<ExhibitFacts, 'author'>, { parties, claimant }: CaseFile): FieldOffer {
  const holder = (parties ?? []).findIndex(({ email }) => plain(email) === plain(identifier.value))
  if (holder >= 0) return { identifier, state: 'held', pointer: `/parties/${holder}/email` }
  if (plain(claimant?.email) === plain(identifier.value)) return { identifier, state: 'held', pointer: '/claimant/email' }
  const [seller, ...others] = (parties ?? []).map((party, index) => ({ party, index })).filter(({ party }) => party.role === 'seller')
  const isSender = author.toLowerCase().includes(identifier.value)
  if (seller === undefined || others.length > 0 || !isSender || plain(seller.party.email) !== '' || isMachine(identifier.value)) return { identifier, state: 'shown' }
  return { identifier, state: 'open', pointer: '/parties/*/email', change: set(`/parties/${seller.index}/email`, identifier.value) }
}

const isMachine = (address: string): boolean => /@(?:[\w-]{1,63}\.){0,4}amazon\./.test(address) && !/@marketplace\.amazon\./.test(address)

/** A reference goes with the one contact that relies on the exhibit and has none. */
function ofEntry(identifier: IdentifierFound, exhibit: Exhibit, { entries }: CaseFile): FieldOffer {
  const pointer = '/entries/*/reference'
  const contacts = (entries ?? []).filter(({ kind, cites }) => kind === 'contact' && (cites ?? []).some((cite) => parseCite(cite).exhibitId === exhibit.id))
  if ((entries ?? []).some(({ reference }) => plain(reference) === plain(identifier.value))) return { identifier, state: 'held', pointer }
  const [entry, ...others] = contacts
  if (entry === undefined || others.length > 0 || plain(entry.reference) !== '') return { identifier, state: 'shown' }
  return { identifier, state: 'open', pointer, change: { kind: 'put-entry', entry: { ...entry, reference: identifier.value } } }
}
