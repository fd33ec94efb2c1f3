import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { newHome, openApp } from './app.ts'

const kills = 10

type Acknowledged = { readonly caseId: string; readonly entries: string[]; readonly exhibits: { readonly id: string; readonly text: string }[] }

/** Calls of the page's own api, in a loop until the process is gone; what came back as accepted is told by the console. */
function writeWithoutEnd(page: Page, caseId: string | null, round: number): Promise<unknown> {
  return page.evaluate(async ({ known, cycle }) => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ ok: boolean; value?: { caseId: string; added: string[] } }>>
    const id = known ?? (await api['createCase']?.({ dispute: 'not-received', language: 'ja', title: 'kill' }))?.value?.caseId
    console.log(`accepted case ${id}`)
    for (let step = 0; ; step += 1) {
      const entry = `e-${cycle}-${step}`
      const changed = await api['changeCase']?.({ caseId: id, change: { kind: 'put-entry', entry: { id: entry, when: '2026-10-01', kind: 'event', statement: entry } } })
      if (changed?.ok) console.log(`accepted entry ${entry}`)
      const text = `memo ${cycle}-${step}`
      const added = await api['addExhibitBytes']?.({ caseId: id, name: `${text}.txt`, bytes: new TextEncoder().encode(text) })
      if (added?.ok && added.value?.added[0]) console.log(`accepted exhibit ${added.value.added[0]} ${text}`)
    }
  }, { known: caseId, cycle: round }).catch(() => undefined)
}

test(`of ${kills} kills at any moment none loses what was accepted`, async () => {
  test.setTimeout(180_000)
  const home = newHome()
  const seen: Acknowledged = { caseId: '', entries: [], exhibits: [] }
  let caseId: string | null = null
  for (let round = 0; round < kills; round += 1) {
    const { app, page } = await openApp({ home })
    page.on('console', (message) => {
      const [, kind, id, ...rest] = message.text().split(' ')
      if (kind === 'case' && id) caseId = id
      if (kind === 'entry' && id) seen.entries.push(id)
      if (kind === 'exhibit' && id) seen.exhibits.push({ id, text: rest.join(' ') })
    })
    void writeWithoutEnd(page, caseId, round)
    await expect.poll(() => seen.exhibits.length, { timeout: 30_000 }).toBeGreaterThan(round * 2)
    await page.waitForTimeout(37 * round)
    const process_ = app.process()
    const gone = new Promise((done) => { process_.once('exit', done) })
    process_.kill('SIGKILL')
    await gone
  }
  const { app, page } = await openApp({ home })
  const opened = await page.evaluate(async (id) => {
    const api = Reflect.get(window, 'tsuzuri') as Record<string, (input: unknown) => Promise<{ value: { caseFile: { entries: { id: string }[]; exhibits: { id: string }[] }; facts: Record<string, { sha256: string }> } }>>
    const reply = await api['openCase']?.({ caseId: id })
    return { entries: reply?.value.caseFile.entries.map((entry) => entry.id) ?? [], hashes: Object.fromEntries(Object.entries(reply?.value.facts ?? {}).map(([exhibit, facts]) => [exhibit, facts.sha256])) }
  }, caseId)
  await app.close()
  expect(seen.entries.length).toBeGreaterThan(kills)
  expect(seen.entries.filter((entry) => !opened.entries.includes(entry))).toEqual([])
  for (const { id, text } of seen.exhibits) {
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(opened.hashes[id]).toBe(sha256)
    expect(readFileSync(join(home, 'store', 'vault', sha256.slice(0, 2), sha256), 'utf8')).toBe(text)
  }
  for (const sha256 of Object.values(opened.hashes)) expect(existsSync(join(home, 'store', 'vault', sha256.slice(0, 2), sha256))).toBe(true)
  expect(readdirSync(join(home, 'store', 'vault'), { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
})
