import sharp from 'sharp'
import { expect, test } from 'vitest'
import { longChat, pngOfRaw, screenOf } from '../intake/alike/screens.ts'
import { callHere, caseWith } from './tsuzuri.ts'

test('check tells that two exhibits show nearly the same, unless they were left so', async () => {
  const first = await pngOfRaw(await screenOf(await longChat(1, 12), 0, '20:30'))
  const files = { 'a.png': first, 'b.jpg': await sharp(first).resize(720).jpeg().toBuffer() }
  const exhibits = [{ id: 'a', file: 'a.png' }, { id: 'b', file: 'b.jpg' }]
  const found = async (fields: Readonly<Record<string, unknown>>): Promise<string> => (await callHere(['check', await caseWith(fields, files), '--json', '--lang', 'ja'])).out
  expect(await found({ exhibits })).toContain('資料「b.jpg」は、「a.png」とほぼ同じ画面です。')
  expect(await found({ exhibits, facts: { alike: { 'a b': '2026-10-05T20:30+09:00' } } })).not.toContain('ほぼ同じ画面')
})
