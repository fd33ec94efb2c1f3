import type { CaseFile } from '#shared/domain/case-file.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { PartyRole } from '#shared/domain/case-vocabulary.ts'
import { valueOrFormer } from '#shared/domain/former-places.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import type { Language, LocalText } from '#shared/domain/language.ts'
import type { Question, QuestionGroup } from './questions.ts'

export type Answer = string | number | boolean | readonly string[] | null

/** What the case holds for a question; null where it was not answered. Texts come in the case's own language. */
export function answerTo(question: Question, caseFile: CaseFile): Answer {
  const value = question.form === 'party' ? partyNamed(caseFile, roleOf(question))?.name : valueOrFormer(caseFile, question.pointer)
  if (question.form === 'lines') return Array.isArray(value) ? value.map((line) => plainIn(line, caseFile.language)) : null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return plainIn(value, caseFile.language) || null
}

/** The change that keeps an answer. Lists and objects that the answer needs are made with it, so that the case stays valid. */
export function answerChange(question: Question, caseFile: CaseFile, answer: Answer): CaseChange {
  const set = (pointer: string, value: unknown): CaseChange => ({ kind: 'set', pointer, value: value as never })
  if (question.form === 'party') return partyChange(question, caseFile, answer)
  if (question.form === 'lines') return set(question.pointer, linesKept(valueOrFormer(caseFile, question.pointer), Array.isArray(answer) ? answer : [], caseFile.language))
  if (question.pointer.startsWith('/charges/')) return chargeChange(question, caseFile, answer)
  if (question.pointer.startsWith('/order/items/0/')) return itemChange(question, caseFile, answer)
  if (question.form === 'remedy' && answer === null) return set(parentOf(question.pointer), null)
  if (question.pointer === '/remedy/primary/amount' && !caseFile.remedy?.primary) return set('/remedy/primary', answer === null ? null : { kind: 'refund', amount: answer })
  if (question.form === 'moment' || question.form === 'day') return set(question.pointer, answer)
  const old = valueAt(caseFile, question.pointer)
  return set(question.pointer, typeof answer === 'string' ? withText(old, answer, caseFile.language) : answer)
}

/** Questions without an answer, for the end of the interview. */
export const gapsIn = (groups: readonly QuestionGroup[], caseFile: CaseFile): readonly { readonly group: QuestionGroup; readonly question: Question }[] =>
  groups.flatMap((group) => group.questions.filter((question) => isOpen(answerTo(question, caseFile))).map((question) => ({ group, question })))

/** How much of a group has been answered; nothing has to be. */
export const completeness = (group: QuestionGroup, caseFile: CaseFile): { readonly answered: number; readonly asked: number } =>
  ({ answered: group.questions.filter((question) => !isOpen(answerTo(question, caseFile))).length, asked: group.questions.length })

const isOpen = (answer: Answer): boolean => answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** Keeps the other language of a text that has two. */
export function withText(old: unknown, text: string, language: Language): LocalText | null {
  if (typeof old === 'object' && old !== null && !Array.isArray(old)) return { ...old, [language]: text }
  return text === '' ? null : text
}

function partyChange(question: Question, caseFile: CaseFile, answer: Answer): CaseChange {
  const parties = caseFile.parties ?? []
  const role = roleOf(question)
  const index = parties.findIndex((party) => party.role === role)
  const name = typeof answer === 'string' ? answer : ''
  const party = parties[index]
  if (party) return { kind: 'set', pointer: `/parties/${index}/name`, value: withText(party.name, name, caseFile.language) ?? '' as never }
  const id = parties.some((other) => other.id === role) ? `${role}-${parties.length + 1}` : role
  return { kind: 'set', pointer: '/parties', value: [...parties, { id, role, name }] as never }
}

function itemChange(question: Question, caseFile: CaseFile, answer: Answer): CaseChange {
  const items = caseFile.order?.items ?? []
  const field = question.pointer.split('/').at(-1) ?? 'name'
  const old: unknown = valueAt(items[0], `/${field}`)
  const value = typeof answer === 'string' ? withText(old, answer, caseFile.language) : answer
  return { kind: 'set', pointer: '/order/items', value: [{ ...items[0], [field]: value }, ...items.slice(1)] as never }
}

/** A line of the statement; those before it stand empty until they are answered. An open object of an earlier case becomes the first line. */
function chargeChange(question: Question, caseFile: CaseFile, answer: Answer): CaseChange {
  const { charges, language } = caseFile
  const [index = 0, field = ''] = [Number(question.pointer.split('/')[2]), question.pointer.split('/')[3]]
  const lines = Array.isArray(charges) ? charges : charges ? [charges] : []
  const padded: readonly object[] = [...lines, ...Array.from({ length: Math.max(0, index + 1 - lines.length) }, () => ({}))]
  const old: unknown = valueAt(padded[index], `/${field}`)
  const value = typeof answer === 'string' ? withText(old, answer, language) : answer
  return { kind: 'set', pointer: '/charges', value: padded.with(index, { ...padded[index], [field]: value }) as never }
}

/** Lines that have not changed keep both of their languages. */
const linesKept = (old: unknown, lines: readonly string[], language: Language): readonly LocalText[] =>
  lines.map((line) => (Array.isArray(old) ? old.find((point) => plainIn(point, language) === line) : undefined) ?? line)

const roleOf = (question: Question): PartyRole => (question.pointer.endsWith('/carrier') ? 'carrier' : 'seller')
const partyNamed = (caseFile: CaseFile, role: PartyRole): NonNullable<CaseFile['parties']>[number] | undefined => (caseFile.parties ?? []).find((party) => party.role === role)
const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

/** A text in one language; that of the other where it stands in that alone. */
export function plainIn(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const text: unknown = Reflect.get(value, language) ?? Reflect.get(value, language === 'ja' ? 'en' : 'ja')
  return typeof text === 'string' ? text : ''
}
