import type { z } from 'zod'
import { entrySchema, exhibitSchema } from '#shared/domain/case-file.ts'
import type { Entry, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { EntryRow } from './entry-table.ts'
import type { ExhibitRow } from './exhibit-table.ts'
import { parseRow } from './row-sum.ts'

type Bodied = { readonly id: string; readonly body: string }

/** What the JSON of rows says, parsed and checked once for as long as a row is held, and which row a value came from. Nobody may write into such a value. */
export type CheckedItems<Item extends object, Row extends Bodied> = {
  readonly itemOf: (row: Row, path: string) => Item
  readonly rowOf: (item: Item) => Row | undefined
  /** The value is what the body of the row says, and was checked. */
  readonly tie: (row: Row, item: Item) => Row
}

function checkedItems<Item extends object, Row extends Bodied>(schema: z.ZodType, named: string): CheckedItems<Item, Row> {
  const [items, rows] = [new WeakMap<Row, Item>(), new WeakMap<Item, Row>()]
  const tie = (row: Row, item: Item): Row => {
    items.set(row, item)
    rows.set(item, row)
    return row
  }
  return {
    tie,
    rowOf: (item) => rows.get(item),
    itemOf: (row, path) => {
      const known = items.get(row)
      if (known) return known
      const read = parseRow(row.body, path, `${named} ${row.id}`)
      if (!schema.safeParse(read).success) throw new DomainError({ code: 'store-damaged', path, detail: `${named} ${row.id}` })
      const item = read as Item
      tie(row, item)
      return item
    }
  }
}

export const checkedEntries = checkedItems<Entry, EntryRow>(entrySchema, 'entry')
export const checkedExhibits = checkedItems<Exhibit, ExhibitRow>(exhibitSchema, 'exhibit')

const facts = new WeakMap<object, ExhibitFacts>()

/** A row of the same facts need not have them parsed anew. */
export function carryFacts(from: object | undefined, to: ExhibitRow): ExhibitRow {
  const known = from && facts.get(from)
  if (known) facts.set(to, known)
  return to
}

/** The hash of the row was checked when it was read: these are the facts that were written. */
export function factsOfRow(row: ExhibitRow): ExhibitFacts {
  const known = facts.get(row)
  if (known) return known
  const read = JSON.parse(row.facts) as ExhibitFacts
  facts.set(row, read)
  return read
}

export const isCheckedItem = (item: unknown): boolean => typeof item === 'object' && item !== null && (checkedEntries.rowOf(item as Entry) !== undefined || checkedExhibits.rowOf(item as Exhibit) !== undefined)
