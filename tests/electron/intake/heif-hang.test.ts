import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodePicture } from '#electron/intake/decode-picture.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { coverReasonWords, noteWords } from '#shared/words/cover-text.ts'
import { heifOf, slowHeif } from '../../fixtures/evidence/heif.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const usual = { ...intakeLimits }
let heifSeconds = 0

/** What one picture may take is made shorter: several times what a small one needs in a thread that is yet to begin, less than the slow one takes. */
beforeAll(async () => {
  const start = performance.now()
  await decodePicture(memorySource(heifOf()), 'first.heic', 0)
  heifSeconds = Math.max(1, ((performance.now() - start) / 1_000) * 4)
  Object.assign(intakeLimits, { heifSeconds })
})
afterAll(() => { Object.assign(intakeLimits, usual) })

test('a HEIC whose decoding does not end stands behind a cover page that says so, and the next one is drawn', async () => {
  const request = { redactions: [], language: 'en' } as const
  const [slow, next] = await Promise.all([readyFile(await fileOf('slow.heic', slowHeif()), request), readyFile(await fileOf('next.heic', heifOf()), request)])
  expect(slow.portrayal).toMatchObject({ kind: 'cover', reason: 'too-slow' })
  expect([coverReasonWords['too-slow'].ja, coverReasonWords['too-slow'].en]).toEqual([expect.stringContaining('時間がかかりすぎる'), expect.stringContaining('took too long')])
  expect(next.portrayal).toMatchObject({ kind: 'pictures', pages: [{ size: { width: 128, height: 64 } }] })
})

test('where it is inspected it is told as stopped, in words, and the next one is read', async () => {
  expect(await inspectFile(await fileOf('slow.heic', slowHeif()))).toMatchObject({ kind: 'image/heic', warnings: [{ code: 'too-slow' }] })
  expect(noteWords['too-slow']).toEqual({ ja: expect.stringContaining('時間がかかりすぎ'), en: expect.stringContaining('too long') })
  expect(await inspectFile(await fileOf('next.heic', heifOf()))).toMatchObject({ kind: 'image/heic', widthPx: 128, warnings: [] })
})

test('where nothing but its picture is asked for it is refused by name, and the next one is drawn', async () => {
  await expect(decodePicture(memorySource(slowHeif()), 'slow.heic', 0)).rejects.toMatchObject({ failure: { code: 'too-slow', file: 'slow.heic', limitSeconds: heifSeconds } })
  expect((await decodePicture(memorySource(heifOf()), 'next.heic', 0)).samples.length).toBe(128 * 64 * 3)
})
