import { expect, test } from 'vitest'
import { fuse, readFuse, setFuse } from '../../scripts/setup/fuses.mjs'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const executableWith = (fuses: string, { version = 1, copies = 1 } = {}): Buffer => {
  const set = Buffer.concat([Buffer.from(sentinel), Buffer.from([version, fuses.length]), Buffer.from(fuses)])
  return Buffer.concat([Buffer.from('\x7fELF and more'), ...Array.from({ length: copies }, () => set), Buffer.from('the rest')])
}

test('flipping a fuse changes its one byte and nothing else', () => {
  const [before, after] = [executableWith('1010001'), executableWith('1010001')]
  setFuse(after, fuse.nodeCliInspect, true)
  expect(readFuse(before, fuse.nodeCliInspect)).toBe(false)
  expect(readFuse(after, fuse.nodeCliInspect)).toBe(true)
  expect([...after].filter((byte, at) => byte !== before[at])).toEqual([0x31])
  setFuse(after, fuse.nodeCliInspect, false)
  expect(after.equals(before)).toBe(true)
})

test('a part of a larger buffer is flipped in place', () => {
  const whole = Buffer.concat([Buffer.from('before'), executableWith('1110001')])
  setFuse(whole.subarray(6), fuse.ownBrowserSnapshot, false)
  expect(whole.includes(`${'1110000'}the rest`)).toBe(true)
})

test('an executable without fuses, of another version, with two sets, or without this fuse is left alone', () => {
  const flip = (executable: Buffer) => () => setFuse(executable, fuse.ownBrowserSnapshot, false)
  expect(flip(Buffer.from('nothing here'))).toThrow('no fuses')
  expect(flip(executableWith('1010001', { version: 2 }))).toThrow('unknown version 2')
  expect(flip(executableWith('1010001', { copies: 2 }))).toThrow('more than one set')
  expect(flip(executableWith('1010'))).toThrow('no fuse 6')
  expect(flip(executableWith('101000r'))).toThrow('no fuse 6')
})
