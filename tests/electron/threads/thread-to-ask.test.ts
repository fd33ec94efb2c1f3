import { execFileSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answerFor } from '#electron/threads/answer-for.ts'
import { startThread } from '#electron/threads/running-thread.ts'
import { threadToAsk } from '#electron/threads/thread-to-ask.ts'
import type { ThreadToAsk } from '#electron/threads/thread-to-ask.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { temporaryFolder } from '../../fixtures/evidence/make-evidence.ts'
import type { Mood } from '../../fixtures/moody-thread.ts'

const file = (): string => fileURLToPath(new URL('../../fixtures/moody-thread.ts', import.meta.url))
const opened = (options: Partial<ThreadToAsk> = {}) => {
  const inTurn = threadToAsk<Mood, number | Uint8Array>({ file, ...options })
  return (mood: Mood, limitSeconds = 20) => inTurn((ask) => ask(mood, limitSeconds))
}
const answered = (answer: number) => ({ kind: 'answered', answer })

describe('a thread that is asked', () => {
  test('begins with its first task and answers one after the other', async () => {
    const ask = opened()
    expect(await Promise.all([ask({ kind: 'late', ms: 60 }), ask({ kind: 'count' }), ask({ kind: 'count' })])).toEqual([answered(1), answered(2), answered(3)])
  })

  test('is had alone by who asks several things of it', async () => {
    const inTurn = threadToAsk<Mood, number | Uint8Array>({ file })
    const both = inTurn(async (ask) => [await ask({ kind: 'late', ms: 40 }, 20), await ask({ kind: 'count' }, 20)])
    const other = inTurn((ask) => ask({ kind: 'count' }, 20))
    expect([await both, await other]).toEqual([[answered(1), answered(2)], answered(3)])
  })

  test.each(['hang', 'never'] as const)('and does not come back (%s) is ended at its time, and the next task gets a new one', async (kind) => {
    const ended: string[] = []
    const ask = opened({ whenEnded: () => { ended.push(kind) } })
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
    expect(await ask({ kind }, 0.1)).toEqual({ kind: 'too-slow', limitSeconds: 0.1 })
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
    expect(ended).toEqual([kind])
  })

  test('too late is not heard, nor taken for the answer to the next task', async () => {
    const ask = opened()
    expect(await ask({ kind: 'late', ms: 600 }, 0.3)).toEqual({ kind: 'too-slow', limitSeconds: 0.3 })
    expect(await ask({ kind: 'late', ms: 900 })).toEqual(answered(1))
  })

  test('and has no time left is not asked, and goes on as it was', async () => {
    const ask = opened()
    expect([await ask({ kind: 'count' }), await ask({ kind: 'count' }, 0), await ask({ kind: 'count' })]).toEqual([answered(1), { kind: 'too-slow', limitSeconds: 0 }, answered(2)])
  })

  test.each(['die', 'throw'] as const)('and breaks (%s) is told at once, and the next task gets a new one', async (kind) => {
    const ask = opened()
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
    expect(await ask({ kind })).toEqual({ kind: 'broken' })
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
  })

  test('and breaks while nobody asks harms neither the process nor the next task', async () => {
    const ended: string[] = []
    const ask = opened({ whenEnded: () => { ended.push('once') } })
    expect(await ask({ kind: 'throw-afterwards' })).toEqual(answered(1))
    await expect.poll(() => ended).toEqual(['once'])
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
  })

  test('of a program that is not there is broken', async () => {
    expect(await opened({ file: () => join(import.meta.dirname, 'no-such-thread.ts') })({ kind: 'count' })).toEqual({ kind: 'broken' })
  })

  test('and rests is ended after a while, so that its memory is given back', async () => {
    const ended: string[] = []
    const ask = opened({ idleMs: 50, whenEnded: () => { ended.push('rested') } })
    expect(await ask({ kind: 'late', ms: 120 })).toEqual(answered(1))
    await expect.poll(() => ended).toEqual(['rested'])
    expect(await ask({ kind: 'count' })).toEqual(answered(1))
  })

  test('hands over the memory that its answer names', async () => {
    const outcome = await opened()({ kind: 'bytes', length: 1_000 })
    expect(outcome).toMatchObject({ kind: 'answered' })
    expect(outcome.kind === 'answered' && typeof outcome.answer === 'object' && outcome.answer.length).toBe(1_000)
  })

  test.skipIf(process.platform === 'win32')('and is stuck within the system is left behind, and the next task gets a new one', async () => {
    const pipe = join(await temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const ask = opened()
    try {
      expect(await ask({ kind: 'stuck', pipe }, 0.5)).toEqual({ kind: 'too-slow', limitSeconds: 0.5 })
      expect(await ask({ kind: 'count' })).toEqual(answered(1))
    } finally {
      // Whoever waits for a writer is let go.
      closeSync(openSync(pipe, 'w'))
    }
  })
})

test('a thread that was ended is broken for whoever still holds it', async () => {
  const thread = startThread<Mood, number>(file(), false, () => undefined)
  await thread.end()
  expect(await thread.ask({ kind: 'count' }, 5)).toEqual({ kind: 'broken' })
})

test('for a file, no answer is a failure of that file', () => {
  const whenBroken = { code: 'image-refused', file: 'x.heic', reason: 'damaged' } as const
  const failureOf = (outcome: Parameters<typeof answerFor>[0]): unknown => { try { return answerFor(outcome, 'x.heic', whenBroken) } catch (error) { return error instanceof DomainError ? error.failure : error } }
  expect(failureOf({ kind: 'answered', answer: 7 })).toBe(7)
  expect(failureOf({ kind: 'too-slow', limitSeconds: 3 })).toEqual({ code: 'too-slow', file: 'x.heic', limitSeconds: 3 })
  expect(failureOf({ kind: 'broken' })).toEqual(whenBroken)
})
