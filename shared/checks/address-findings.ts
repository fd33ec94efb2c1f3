import type { CaseFile } from '#shared/domain/case-file.ts'
import type { CheckCode } from '#shared/domain/check-code.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise, warn } from './tell.ts'

type Address = { readonly postalCode?: string | null | undefined; readonly phone?: string | null | undefined; readonly email?: string | null | undefined }

/** Post, telephone and mail of the claimant and of the other side; what is not written in Japan's manner is left alone. */
export function addressFindings({ claimant, parties, dispute, account }: CaseFile): readonly Finding[] {
  return [
    ...addressOf('/claimant', claimant ?? {}), ...(parties ?? []).flatMap((party, index) => addressOf(`/parties/${index}`, party)),
    ...(identityDisputes.has(dispute) ? missingIdentity({ email: account?.registeredEmail ?? claimant?.email, phone: account?.registeredPhone ?? claimant?.phone }) : []),
    ...(phonesDiffer(claimant?.phone, account?.registeredPhone) ? [advise('registered-phone-differs', '/account/registeredPhone')] : [])
  ]
}

const addressOf = (pointer: string, { postalCode, phone, email }: Address): readonly Finding[] => [
  ...formFinding('postal-code-form', `${pointer}/postalCode`, postalCode, isPostalCode), ...formFinding('phone-form', `${pointer}/phone`, phone, isPhone), ...formFinding('email-form', `${pointer}/email`, email, isEmail)
]

/** Full-width letters are offered in their usual width; whatever else is wrong only its owner knows. */
function formFinding(code: CheckCode, pointer: string, text: string | null | undefined, isRight: (text: string) => boolean): readonly Finding[] {
  if (!text || text.trim() === '' || isRight(text.trim())) return []
  const found = code === 'email-form' ? warn(code, pointer) : advise(code, pointer)
  const narrow = text.normalize('NFKC').trim()
  return [isRight(narrow) ? { ...found, fixes: [{ start: 0, was: text, text: narrow }] } : found]
}

/** Seven digits; codes with letters are those of other countries. */
const isPostalCode = (text: string): boolean => /[A-Za-z]/.test(text) || /^〒?\s?\d{3}[-‐‑–−－]?\d{4}$/u.test(text.normalize('NFKC'))

const isEmail = (text: string): boolean => /^[^\s@＠]+@[^\s@＠.]+(?:\.[^\s@＠.]+)+$/u.test(text)

/** Ten digits, or eleven of a mobile, IP or 0800 number; with + any country's. Source: gist.github.com/sakatam/3837932, after the Ministry of Internal Affairs. */
function isPhone(text: string): boolean {
  const digits = digitsOf(text)
  if (/^\+(?!81)\d{8,15}$/.test(digits)) return true
  return /^0(?![5-9]0)[1-9]\d{8}$|^0(?:[5-9]0\d|800)\d{7}$/.test(digits.replace(/^\+81/, '0'))
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s()‐‑–−ー.-]/gu, '')

/** Two whole numbers that are not one and the same; a number that is written in part only is compared with nothing. */
function phonesDiffer(own: string | null | undefined, registered: string | null | undefined): boolean {
  if (!own?.trim() || !registered?.trim() || !isPhone(own) || !isPhone(registered)) return false
  return national(own) !== national(registered)
}

const national = (phone: string): string => digitsOf(phone).replace(/^\+81/, '0')

/** Whoever asks about an account is asked for what is registered there. */
const identityDisputes: ReadonlySet<CaseFile['dispute']> = new Set(['account-locked', 'unauthorised-access'])

const missingIdentity = ({ phone, email }: Address): readonly Finding[] => [
  ...(email?.trim() ? [] : [advise('identity-email-missing', '/account/registeredEmail')]), ...(phone?.trim() ? [] : [advise('identity-phone-missing', '/account/registeredPhone')])
]
