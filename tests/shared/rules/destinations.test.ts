import { expect, test } from 'vitest'
import { destinationIds } from '#shared/domain/destination-id.ts'
import { destinations, destinationText, limitsOf } from '#shared/rules/destinations.ts'

test.each(destinationIds)('%s: a number from outside has a source and the day it was looked at', (id) => {
  const { maxBytes, maxPages, maxFileNameCharacters, source, checkedOn, grade } = destinations[id]
  expect(destinations[id].id).toBe(id)
  if (maxBytes === null && maxPages === null && maxFileNameCharacters === null) return
  expect(source?.length).toBeGreaterThan(5)
  expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(grade).not.toBeNull()
})

test('what nobody could verify is shown as a guide, never as fact', () => {
  for (const id of destinationIds.filter((one) => destinations[one].grade === 'U')) {
    expect(destinationText(id, 'ja')).toContain('目安')
    expect(destinationText(id, 'en')).toContain('A guide only')
  }
})

test('numbers that someone knows better overrule those of the destination', () => {
  expect(limitsOf('card-issuer', { maxPages: 5 })).toEqual({ maxBytes: 8_000_000, maxPages: 5, maxFileNameCharacters: null, files: 'many' })
  expect(limitsOf('none')).toEqual({ maxBytes: null, maxPages: null, maxFileNameCharacters: null, files: 'many' })
})
