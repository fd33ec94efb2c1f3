import type { Language } from '#shared/domain/language.ts'
import { printable } from '#shared/words/visible-text.ts'

/** h*****@example.jp: enough to be recognised by who has it on record, too little to write to. */
export function maskedEmail(address: string | null | undefined): string {
  const match = /^(?<first>[^\s@])[^\s@]*@(?<domain>[^\s@]+)$/u.exec(printable(address ?? '').trim())
  return match?.groups ? `${match.groups['first']}*****@${match.groups['domain']}` : ''
}

/** The last four digits alone. */
export function maskedPhone(phone: string | null | undefined, language: Language): string {
  const digits = (phone ?? '').normalize('NFKC').replace(/\D/g, '')
  if (digits.length < 8) return ''
  return language === 'ja' ? `下4桁 ${digits.slice(-4)}` : `ending in ${digits.slice(-4)}`
}
