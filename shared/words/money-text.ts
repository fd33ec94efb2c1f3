import type { Language } from '#shared/domain/language.ts'

/** Main units of a currency: 5,480円 in Japanese, ¥5,480 in English; decimals as the currency has them. */
export function moneyText(amount: number, currency: string, language: Language): string {
  if (currency === 'JPY') return language === 'ja' ? `${grouped(amount, 0)}円` : `${amount < 0 ? '-' : ''}¥${grouped(Math.abs(amount), 0)}`
  return new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { style: 'currency', currency, currencyDisplay: 'code' }).format(amount).replace(/\u00a0/g, ' ')
}

/** A fraction of a yen is shown, not rounded away: it is a slip that its owner should see. */
const grouped = (amount: number, decimals: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: Number.isInteger(amount) ? decimals : 2 }).format(amount)
