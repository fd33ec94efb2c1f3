import { describe, expect, test } from 'vitest'
import { compareVersions, isModernNode } from '../../scripts/setup/node-version.mjs'

test('versions are compared number by number, not letter by letter', () => {
  expect(compareVersions('20.9.0', '20.19.0')).toBeLessThan(0)
  expect(compareVersions('v24.0.0', '22.18.5')).toBeGreaterThan(0)
  expect(compareVersions('22.18.0', '22.18')).toBe(0)
})

describe('a Node is modern enough', () => {
  test.each(['22.18.0', '22.21.1', '24.0.0', '26.1.0'])('from 22.18 on in the lines with long support: %s', (version) => {
    expect(isModernNode(version)).toBe(true)
  })

  test.each(['20.19.0', '22.12.0', '22.17.9', '23.11.0', '25.2.0'])('but not when older, or of an odd line: %s', (version) => {
    expect(isModernNode(version)).toBe(false)
  })
})
