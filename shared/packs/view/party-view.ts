import type { CaseFile, Party, Person } from '#shared/domain/case-file.ts'
import type { PartyRole } from '#shared/domain/case-vocabulary.ts'
import type { Language } from '#shared/domain/language.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

export type SenderView = { readonly name: Slot; readonly postalCode: Slot; readonly address: Slot; readonly phone: Slot; readonly email: Slot }
export type AddresseeView = {
  /** The name alone, without an honorific. */
  readonly name: Slot
  /** The name in one to three lines; the honorific stands on the last in Japanese. */
  readonly block: Slot
  readonly postalCode: Slot
  readonly address: Slot
  /** 貴社, 貴店 or 貴殿. */
  readonly you: string
  readonly isPerson: boolean
  readonly salutation: string
  readonly isMarketplace: boolean
}

export function senderView(person: Person | null | undefined, context: ViewContext): SenderView {
  const text = (value: Parameters<typeof onPaper>[0]): string => onPaper(value, context.language)
  const postalCode = text(person?.postalCode).replace(/^〒\s*/u, '')
  return {
    name: slot(text(person?.name), '/claimant/name', context), postalCode: slot(postalCode && context.language === 'ja' ? `〒${postalCode}` : postalCode, '/claimant/postalCode', context),
    address: slot(text(person?.address), '/claimant/address', context, 20), phone: slot(text(person?.phone), '/claimant/phone', context), email: slot(text(person?.email), '/claimant/email', context)
  }
}

/** Who a paper goes to: the first party with one of its roles; where it names none, the seller, else the marketplace, else the first party. */
export function addresseeOf(caseFile: CaseFile, roles?: readonly PartyRole[]): Party | undefined {
  const parties = caseFile.parties ?? []
  const found = (roles ?? usualRoles).flatMap((role) => parties.filter((party) => party.role === role))[0]
  if (found) return found
  return roles ? (roles.includes('marketplace') ? marketplaceDesk(caseFile) : undefined) : parties[0]
}

const usualRoles = ['seller', 'marketplace'] as const

/** The desk of the marketplace that the order names, where the case lists it as no party. */
const marketplaceDesk = (caseFile: CaseFile): Party => {
  const place = caseFile.order?.marketplace ?? 'amazon.co.jp'
  const shown = place.replace(/^amazon/u, 'Amazon')
  return { id: '', role: 'marketplace', name: { ja: `${shown}カスタマーサービス`, en: `${shown} customer service` } }
}

/** What is told as missing where a paper has nobody to go to. */
const addresseePointer = (roles: readonly PartyRole[] | undefined): string => (roles?.[0] ? `/parties/${roles[0]}/name` : '/parties')

export function addresseeView(party: Party | undefined, context: ViewContext, roles?: readonly PartyRole[]): AddresseeView {
  const { language } = context
  const name = party ? withoutAbbreviation(onPaper(party.name, language)) : ''
  const department = party ? onPaper(party.department, language) : ''
  const person = party ? onPaper(party.person, language) : ''
  const postalCode = onPaper(party?.postalCode, language).replace(/^〒\s*/u, '')
  const isPerson = person !== '' || looksLikePerson(name)
  return {
    name: slot(withoutHonorific(name), addresseePointer(roles), context, 20),
    block: slot(name === '' ? '' : addressLines(name, department, person, language).join('\n'), addresseePointer(roles), context, 20),
    postalCode: postalCode === '' ? null : language === 'ja' ? `〒${postalCode}` : postalCode,
    address: onPaper(party?.address, language) || null,
    you: youWord(party, name, isPerson), isPerson, isMarketplace: party?.role === 'marketplace',
    salutation: isPerson ? `Dear ${withoutHonorific(person || name)},` : 'Dear Sir or Madam,'
  }
}

/** An organisation takes 御中, a person 様, never both; what the name already ends in is kept. */
function addressLines(name: string, department: string, person: string, language: Language): readonly string[] {
  if (language === 'en') return [person, department, name].filter((line) => line !== '')
  if (person !== '') return [name, department, withHonorific(person, '様')].filter((line) => line !== '')
  if (department !== '') return [name, withHonorific(department, '御中')]
  return [withHonorific(name, looksLikePerson(name) ? '様' : '御中')]
}

const honorifics = /[\s　]*(御中|様|殿|各位)$/u
const withHonorific = (name: string, honorific: string): string => (honorifics.test(name) ? name : `${name}　${honorific}`)
const withoutHonorific = (name: string): string => name.replace(honorifics, '')

/** No abbreviated forms of a company in an address: ㈱, (株), ㈲. */
const withoutAbbreviation = (name: string): string =>
  name.replace(/㈱|[(（]株[)）]/gu, '株式会社').replace(/㈲|[(（]有[)）]/gu, '有限会社').replace(/[(（]合[)）]/gu, '合同会社')

const organisationWords = /会社|法人|商店|商会|ストア|ショップ|センター|カンパニー|公式|本店|支店|事務所|管理|組合|銀行|カード|Amazon|アマゾン|株|有限|合同|店$/iu
const familyAndGivenName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,6}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,6}$/u

/** 姓 and 名 apart by a blank and no word of an organisation; otherwise the safe form is that of an organisation. */
const looksLikePerson = (name: string): boolean => familyAndGivenName.test(withoutHonorific(name)) && !organisationWords.test(name)

function youWord(party: Party | undefined, name: string, isPerson: boolean): string {
  if (isPerson && !/会社|法人/u.test(name) && looksLikePerson(name)) return '貴殿'
  if (party?.role === 'consumer-centre') return '貴センター'
  return party?.role === 'seller' && !/会社|法人/u.test(name) ? '貴店' : '貴社'
}
