import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cancellationStates, channels, chargeMatches, chargeStates, dateSources, disputes, entryKinds, partyRoles, paymentMethods, remedyKinds, subscriptionPeriods } from '#shared/domain/case-vocabulary.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { root } from '../shared/packs/filled-pack.ts'

const page = readFileSync(join(root, 'docs', 'case-file.md'), 'utf8')
const schema = JSON.parse(readFileSync(join(root, 'docs', 'case-file.schema.json'), 'utf8')) as unknown

test('the example on the page is a valid case without a warning', () => {
  const example = /```json\n(?<json>\{[^]*?)\n```/.exec(page)?.groups?.['json'] ?? ''
  expect(readCase(JSON.parse(example))).toMatchObject({ ok: true, warnings: [] })
})

test('every word of the closed lists stands on the page', () => {
  for (const word of [...disputes, ...partyRoles, ...paymentMethods, ...remedyKinds, ...entryKinds, ...channels, ...dateSources, ...cancellationStates, ...chargeMatches, ...chargeStates, ...subscriptionPeriods]) expect(page).toContain(`\`${word}\``)
})

test('every field of the schema stands on the page', () => {
  const missing = [...new Set(fieldsOf(schema))].filter((name) => !new RegExp(`[\`"{ /.,]${name}[\`" ,}]`).test(page))
  expect(missing).toEqual([])
  expect(fieldsOf(schema).length).toBeGreaterThan(60)
})

function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'properties' in value && typeof value.properties === 'object' && value.properties !== null ? Object.keys(value.properties) : []
  return [...own, ...Object.values(value).flatMap(fieldsOf)]
}
