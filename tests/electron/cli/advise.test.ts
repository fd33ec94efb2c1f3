import { describe, expect, test } from 'vitest'
import { callHere, caseWith, sampleFolder, tsuzuri } from './tsuzuri.ts'

describe('advise', () => {
  test('gives order, way, ladder, papers and reasons as JSON, and nothing else', async () => {
    const run = await tsuzuri(['advise', sampleFolder, '--on', '2026-11-01', '--json'])
    expect(run.status).toBe(0)
    expect(run.json()).toMatchObject({
      topic: { code: 'delivery' }, channel: { desk: 'claim', first: 'claim-form', text: expect.stringContaining('A-to-z') },
      packs: expect.arrayContaining([{ packId: 'a-to-z-claim', reason: 'for-next-desk', desk: 'claim', title: expect.any(String), text: expect.any(String) }])
    })
    expect(run.json()).toHaveProperty('order', expect.arrayContaining([expect.objectContaining({ desk: 'claim', state: 'next', rule: expect.objectContaining({ grade: 'U', source: expect.stringContaining('help') }) })]))
  })

  test('reads in English, each step with its state and reason', async () => {
    const { out, status } = await callHere(['advise', sampleFolder, '--on', '2026-10-04', '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toMatch(/4\. The seller\tWaiting\tuntil 8 Oct 2026\n/)
    expect(out).not.toMatch(/undefined|\{/)
  })

  test('asks what it needs to know', async () => {
    const { out } = await callHere(['advise', await caseWith({ dispute: 'not-received' })])
    expect(out).toContain('! どちらが発送したか')
  })

  test.each([['--on', 'soon'], ['--lang', 'fr']])('%s %s is a wrong word of the call', async (option, value) => {
    expect((await callHere(['advise', sampleFolder, option, value])).status).toBe(2)
  })
})
