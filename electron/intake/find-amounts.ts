import type { AmountRole, IdentifierFound } from '#shared/domain/exhibit-facts.ts'

const digits = String.raw`\d{1,3}(?:,\d{3}){1,4}|\d{1,12}`
const signs: Readonly<Record<string, string>> = { '¥': 'JPY', '\\': 'JPY', '円': 'JPY', $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP' }

/** A sign or a code before the number, or 円 or a code behind it. Every repetition is bounded, so that no text takes long. */
const forms = [
  new RegExp(String.raw`(?<![\w.,$¥€£-])(?<sign>¥|(?<=^|\s)\\|US\$|\$|€|£|JPY|USD|EUR|GBP) ?(?<number>${digits})(?<decimals>\.\d{2})?(?!\d|,\d|\.\d)`, 'gm'),
  new RegExp(String.raw`(?<![\w.,-])(?:(?<myriads>\d{1,4}) ?万 ?)?(?<number>${digits})?(?<decimals>\.\d{2})? ?(?<sign>円|JPY|USD|EUR|GBP)(?![\w玉札形周])`, 'g')
]

/** The label stands before its amount, on its line or on the line above. Longer words first: 返金合計 is no total of an order. */
const labels: readonly { readonly role: AmountRole; readonly words: RegExp }[] = [
  { role: 'refund', words: /返金(?:予定|合計|総)?(?:金?額|合計)|返金額合計|total refund|refund (?:total|amount)|refunded|amount refunded/gi },
  { role: 'charged', words: /ご?請求(?:金?額|合計|総額)|お?支払い?(?:金額|合計|総額)|amount charged|payment total|total charged/gi },
  { role: 'order-total', words: /(?:ご?注文|購入)の?(?:合計|総額|金額)(?:金額)?|order total|grand total|total owed|total for this order/gi },
  { role: 'shipping', words: /配送料(?!込|無料)|送料(?!込|無料)|shipping/gi },
  // What a price is called that is none of these: it ends what was said before it.
  { role: 'shipping', words: /小計|手数料|ポイント|割引|クーポン|ギフト|消費税|税額|単価|価格|subtotal|discount|tax\b|price/gi }
]
const noRole = labels.length - 1
const longestLabel = 60
const mostWithoutRole = 20
const mostWithRole = 50

/** Sums of money in a text that was made plain, each once; what the words before them call them is told. What is taken off (−500円) and nothing (0円) are none. */
export function findAmounts(text: string): readonly IdentifierFound[] {
  const found = new Map<string, IdentifierFound>()
  const counts = { named: 0, bare: 0 }
  for (const form of forms) for (const match of text.matchAll(form)) {
    const value = valueOf(match.groups ?? {})
    if (value === null) continue
    const role = roleBefore(text, match.index)
    const key = `${role ?? ''} ${value}`
    if (found.has(key)) continue
    if (role === null ? counts.bare >= mostWithoutRole : counts.named >= mostWithRole) { if (counts.named >= mostWithRole) break; continue }
    counts[role === null ? 'bare' : 'named'] += 1
    found.set(key, role === null ? { kind: 'amount', value } : { kind: 'amount', value, role })
  }
  const named = new Set([...found.values()].flatMap(({ role, value }) => (role === undefined ? [] : [value])))
  return [...found.values()].filter(({ role, value }) => role !== undefined || !named.has(value))
}

function valueOf({ sign = '', number, decimals = '', myriads }: Readonly<Record<string, string | undefined>>): string | null {
  if (number === undefined && myriads === undefined) return null
  const amount = Number(myriads ?? 0) * 10_000 + Number(`${(number ?? '0').replaceAll(',', '')}${decimals}`)
  const currency = signs[sign] ?? sign
  return amount > 0 && !(currency === 'JPY' && decimals !== '') && !(myriads !== undefined && currency !== 'JPY') && !/^0\d/.test(number ?? '') ? `${currency} ${amount}` : null
}

/** The last label before the amount decides, unless another amount stands between the two. */
function roleBefore(text: string, at: number): AmountRole | null {
  const before = text.slice(Math.max(0, at - longestLabel), at).split('\n').slice(-2).join('\n')
  const ends = labels.map(({ words }) => Math.max(-1, ...[...before.matchAll(words)].map(({ 0: word, index }) => index + word.length)))
  const last = Math.max(...ends)
  const index = ends.indexOf(last)
  if (last < 0 || index === noRole || /\d[\d,]*(?:\.\d\d)? ?円|[¥$€£] ?\d|。/.test(before.slice(last))) return null
  return labels[index]?.role ?? null
}
