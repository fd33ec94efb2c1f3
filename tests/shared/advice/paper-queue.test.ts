import { expect, test } from 'vitest'
import { paperQueue } from '#shared/advice/paper-queue.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseWith, contact, packs, today } from './cases.ts'

const bySeller = (more: object = {}): CaseFile => caseWith({ dispute: 'defective', order: { fulfilment: 'seller' }, ...more })
const queued = (cases: Readonly<Record<string, CaseFile>>): readonly string[] =>
  paperQueue(Object.entries(cases).map(([caseId, caseFile]) => ({ caseId, caseFile })), today, packs).map(({ caseId, state, desk, packId }) => `${caseId} ${state} ${desk} ${packId ?? '-'}`)

test('one matter after another: the first is next, the others have their turn', () => {
  expect(queued({ a: bySeller(), b: bySeller() })).toEqual(['a next seller seller-letter', 'b turn seller seller-letter'])
})

test('what is urgent comes first, then what has the nearest last day', () => {
  const soon = bySeller({ remedy: { answerBy: '2026-11-05' } })
  const later = bySeller({ remedy: { answerBy: '2026-11-20' } })
  const urgent = bySeller({ facts: { advice: { urgency: 'urgent' } } })
  expect(queued({ later, soon, urgent }).map((line) => line.split(' ')[0])).toEqual(['urgent', 'soon', 'later'])
})

test('a matter that has gone out waits behind the others with the end of its time, and one that is settled is gone', () => {
  const asked = bySeller({ entries: [contact('n', 'seller', 'message', '2026-10-31T10:00+09:00')] })
  expect(queued({ asked, open: bySeller(), done: bySeller({ closing: { closedAt: '2026-10-20' } }) })).toEqual(['open next seller seller-letter', 'asked waiting seller -'])
  expect(paperQueue([{ caseId: 'asked', caseFile: asked }], today, packs)[0]?.until).toMatch(/^2026-11-02/)
})
