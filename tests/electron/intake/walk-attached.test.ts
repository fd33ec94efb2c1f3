import { describe, expect, test } from 'vitest'
import { memorySource } from '#electron/intake/memory-source.ts'
import type { AttachedFile } from '#electron/intake/reader.ts'
import { walkAttached } from '#electron/intake/walk-attached.ts'
import type { AttachedLimits, AttachedWalk, Level } from '#electron/intake/walk-attached.ts'

const limits: AttachedLimits = { attachments: 100, attachedBytes: 1_000, attachedSeconds: 60, forwardedDepth: 5 }
const attached = (name: string, sizeBytes = 10): AttachedFile => ({ name, kind: 'text/plain', source: memorySource(new Uint8Array(sizeBytes).fill(0x41)), isTrimming: false })

/** Each name with its number; `inside` tells what is attached to the files of that name. */
const walked = (files: readonly AttachedFile[], inside: Readonly<Record<string, readonly AttachedFile[]>>, change: Partial<AttachedLimits> = {}, walk: Partial<AttachedWalk> = {}): Promise<Level<string> & { readonly isCut: boolean }> =>
  walkAttached<string>(files, { limits: { ...limits, ...change }, ...walk }, async ({ file, number }, inner) => [`${number} ${file.name}`, ...(await inner(inside[file.name] ?? [])).found])

describe('the walk through what is attached', () => {
  test('numbers the files in the order of their list, those within one before the next', async () => {
    const walk = await walked([attached('a'), attached('b')], { a: [attached('c'), attached('d')], d: [attached('e')] })
    expect(walk).toEqual({ found: ['1 a', '2 c', '3 d', '4 e', '5 b'], numbers: [1, 5], isCut: false })
  })

  test('passes over what belongs to the look of a mail, which costs nothing and cuts nothing', async () => {
    expect(await walked([{ ...attached('logo', 5_000), isTrimming: true }, attached('a')], {}, { attachments: 1 })).toEqual({ found: ['1 a'], numbers: [null, 1], isCut: false })
  })

  test('opens each file: its kind by its bytes, and its hash', async () => {
    const kinds = await walkAttached([{ ...attached('a.pdf'), source: memorySource(Buffer.from('%PDF-1.7\n%%EOF\n')) }], { limits }, async ({ file: { kind, sha256 } }) => [kind, sha256.length])
    expect(kinds.found).toEqual(['application/pdf', 64])
  })

  test('leaves what is beyond the limit of files, wherever it lies, and tells that it was cut', async () => {
    expect(await walked([attached('a'), attached('b')], { a: [attached('c'), attached('d')] }, { attachments: 2 })).toEqual({ found: ['1 a', '2 c'], numbers: [1, null], isCut: true })
  })

  test('leaves a file that is too large for what is left, and takes a smaller one behind it', async () => {
    expect(await walked([attached('a', 600), attached('b', 500), attached('c', 400)], {})).toEqual({ found: ['1 a', '2 c'], numbers: [1, null, 2], isCut: true })
  })

  test('goes so deep and no deeper', async () => {
    expect(await walked([attached('a')], { a: [attached('a')] }, { forwardedDepth: 3 })).toEqual({ found: ['1 a', '2 a', '3 a'], numbers: [1], isCut: true })
  })

  test('ends when its time is up', async () => {
    const slow = await walkAttached([attached('a'), attached('b')], { limits: { ...limits, attachedSeconds: 0.02 } }, async ({ file, untilMs }) => {
      while (performance.now() <= untilMs) await new Promise((resolve) => { setTimeout(resolve, 5) })
      return [file.name]
    })
    expect(slow).toEqual({ found: ['a'], numbers: [1, null], isCut: true })
  })

  test('ends when there is enough, which is no limit', async () => {
    let looks = 0
    const walk = await walkAttached([attached('a'), attached('b')], { limits, isEnough: () => looks > 0 }, async ({ file }) => { looks += 1; return [file.name] })
    expect(walk).toEqual({ found: ['a'], numbers: [1, null], isCut: false })
  })
})
