import { expect, test } from 'vitest'
import { openShares } from '#shared/pdf/write/open-shares.ts'

/** Notes who runs beside whom, and ends when it is told to. */
function watched() {
  const shares = openShares(10)
  const running = new Set<string>()
  const ends = new Map<string, () => void>()
  const run = (name: string, share: number): Promise<string> => shares(share, async () => {
    running.add(name)
    await new Promise<void>((resolve) => { ends.set(name, resolve) })
    running.delete(name)
    return name
  })
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.()
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  const now = async (): Promise<readonly string[]> => {
    await new Promise((resolve) => { setImmediate(resolve) })
    return [...running].toSorted()
  }
  return { run, end, now }
}

test('as many run at once as fit together, the others in their turn', async () => {
  const { run, end, now } = watched()
  const all = [run('a', 4), run('b', 4), run('c', 4), run('d', 1)]
  expect(await now()).toEqual(['a', 'b'])
  await end('a')
  expect(await now()).toEqual(['b', 'c', 'd'])
  for (const name of ['b', 'c', 'd']) await end(name)
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('what is larger than all shares together runs alone', async () => {
  const { run, end, now } = watched()
  const all = [run('small', 1), run('huge', 99), run('after', 1)]
  expect(await now()).toEqual(['small'])
  await end('small')
  expect(await now()).toEqual(['huge'])
  await end('huge')
  expect(await now()).toEqual(['after'])
  await end('after')
  await Promise.all(all)
})

test('what fails gives its share back', async () => {
  const shares = openShares(10)
  await expect(shares(10, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await shares(10, async () => 'next')).toBe('next')
})
