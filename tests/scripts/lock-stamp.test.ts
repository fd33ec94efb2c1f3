import { expect, test } from 'vitest'
import { lockStamp } from '../../scripts/setup/packages.mjs'

test('the stamp changes with the lock file and with the kind of machine, and with nothing else', () => {
  const stamp = lockStamp('{"lockfileVersion":3}', 'linux-x64')
  expect(lockStamp(Buffer.from('{"lockfileVersion":3}'), 'linux-x64')).toBe(stamp)
  expect(lockStamp('{"lockfileVersion":3} ', 'linux-x64')).not.toBe(stamp)
  expect(lockStamp('{"lockfileVersion":3}', 'linux-arm64')).not.toBe(stamp)
})
