import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callHere, caseWith, sampleFolder, temporaryFolder, tsuzuri } from './tsuzuri.ts'

describe('deadlines', () => {
  test('lists each with its rule, source, grade and arithmetic as JSON, and nothing else', async () => {
    const run = await tsuzuri(['deadlines', sampleFolder, '--on', '2026-11-01', '--json'])
    expect(run.status).toBe(0)
    expect(run.json()).toContainEqual(expect.objectContaining({
      id: 'a-to-z-claim', title: expect.stringContaining('A-to-z'), earliestPossible: '2026-10-06', earliest: '2026-10-08', latest: '2027-01-03',
      rule: expect.objectContaining({ id: 'claim-latest', grade: 'U', source: expect.stringContaining('help/customer') }), working: expect.stringContaining('＋90日＝2027年1月3日'), state: 'open'
    }))
  })

  test('reads in English what is open and what is past', async () => {
    const { out, status } = await callHere(['deadlines', sampleFolder, '--on', '2027-01-04', '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toMatch(/A-to-z Guarantee claim: from 8 Oct 2026 until 3 Jan 2027 \(past\)/)
    expect(out).not.toMatch(/undefined|\{value\}/)
  })

  test('writes a calendar that other programs read', async () => {
    const folder = await temporaryFolder()
    expect((await tsuzuri(['deadlines', sampleFolder, '--ics', 'dates.ics'], { folder })).status).toBe(0)
    const text = await readFile(join(folder, 'dates.ics'), 'utf8')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
    expect([...text.matchAll(/BEGIN:VEVENT/g)].length).toBeGreaterThan(3)
  })

  test('a number of the case’s own is told with its reason', async () => {
    const folder = await caseWith({ order: { number: '1', delivery: { estimatedTo: '2026-10-05' } }, rules: { 'claim-latest': { value: 60, reason: '窓口で確認' } } })
    const { out } = await callHere(['deadlines', folder])
    expect(out).toContain('＋60日＝2026年12月4日')
    expect(out).toContain('理由：窓口で確認')
    expect(out).toContain('出品者への連絡がまだ記録されていません')
  })

  test.each([['--on', 'yesterday'], ['--on', '2026-02-30'], ['--lang', 'fr']])('%s %s is a wrong word of the call', async (option, value) => {
    expect((await callHere(['deadlines', sampleFolder, option, value])).status).toBe(2)
  })

  test('a case that is wrong is told as everywhere', async () => {
    const folder = await caseWith({ order: { delivery: { estimatedTo: '2026-02-30' } } })
    const run = await callHere(['deadlines', folder, '--json'])
    expect(run.status).toBe(3)
    expect(run.json()).toMatchObject({ problems: [{ code: 'date-invalid', pointer: '/order/delivery/estimatedTo' }] })
  })
})
