import { expect, test } from 'vitest'
import { groupsOf, runsOf } from '#electron/intake/alike/alike-groups.ts'
import { memoryJson, memoryOf, newMemory } from '#electron/intake/alike/alike-memory.ts'
import { findAlike } from '#electron/intake/alike/find-alike.ts'
import type { AlikePicture } from '#electron/intake/alike/find-alike.ts'
import type { PicturePrint } from '#electron/intake/alike/picture-print.ts'
import { printOfBytes } from './prints.ts'
import { longChat, pngOfRaw, screenOf } from './screens.ts'

const picture = (id: string, made: PicturePrint | null, onPrint: () => void = () => undefined): AlikePicture =>
  ({ id, sha256: id.repeat(8), widthPx: made?.widthPx ?? 10, heightPx: made?.heightPx ?? 10, print: async () => { onPrint(); return made } })

test('what was found once is not looked at again, and what cannot be decoded is passed over', async () => {
  const chat = await longChat(1, 30)
  const [a, b, copy] = await Promise.all([0, 900, 0].map(async (from) => printOfBytes(await pngOfRaw(await screenOf(chat, from, '20:30')))))
  let prints = 0
  const count = (): void => { prints += 1 }
  const pictures = [picture('a', a ?? null, count), picture('torn', null, count), picture('b', b ?? null, count), picture('c', copy ?? null, count)]
  const memory = newMemory()
  const first = await findAlike(pictures, { memory, signal: { aborted: false } })
  expect(first).toEqual({ same: [['a', 'c']], runs: [{ ids: ['a', 'b'], shiftsPx: [900] }] })
  expect(prints).toBe(4)
  prints = 0
  expect(await findAlike(pictures.filter(({ id }) => id !== 'torn'), { memory: memoryOf(memoryJson(memory)), signal: { aborted: false } })).toEqual(first)
  expect(prints).toBe(0)
})

test('a search that is called off ends at once', async () => {
  await expect(findAlike([picture('a', null)], { memory: newMemory(), signal: { aborted: true } })).rejects.toMatchObject({ failure: { code: 'cancelled' } })
})

test('a memory that is torn or of another make is begun anew', () => {
  for (const json of ['', '{', '[]', '{"version":2}', '{"version":1,"hashes":[["a",[[1]]]],"same":[],"shift":[]}']) expect(memoryOf(json).hashes.size).toBe(0)
})

test('groups and runs take each picture once', () => {
  expect(groupsOf(['a', 'b', 'c', 'd', 'e'], [['a', 'c'], ['c', 'e']])).toEqual([['a', 'c', 'e']])
  expect(runsOf([{ upper: 'a', lower: 'c', shiftPx: 1400 }, { upper: 'a', lower: 'b', shiftPx: 700 }, { upper: 'b', lower: 'c', shiftPx: 700 }])).toEqual([{ ids: ['a', 'b', 'c'], shiftsPx: [700, 700] }])
  expect(runsOf([{ upper: 'a', lower: 'b', shiftPx: 5 }, { upper: 'b', lower: 'a', shiftPx: 6 }])).toEqual([{ ids: ['a', 'b'], shiftsPx: [5] }])
})
