import { expect, test } from 'vitest'
import { openInOrder } from '#shared/pdf/write/in-order.ts'

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('tasks are done in the order given, however long each takes', async () => {
  const queue = openInOrder(3)
  const done: number[] = []
  for (const [index, milliseconds] of [20, 1, 10, 0, 5].entries()) await queue.add(() => later(milliseconds).then(() => void done.push(index)))
  await queue.all()
  expect(done).toEqual([0, 1, 2, 3, 4])
})

test('who adds waits once too many are waiting', async () => {
  const queue = openInOrder(2)
  let finished = 0
  const task = (): Promise<void> => later(5).then(() => void (finished += 1))
  for (let count = 0; count < 5; count += 1) await queue.add(task)
  expect(finished).toBeGreaterThanOrEqual(3)
  await queue.all()
})

test('after a failure nothing more is done, and whoever waits hears of it', async () => {
  const queue = openInOrder(8)
  let isDone = false
  await queue.add(() => Promise.reject(new Error('disk full')))
  await queue.add(async () => { isDone = true })
  await expect(queue.all()).rejects.toThrow('disk full')
  expect(isDone).toBe(false)
})
