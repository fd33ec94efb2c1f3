import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { cover } from './cover.ts'
import { orderBlocks } from './order-history/order-blocks.ts'
import { readOrders } from './order-history/read-orders.ts'
import type { OrderHistory } from './order-history/read-orders.ts'
import { readText } from './read-text.ts'
import { damageIn, readableText } from './readable-text.ts'
import type { EvidenceFile, Reader, Reading } from './reader.ts'
import { splitRedactions } from './split-redactions.ts'

/** Ten years of orders come to less. */
const longestBytes = 8_000_000
/** So many go with the facts of the exhibit, to fill the case's order from; the newest stand first in such a table. */
const mostOffered = 500

/** A table: a history of orders as the order of the case, any other as the text that it is. */
export const readCsv: Reader = async (file) => {
  const history = await historyIn(file)
  return history === null ? readText(file) : historyReading(history)
}

type OrderTable = OrderHistory & { readonly damage: readonly ReaderWarning[] }

/** Null for a table of anything else. */
export async function historyIn({ source }: Pick<EvidenceFile, 'source'>): Promise<OrderTable | null> {
  const length = Math.min(source.sizeBytes, longestBytes)
  const bytes = await source.read(0, length)
  const text = readableText(bytes, length === source.sizeBytes)
  if (text === null) return null
  const isCut = length < source.sizeBytes
  const history = readOrders(isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text)
  return history === null ? null : { ...history, isCut: history.isCut || isCut, damage: damageIn(text) }
}

/** Its words are not looked through: the numbers and dates of other orders say nothing of the case. */
function historyReading({ orders, isCut, damage }: OrderTable): Reading {
  const warnings: readonly ReaderWarning[] = [...(isCut ? [{ code: 'truncated-text' } as const] : []), ...damage]
  return {
    pages: 1, dates: [], telling: orders.length > 1 ? ['other-orders'] : [], text: null, warnings, orders: orders.slice(0, mostOffered),
    portray: async ({ redactions, language, orderNumber = null }) => {
      const { areas, texts, hasHollowText } = splitRedactions(redactions)
      if (areas.length > 0 || hasHollowText) return cover('redaction-not-possible', warnings)
      return { kind: 'text', blocks: orderBlocks(orders, { language, hidden: texts, orderNumber }), warnings }
    }
  }
}
