import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenContainer } from '#electron/intake/outlook/broken-container.ts'
import { readContainer } from '#electron/intake/outlook/container.ts'
import type { Storage } from '#electron/intake/outlook/container.ts'
import { parseOutlook } from '#electron/intake/outlook/parse-outlook.ts'
import { writeContainer } from '#electron/intake/outlook/write-container.ts'
import type { Tree } from '#electron/intake/outlook/write-container.ts'
import { content, displayName, longFile, method, outlookMail, packedRtf, storedRtf, usualMessage, usualRecipients } from '../../../fixtures/evidence/outlook-mail.ts'

const contentOf = ({ storages, streams }: Storage | Tree): unknown => ({
  storages: [...storages].map(([name, storage]): unknown => [name, contentOf(storage)]).toSorted(),
  streams: [...streams].map(([name, stream]) => [name, Buffer.from('read' in stream ? stream.read() : stream).toString('base64')]).toSorted()
})

const treeArbitrary: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    storages: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(new Map<string, Tree>()), fc.dictionary(fc.stringMatching(/^[a-z]{1,8}_$/), tie('tree'), { maxKeys: 3 }).map((one) => new Map(Object.entries(one)))),
    streams: fc.dictionary(fc.stringMatching(/^[A-Z0-9]{1,31}$/), fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 9_000 }).map((length) => new Uint8Array(length).fill(7))), { maxKeys: 5 }).map((one) => new Map(Object.entries(one)))
  })
})).tree

const mail = outlookMail({
  properties: [...usualMessage, [packedRtf, storedRtf('{\\rtf1 a}')]], recipients: usualRecipients,
  attachments: [{ properties: [[longFile, 'a.bin'], [content, Buffer.alloc(6_000, 1)]] }, { properties: [[displayName, 'b'], [method, 5]], message: { properties: usualMessage } }]
})
const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(mail)
  change(bytes)
  return bytes
}
const attempt = (bytes: Uint8Array): string => {
  try {
    contentOf(readContainer(bytes))
    return 'read'
  } catch (error) {
    if (error instanceof BrokenContainer) return 'refused'
    throw error
  }
}

describe('a compound file', () => {
  test('gives back what was written', () => {
    fc.assert(fc.property(treeArbitrary, (tree) => { expect(contentOf(readContainer(writeContainer(tree)))).toEqual(contentOf(tree)) }), { numRuns: 60 })
  })

  test('whose table of chains does not fit into its head gives it back too', () => {
    const bytes = Buffer.alloc(9_000_000, 3)
    expect(Buffer.from(readContainer(writeContainer({ storages: new Map(), streams: new Map([['A', bytes]]) })).streams.get('A')?.read() ?? []).equals(bytes)).toBe(true)
  })

  test('whose chain bites its own tail is refused at once', () => {
    const bytes = writeContainer({ storages: new Map(), streams: new Map([['A', Buffer.alloc(20_000)]]) })
    // The table of chains is the last sector; every entry leads to the first sector.
    for (let at = bytes.length - 512; at < bytes.length; at += 4) bytes.writeUInt32LE(0, at)
    const start = performance.now()
    expect(attempt(bytes)).toBe('refused')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test.each([
    ['claims a stream larger than itself', (bytes: Buffer) => { bytes.writeUInt32LE(0x7fffffff, bytes.indexOf(Buffer.from('__substg1.0_37010102', 'utf16le')) + 120) }],
    ['lists its own table at places that it does not have', (bytes: Buffer) => { bytes.writeUInt32LE(0x00ffffff, 76) }],
    ['has sectors of no known size', (bytes: Buffer) => { bytes.writeUInt16LE(31, 30) }],
    ['begins its directory beyond its end', (bytes: Buffer) => { bytes.writeUInt32LE(0x00ffffff, 48) }]
  ])('that %s is refused', (_, change) => {
    expect(attempt(changed(change))).toBe('refused')
    expect(parseOutlook(changed(change))).toBeNull()
  })

  test('whose folder lies within itself has it once', () => {
    const bytes = writeContainer({ storages: new Map([['a', { storages: new Map(), streams: new Map() }]]), streams: new Map() })
    const at = bytes.indexOf(Buffer.from('a\0\0\0', 'latin1'))
    for (const offset of [68, 72, 76]) bytes.writeUInt32LE(1, at + offset)
    expect(contentOf(readContainer(bytes))).toEqual({ storages: [['a', { storages: [], streams: [] }]], streams: [] })
  })

  test('whose many chains lead into one long tail takes no more than it holds', () => {
    const bytes = writeContainer({ storages: new Map(), streams: new Map(Array.from({ length: 400 }, (_, index) => [`S${index}`, Buffer.alloc(8_192)])) })
    const first = bytes.readUInt32LE(bytes.indexOf(Buffer.from('S0\0', 'utf16le')) + 116)
    for (let at = bytes.indexOf(Buffer.from('S', 'utf16le')); at >= 0 && at < 60_000; at = bytes.indexOf(Buffer.from('S', 'utf16le'), at + 128)) {
      bytes.writeUInt32LE(first, at + 116)
      bytes.writeUInt32LE(1_000_000, at + 120)
    }
    const start = performance.now()
    expect(attempt(bytes)).toBe('refused')
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('with any bytes changed is read or refused, and a mail made of it breaks nothing', () => {
    const edits = fc.array(fc.tuple(fc.nat({ max: mail.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(edits, (list) => {
      const bytes = changed((copy) => { for (const [at, value] of list) copy[at] = value })
      expect(['read', 'refused']).toContain(attempt(bytes))
      parseOutlook(bytes)
    }), { numRuns: 400 })
  })

  test('cut or made up of anything is read or refused', () => {
    fc.assert(fc.property(fc.nat({ max: mail.length }), fc.uint8Array({ maxLength: 2_000 }), (length, noise) => {
      parseOutlook(mail.subarray(0, length))
      parseOutlook(Buffer.concat([mail.subarray(0, 512), noise]))
      parseOutlook(noise)
    }), { numRuns: 200 })
  })
})
