import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import type { Advice, Desk, DeskState } from '#shared/domain/advice.ts'
import type { OfferedPack } from '#shared/advice/offered-packs.ts'
import { adviseOn } from '#shared/advice/advise.ts'
import { caseOf } from '../packs/filled-pack.ts'

export const today = '2026-11-01'

/** A case of these fields with the parties that contacts can name. */
export const caseWith = (fields: Readonly<Record<string, unknown>>): CaseFile => caseOf({
  format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received',
  parties: [{ id: 'seller', role: 'seller', name: '見本商店' }, { id: 'amazon', role: 'marketplace', name: 'アマゾンジャパン合同会社' }, { id: 'carrier', role: 'carrier', name: '見本運輸' }], ...fields
})

export const contact = (id: string, partyId: string, channel: Entry['channel'], day: string, more: Partial<Entry> = {}): Entry => ({ id, when: day, kind: 'contact', with: partyId, channel, direction: 'out', statement: '連絡した', ...more })

export const packs: readonly OfferedPack[] = [
  { id: 'call-sheet', group: 'ask', disputes: null, addressee: ['marketplace'] }, { id: 'carrier-enquiry', group: 'ask', disputes: ['not-received'], addressee: ['carrier'] },
  { id: 'seller-letter', group: 'settle', disputes: null, addressee: null }, { id: 'claim', group: 'claim', disputes: ['not-received', 'defective'], addressee: null }, { id: 'list', group: 'keep', disputes: null, addressee: null }
]

export const advise = (fields: Readonly<Record<string, unknown>>, on = today): Advice => adviseOn(caseWith(fields), on, packs)

/** `seller next`, `claim later`: the order in short. */
export const inShort = ({ order }: Advice): readonly string[] => order.map(({ desk, state }) => `${desk} ${state}`)
export const stateAt = ({ order }: Advice, desk: Desk): DeskState | undefined => order.find((step) => step.desk === desk)?.state
