import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readStillReport } from '#electron/main/stills/still-report.ts'

const note = { atSeconds: 0.4, durationSeconds: null, widthPx: 320, heightPx: 180 }
const taken = { kind: 'taken', jpeg: 'data:image/jpeg;base64,/9j/', ...note }
const failed = { kind: 'none', reason: 'still-failed' }

test('what the hidden page says is taken as a picture with its note, or as a reason', () => {
  expect(readStillReport(taken)).toEqual({ kind: 'taken', jpeg: new Uint8Array([0xff, 0xd8, 0xff]), ...note })
  expect(readStillReport({ kind: 'none', reason: 'not-decodable' })).toEqual({ kind: 'none', reason: 'not-decodable' })
})

test.each([
  ['nothing', undefined], ['a word', 'x'], ['another kind', { kind: 'other' }], ['a reason of its own', { kind: 'none', reason: 'absent' }],
  ['another picture', { ...taken, jpeg: 'data:image/svg+xml;base64,PHN2Zz4=' }], ['padding in the middle', { ...taken, jpeg: 'data:image/jpeg;base64,/9=j' }], ['no bytes at all', { ...taken, jpeg: 'data:image/jpeg;base64,==' }], ['a page', { ...taken, jpeg: 'data:image/jpeg;base64,/9j/"><script>' }],
  ['a picture without end', { ...taken, jpeg: `data:image/jpeg;base64,${'A'.repeat(30_000_000)}` }], ['a time before the beginning', { ...taken, atSeconds: -1 }],
  ['a time that is no number', { ...taken, atSeconds: Number.NaN }], ['no width', { ...taken, widthPx: 0 }], ['a width without end', { ...taken, widthPx: 1e9 }]
])('%s is no still', (_, said) => {
  expect(readStillReport(said)).toEqual(failed)
})

test('a large picture is taken, and one without end refused, in a program too whose many expressions V8 no longer optimises', () => {
  const project = resolve(import.meta.dirname, '..', '..', '..', '..')
  const program = `
    import { readStillReport } from '#electron/main/stills/still-report.ts'
    const kinds = [26_000_000, 30_000_000].map((length) => readStillReport({ kind: 'taken', jpeg: 'data:image/jpeg;base64,' + 'A'.repeat(length), atSeconds: 0, durationSeconds: null, widthPx: 1, heightPx: 1 }).kind)
    console.log(kinds.join(' '))`
  const run = spawnSync(process.execPath, ['--no-regexp-optimization', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program], { cwd: project, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.stdout).toBe('taken none\n')
})
