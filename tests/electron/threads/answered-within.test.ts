import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answered, answeredWithin, answerSeconds, callsGivenUp, openAnswering, withAnswering } from '#electron/threads/answered-within.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const never = (): Promise<never> => new Promise(() => undefined)
const silent = { failure: { code: 'file-unreadable', file: 'x.png', reason: 'silent' } }
const timeGoesBy = (): Promise<unknown> => vi.advanceTimersByTimeAsync(answerSeconds * 1_000)

describe('a call to the system', () => {
  test('gives what it gives, or what the system says', async () => {
    expect(await answered('x.png', Promise.resolve(7))).toBe(7)
    await expect(answered('x.png', Promise.reject(new Error('EIO')))).rejects.toThrow('EIO')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that never comes back is given up as a silent file', async () => {
    const call = expect(answered('x.png', never())).rejects.toMatchObject(silent)
    await timeGoesBy()
    await call
  })

  test('that was given up counts as such until it comes back', async () => {
    const before = callsGivenUp()
    let comeBack: (error: Error) => void = () => undefined
    const call = expect(answered('x.png', new Promise<never>((_, reject) => { comeBack = reject }))).rejects.toMatchObject(silent)
    await timeGoesBy()
    await call
    expect(callsGivenUp()).toBe(before + 1)
    comeBack(new Error('EIO'))
    await vi.advanceTimersByTimeAsync(1)
    expect(callsGivenUp()).toBe(before)
  })

  test('of any other kind is given up with the failure that its caller names', async () => {
    const work = expect(answeredWithin(2, { code: 'cancelled' }, never())).rejects.toMatchObject({ failure: { code: 'cancelled' } })
    await vi.advanceTimersByTimeAsync(2_000)
    await work
  })
})

describe('a file that is opened', () => {
  const handle = (close: () => Promise<void>) => ({ close: vi.fn(close) })

  test('is closed after the work, whether that does or fails', async () => {
    const one = handle(() => Promise.resolve())
    expect(await withAnswering('x.png', Promise.resolve(one), async () => 'read')).toBe('read')
    await expect(withAnswering('x.png', Promise.resolve(one), () => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
    expect(one.close).toHaveBeenCalledTimes(2)
  })

  test('too late is closed when it comes', async () => {
    const late = handle(() => Promise.resolve())
    let come: (one: typeof late) => void = () => undefined
    const opening = expect(openAnswering('x.png', new Promise<typeof late>((resolve) => { come = resolve }))).rejects.toMatchObject(silent)
    await timeGoesBy()
    await opening
    expect(late.close).not.toHaveBeenCalled()
    come(late)
    await vi.advanceTimersByTimeAsync(1)
    expect(late.close).toHaveBeenCalledOnce()
  })

  test('and stalls midway is given up although its handle cannot be closed', async () => {
    const held = handle(never)
    const work = expect(withAnswering('x.png', Promise.resolve(held), () => answered('x.png', never()))).rejects.toMatchObject(silent)
    await timeGoesBy()
    await work
    expect(held.close).toHaveBeenCalledOnce()
  })
})
