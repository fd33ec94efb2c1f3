import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { threadFile } from '#electron/threads/thread-file.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'

const from = (...parts: readonly string[]): string => pathToFileURL(join(...parts)).href

describe('the program of a thread', () => {
  test('lies as source beside the source that asks for it', async () => {
    const folder = await temporaryFolder()
    for (const name of ['some-thread.ts', 'some-thread.js']) await writeFile(join(folder, name), '')
    expect(threadFile('some-thread', from(folder, 'ask.ts'))).toBe(join(folder, 'some-thread.ts'))
  })

  test('lies built beside the main program, asked from there or from a piece one folder deeper', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'chunks'))
    await writeFile(join(folder, 'some-thread.js'), '')
    for (const asker of [['main.js'], ['chunks', 'ask-x1.js']]) expect(threadFile('some-thread', from(folder, ...asker))).toBe(join(folder, 'some-thread.js'))
  })

  test('that is nowhere is named with the places that were looked at', async () => {
    const folder = await temporaryFolder()
    expect(threadFile('some-thread', from(folder, 'main.js'))).toContain(join(folder, 'some-thread.js'))
  })
})
