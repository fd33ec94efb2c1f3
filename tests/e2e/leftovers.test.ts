import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'

const canary = 'カナリア書房-7f3e91'

/** Files below a folder that hold the canary in UTF-8 or UTF-16; what cannot be read by this user cannot have been written by it. */
function filesHolding(folder: string, skip: string): readonly string[] {
  const needles = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')]
  const found: string[] = []
  const walk = (path: string): void => {
    if (path === skip) return
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const inner = join(path, entry.name)
        if (entry.isDirectory()) walk(inner)
        else if (entry.isFile() && statSync(inner).size < 50_000_000 && needles.some((needle) => readFileSync(inner).includes(needle))) found.push(inner)
      }
    } catch (error) {
      if (!['EACCES', 'ENOENT', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error
    }
  }
  walk(folder)
  return found
}

test('nothing of a case lies outside its own data folder, and none of it after it was removed', async () => {
  const { app, page, home } = await openApp()
  const caseId = await page.evaluate(async (word) => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ ok: boolean; value?: { caseId: string; buildId: string } }>>
    const id = (await api['createCase']?.({ dispute: 'not-received', language: 'ja', title: word }))?.value?.caseId
    await api['addExhibitBytes']?.({ caseId: id, name: `${word}.txt`, bytes: new TextEncoder().encode(word) })
    await api['changeCase']?.({ caseId: id, change: { kind: 'set', pointer: '/problem', value: { summary: word } } })
    await api['buildPack']?.({ caseId: id, packId: 'complaint-letter', language: 'ja', paper: 'a4', force: true })
    return id
  }, canary)
  const places = [...new Set([tmpdir(), homedir(), process.env['XDG_RUNTIME_DIR'] ?? tmpdir()])]
  // The traces of this very run belong to the test runner, not to the app.
  const results = process.env['TSUZURI_TEST_RESULTS'] ?? ''
  const outside = (): readonly string[] => places.flatMap((place) => filesHolding(place, home)).filter((path) => !path.startsWith(home) && !(results !== '' && path.startsWith(results)) && !path.includes('playwright'))
  expect(outside()).toEqual([])
  expect(filesHolding(home, '').length).toBeGreaterThan(0)
  await page.evaluate(async (id) => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<unknown>>
    await api['removeCase']?.({ caseId: id })
  }, caseId)
  await app.close()
  expect(outside()).toEqual([])
  expect(filesHolding(home, '')).toEqual([])
})
