import { expect, test } from 'vitest'
import { contactLog } from '#shared/checks/contact-log.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const contact = (id: string, more: object): object => ({ id, when: '2026-10-01T10:00+09:00', kind: 'contact', statement: 'x', with: 's', direction: 'out', ...more })
const caseFile = caseOf(withFields({
  parties: [{ id: 's', role: 'seller', name: '店' }, { id: 'c', role: 'carrier', name: '運輸' }],
  entries: [
    contact('late', { when: '2026-10-04T09:00+09:00', promisedBy: '2026-10-06' }), contact('carrier', { with: 'c', when: '2026-10-02T09:00+09:00', failed: true }), contact('first', {}),
    contact('nobody', { with: null, when: { unknown: true } }), { id: 'event', when: '2026-09-01', kind: 'event', statement: 'y', with: 's' }
  ]
}))
const log = contactLog(caseFile, '2026-10-08', '2026-10-08T10:00+09:00')

test('contacts stand by party and in the order of time; what is no contact is left out', () => {
  expect(log.map(({ party, contacts }) => [party?.id ?? null, ...contacts.map(({ id }) => id)])).toEqual([['s', 'first', 'late'], ['c', 'carrier'], [null, 'nobody']])
})

test('each party has its hours since the first message that reached it', () => {
  expect(log.map(({ grace }) => grace?.hours ?? null)).toEqual([168, null, null])
})

test('a promise that went by is told from the day after it', () => {
  expect([...(log[0]?.overdue ?? [])]).toEqual(['late'])
  expect([...(contactLog(caseFile, '2026-10-06', '2026-10-06T10:00+09:00')[0]?.overdue ?? [])]).toEqual([])
})
