import { expect, test } from 'vitest'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

/** A head of the container, and a directory with one entry. */
const containerWith = (entry: string): Buffer => {
  const bytes = Buffer.alloc(1_536)
  bytes.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  bytes.write(entry, 1_024, 'utf16le')
  return bytes
}
const ready = async (name: string, bytes: Uint8Array) => readyFile(await fileOf(name, bytes), { redactions: [], language: 'ja' })

test('a mail of Outlook is told by its content, carried sealed and named as what it is', async () => {
  const { facts, portrayal, branches } = await ready('連絡.bin', containerWith('__properties_version1.0'))
  expect([facts.kind, facts.warnings, branches]).toEqual(['application/vnd.ms-outlook', [{ code: 'outlook-mail' }], []])
  expect(portrayal).toMatchObject({ kind: 'cover', reason: 'unsupported', warnings: [{ code: 'outlook-mail' }] })
})

test('a document of old Word in the same container is none', async () => {
  expect((await ready('a.doc', containerWith('WordDocument'))).facts.kind).toBe('application/x-cfb')
})

test('a file that only bears the name is told by its name', async () => {
  expect((await ready('a.msg', Buffer.from('text'))).facts.warnings).toEqual([{ code: 'mislabelled', extension: 'msg', kind: 'text/plain' }])
})

test('one that is cut off stands behind its cover page as well', async () => {
  for (const length of [8, 100, 600]) expect((await ready('a.msg', containerWith('__substg1.0_0037001F').subarray(0, length))).portrayal).toMatchObject({ kind: 'cover', reason: 'unsupported' })
})
