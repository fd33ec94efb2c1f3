import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseFileSchemaText } from '../../scripts/docs/case-file-schema.ts'
import { sampleCase } from '../shared/packs/filled-pack.ts'
import { smallCase } from '../shared/domain/small-case.ts'

const stored = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'case-file.schema.json'), 'utf8')

test('the schema in docs is the one that the code checks by; `node scripts/docs/write-schema.ts` writes it anew', () => {
  expect(stored).toBe(caseFileSchemaText())
})

describe('read by itself, the schema', () => {
  const schema = z.fromJSONSchema(JSON.parse(stored) as Parameters<typeof z.fromJSONSchema>[0])
  const fits = (fields: Readonly<Record<string, unknown>>): boolean => schema.safeParse({ ...smallCase, ...fields }).success
  const entry = { id: 'n', when: '2026-10-01', kind: 'event', statement: 'x' }

  test.each(['undelivered-earphones', 'broken-mill', 'returned-kettle', 'half-filled', 'double-charge', 'late-cancellation', 'locked-account', 'faulty-reader'])('takes the sample %s', (name) => {
    expect(schema.safeParse(sampleCase(name)).error?.issues ?? []).toEqual([])
  })

  test.each([{ language: 'fr' }, { dispute: 'lost' }, { version: 2 }, { title: 5 }, { entries: [{ ...entry, when: '2026-13-01' }] }, { entries: [{ ...entry, when: {} }] }, { entries: [{ id: 'n', kind: 'event', statement: 'x' }] }, { order: { placedAt: '2026-10' } }, { order: { payment: { last4: '41111' } } }, { exhibits: [{ id: 'a' }] }])('refuses %j', (fields) => {
    expect(fits(fields)).toBe(false)
  })

  test.each(['2026-10-01', '2026-10', '2026-10-01T09:12Z', '2026-10-01T09:12:30.5+09:00', { from: '2026-10', to: '2026-11' }, { around: '2026-10-01' }, { before: '2026-10' }, { after: '2026-10-01' }, { unknown: true }])('takes the when %j', (when) => {
    expect(fits({ entries: [{ ...entry, when }] })).toBe(true)
  })

  test('takes nulls and fields that it does not know', () => {
    expect(fits({ order: null, claimant: { name: null, strange: 1 }, strange: {} })).toBe(true)
  })
})
