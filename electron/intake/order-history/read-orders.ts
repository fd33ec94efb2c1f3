import { parse } from 'csv-parse/sync'
import { parseMoment } from '#shared/domain/moment.ts'
import type { ItemFound, OrderFound } from '#shared/domain/order-found.ts'
import { textDates } from '../text-dates.ts'
import { orderColumns } from './order-columns.ts'
import type { OrderColumn } from './order-columns.ts'

export type OrderHistory = { readonly orders: readonly OrderFound[]; readonly isCut: boolean }

const limits = { lines: 50_000, lineLength: 100_000, cellLength: 1_000, columns: 200 } as const
const orderNumber = /^[0-9A-Z]{3}-\d{7}-\d{7}$/

/** The orders in a history that Amazon gave out as a table, in the order in which they stand there; null for any other text, and for one that is broken. */
export function readOrders(text: string): OrderHistory | null {
  const records = recordsOf(text)
  const columns = records === null ? null : orderColumns((records[0] ?? []).slice(0, limits.columns))
  if (records === null || columns === null) return null
  const lines = new Map<string, OrderLine[]>()
  for (const record of records.slice(1)) {
    const line = lineOf(record, columns)
    if (line === null) continue
    const known = lines.get(line.number)
    if (known === undefined) lines.set(line.number, [line])
    else known.push(line)
  }
  return lines.size === 0 ? null : { orders: [...lines.values()].map(orderOf), isCut: records.length >= limits.lines }
}

function recordsOf(text: string): readonly (readonly string[])[] | null {
  const [head = ''] = text.slice(0, limits.lineLength).split('\n', 1)
  const delimiter = [',', '\t', ';'].find((mark) => orderColumns(head.replaceAll('"', '').replace(/\r$/, '').split(mark).slice(0, limits.columns)) !== null)
  if (delimiter === undefined) return null
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: limits.lines, max_record_size: limits.lineLength })
  } catch {
    // A quote that never ends, a line without end: shown as the text that it is.
    return null
  }
}

type OrderLine = ItemFound & { readonly number: string } & Partial<Readonly<Record<'placedAt' | 'shippedAt' | 'currency' | 'carrier' | 'tracking' | 'status' | 'website', string>>> & Partial<Readonly<Record<'lineTotal' | 'orderTotal' | 'shipping', number>>>

function lineOf(record: readonly string[], columns: ReadonlyMap<OrderColumn, number>): OrderLine | null {
  const cell = (column: OrderColumn): string | undefined => cellText(record[columns.get(column) ?? -1])
  const number = cell('number')?.toUpperCase()
  if (number === undefined || !orderNumber.test(number)) return null
  const both = /^(?<carrier>[^()]{0,100})\((?<tracking>[^()]{4,60})\)/.exec(cell('carrierAndTracking') ?? '')?.groups
  return withoutAbsent({
    number, placedAt: dayOf(cell('placedAt')), shippedAt: dayOf(cell('shippedAt')), currency: currencyOf(cell('currency')), carrier: cell('carrier') ?? (both?.['carrier']?.trim() || undefined), tracking: cell('tracking') ?? both?.['tracking']?.trim(),
    status: cell('status'), website: cell('website'), name: cell('name'), asin: cell('asin'), quantity: numberOf(cell('quantity')), unitPrice: numberOf(cell('unitPrice')), lineTotal: numberOf(cell('lineTotal')), orderTotal: numberOf(cell('orderTotal')), shipping: numberOf(cell('shipping'))
  })
}

/** A spreadsheet's way of keeping digits, ="250-…", is taken off; a formula is words like any others. */
function cellText(raw: string | undefined): string | undefined {
  const text = raw?.slice(0, limits.cellLength).replace(/^="([^"]*)"$/, '$1').replace(/^'(?=[\d-])|(?<=\d)'$/g, '').trim()
  return text === undefined || text === '' || /^(?:not (?:available|applicable)|n\/a|なし|該当なし)$/i.test(text) ? undefined : text
}

const currencyOf = (text: string | undefined): string | undefined => (text !== undefined && /^[A-Z]{3}$/.test(text) ? text : undefined)

function numberOf(text: string | undefined): number | undefined {
  const plain = text?.normalize('NFKC').replace(/^[¥\\$€£]|円$|[,\s]/g, '') ?? ''
  return /^\d{1,12}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}

/** 2026-10-01T00:12:05Z as it is, other notations as their day; 10/01/26 may be read in two ways, and says nothing, nor does a day that no calendar has. */
function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[0]
  if (moment !== undefined) return typeof parseMoment(moment) === 'string' ? undefined : moment
  return /\d{4}/.test(text) ? textDates(text, '2000-01-01')[0]?.value.slice(0, 10) : undefined
}

function orderOf(lines: readonly OrderLine[]): OrderFound {
  const first = <Field extends keyof OrderLine>(field: Field): OrderLine[Field] | undefined => lines.find((line) => line[field] !== undefined)?.[field]
  const tracking = new Set(lines.flatMap((line) => line.tracking ?? []))
  const items = lines.filter(({ name, asin }) => name !== undefined || asin !== undefined).map(({ name, asin, quantity, unitPrice }): ItemFound => withoutAbsent({ name, asin, quantity, unitPrice }))
  return withoutAbsent({
    number: lines[0]?.number ?? '', placedAt: first('placedAt'), currency: first('currency'), total: first('orderTotal') ?? sumOf(lines, 'lineTotal'), shippingFee: sumOf(lines, 'shipping'),
    dispatchedAt: first('shippedAt'), carrier: first('carrier'), trackingNumber: tracking.size === 1 ? [...tracking][0] : undefined, website: first('website'), status: first('status'), items
  })
}

/** Of an order of which one line lacks its amount there is no sum. */
function sumOf(lines: readonly OrderLine[], field: 'lineTotal' | 'shipping'): number | undefined {
  const amounts = lines.flatMap((line) => line[field] ?? [])
  return amounts.length < lines.length ? undefined : Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100
}

type WithoutAbsent<Fields> = { [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key] } & { [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined> }
const withoutAbsent = <Fields extends object>(fields: Fields): WithoutAbsent<Fields> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as WithoutAbsent<Fields>
