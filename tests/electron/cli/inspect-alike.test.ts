import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { longChat, pngOfRaw, screenOf } from '../intake/alike/screens.ts'
import { callHere, temporaryFolder } from './tsuzuri.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
  const chat = await longChat(1, 40)
  const first = await pngOfRaw(await screenOf(chat, 0, '20:30'))
  const files: Readonly<Record<string, Buffer>> = {
    'c.png': await pngOfRaw(await screenOf(chat, 2600, '20:32')), 'a.png': first, 'b.png': await pngOfRaw(await screenOf(chat, 1300, '20:31')),
    'copy.jpg': await sharp(first).resize(720).jpeg().toBuffer(), 'other.png': await pngOfRaw(await screenOf(await longChat(2, 40), 0, '20:30'))
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
})

test('inspect tells which of the given pictures show the same, and which continue one another, in whatever order they come', async () => {
  const run = await callHere(['inspect', 'c.png', 'a.png', 'b.png', 'copy.jpg', 'other.png', '--json'], { folder })
  expect(run.json()).toMatchObject([
    { file: 'c.png' }, { file: 'a.png', sameAs: ['copy.jpg'], continuedBy: { file: 'b.png', shiftPx: 1300 } }, { file: 'b.png', continuedBy: { file: 'c.png', shiftPx: 1300 } }, { file: 'copy.jpg', sameAs: ['a.png'] }, { file: 'other.png' }
  ])
  expect(run.out).not.toMatch(/"file": "(?:c|other)\.png"[^}]*"(?:sameAs|continuedBy)"/)
})

test('and says so in words', async () => {
  const run = await callHere(['inspect', 'c.png', 'a.png', 'b.png', 'copy.jpg', 'other.png', '--lang', 'ja'], { folder })
  expect(run.out).toContain('a.pngとcopy.jpgは、ほぼ同じ画面です。')
  expect(run.out).toContain('a.png、b.png、c.pngは、上から順に続く一つの画面のようです。')
})

test('one that cannot be read does not keep the others from being told', async () => {
  await writeFile(join(folder, 'torn.png'), (await sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff' } }).png().toBuffer()).subarray(0, 80))
  const run = await callHere(['inspect', 'torn.png', 'a.png', 'b.png', '--lang', 'en'], { folder })
  expect(run.out).toContain('a.png and b.png seem to be one screen that was scrolled, from the top down.')
})
