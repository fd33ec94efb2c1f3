import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { advise, warn } from '../tell.ts'
import type { CaseText } from './texts-of-case.ts'
import { unquoted } from './unquoted.ts'

/** What a text calls upon: another order, a right that mail order does not have, a defence that the way of paying does not give. */
export function referenceFindings(texts: readonly CaseText[], caseFile: CaseFile): readonly Finding[] {
  return texts.flatMap(({ pointer, text }) => [...otherOrders(pointer, text, caseFile), ...coolingOff(pointer, text), ...defence(pointer, text, caseFile)])
}

const placed = (match: RegExpExecArray): { readonly phrase: string; readonly start: number; readonly length: number } => ({ phrase: match[0], start: match.index, length: match[0].length })

function otherOrders(pointer: string, text: string, { order }: CaseFile): readonly Finding[] {
  const own = order?.number?.normalize('NFKC').trim().toUpperCase()
  if (!own || !/-\d{7}-/.test(text)) return []
  return [...text.matchAll(/(?<![\w-])[0-9A-Z]{3}-\d{7}-\d{7}(?![\w-])/g)].filter(([number]) => number !== own).map((match) => advise('order-number-other', pointer, placed(match)))
}

const coolingOffWords = /クーリング[・･]?\s?オフ|\bcooling[- ]off\b/giu
/** クーリング・オフの対象外, no cooling-off: said, not invoked. */
const denied = /^.{0,12}(?:ない|なく|ありません|ません|対象外|適用外)|^ (?:does not|is not|cannot)/u
const deniedBefore = /\b(?:no|not|without)(?: a| any)? $/iu

function coolingOff(pointer: string, text: string): readonly Finding[] {
  if (!/オフ|off/i.test(text)) return []
  const own = unquoted(text)
  return [...own.matchAll(coolingOffWords)]
    .filter((match) => !denied.test(own.slice(match.index + match[0].length)) && !deniedBefore.test(own.slice(0, match.index)))
    .map((match) => warn('cooling-off-invoked', pointer, placed(match)))
}

const defenceWords = /支払い?停止の(?:等の)?(?:抗弁|申し?出)|\bdefen[cs]e of (?:stopping|suspending|withholding) payment\b/giu

function defence(pointer: string, text: string, caseFile: CaseFile): readonly Finding[] {
  if (!/停止|defen/i.test(text)) return []
  const { order } = caseFile
  const { method, installments } = order?.payment ?? {}
  const limit = rulesOf(caseFile)['instalment-defence'].value
  const isSingle = installments === 1 || (method !== null && method !== undefined && method !== 'credit-card')
  const isSmall = !isSingle && typeof order?.total === 'number' && order.total < limit && (order.currency ?? 'JPY') === 'JPY'
  if (!isSingle && !isSmall) return []
  return [...unquoted(text).matchAll(defenceWords)].map((match) => warn(isSingle ? 'defence-single-payment' : 'defence-small-sum', pointer, { ...placed(match), limit }))
}
