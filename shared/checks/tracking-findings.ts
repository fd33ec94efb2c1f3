import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise, warn } from './tell.ts'

/** Slips of the pen in tracking numbers. A number never tells the carrier: three of them share twelve digits and their check. */
export function trackingFindings({ order }: CaseFile): readonly Finding[] {
  return ([['/order/delivery/trackingNumber', order?.delivery?.trackingNumber], ['/order/return/trackingNumber', order?.return?.trackingNumber]] as const)
    .flatMap(([pointer, number]) => (number ? ofNumber(pointer, number.normalize('NFKC').replace(/[\s‐‑–−ー-]/gu, '').toUpperCase()) : []))
}

function ofNumber(pointer: string, number: string): readonly Finding[] {
  // Numbers of Amazon's own deliveries begin with 99 and have no check digit that is known.
  if (/^99\d{10}$/.test(number)) return []
  // The remainder of a division by seven is never above six. Source: gyomu.org/faq/view/7dr.
  if (/^\d{11}[7-9]$/.test(number)) return [warn('tracking-slip', pointer, { last: number.slice(-1) })]
  return fits(number) ? [] : [advise('tracking-check-digit', pointer)]
}

/** Twelve digits, and the eleven of registered mail: the last is the rest modulo seven (7DR; gyomu.org/faq/view/7dr). What has another form is not judged. */
function fits(number: string): boolean {
  if (/^\d{11,12}$/.test(number)) return Number(number.slice(0, -1)) % 7 === Number(number.slice(-1))
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) ? postalDigit(number.slice(2, 10)) === Number(number.charAt(10)) : true
}

/** UPU standard S10: weights, then eleven less the rest modulo eleven. */
const weights = [8, 6, 4, 2, 3, 5, 9, 7] as const

function postalDigit(digits: string): number {
  const sum = weights.reduce((added, weight, index) => added + weight * Number(digits.charAt(index)), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 0 : digit === 11 ? 5 : digit
}
