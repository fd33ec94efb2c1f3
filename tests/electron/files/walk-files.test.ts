import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { walkFiles } from '#electron/files/walk-files.ts'
import { temporaryFolder } from '../../rigs/store-cases.ts'

function heap(files: readonly string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), file)
  }
  return folder
}

test('a folder stands for what lies in it, files before folders, as a person counts', async () => {
  const folder = heap(['IMG_10.png', 'IMG_2.png', 'mails/b.eml', 'mails/a.eml', 'mails/older/1.eml', 'zz.txt'])
  const { files, refused } = await walkFiles([join(folder, 'zz.txt'), folder], 100)
  expect(files.map((file) => relative(folder, file))).toEqual(['zz.txt', 'IMG_2.png', 'IMG_10.png', 'zz.txt', 'mails/a.eml', 'mails/b.eml', 'mails/older/1.eml'])
  expect(refused).toEqual([])
})

test('hidden files and what systems leave are passed over, links in a folder are not followed', async () => {
  const folder = heap(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git/config', 'a.txt'])
  symlinkSync(folder, join(folder, 'again'))
  symlinkSync('/etc/passwd', join(folder, 'passwd'))
  expect((await walkFiles([folder], 100)).files.map((file) => relative(folder, file))).toEqual(['a.txt'])
})

test('more than may be taken, or folders without end, are told by name', async () => {
  const folder = heap(['a.txt', 'b.txt', 'c.txt'])
  expect(await walkFiles([folder], 2)).toMatchObject({ files: [join(folder, 'a.txt'), join(folder, 'b.txt')], refused: [{ failure: { code: 'too-many-files', folder: 'c.txt', limit: 2, what: 'files' } }] })
  const deep = heap([`${'d/'.repeat(25)}x.txt`, 'top.txt'])
  expect(await walkFiles([deep], 100)).toMatchObject({ files: [join(deep, 'top.txt')], refused: [{ failure: { code: 'too-many-files', what: 'depth' } }] })
})

test('a folder without a file to take is told', async () => {
  const folder = heap(['.DS_Store'])
  expect(await walkFiles([folder], 10)).toMatchObject({ files: [], refused: [{ failure: { code: 'file-unreadable', reason: 'empty' } }] })
})

test('what is not there is left to whoever reads it', async () => {
  expect(await walkFiles(['/nowhere/a.png'], 10)).toEqual({ files: ['/nowhere/a.png'], refused: [] })
})

test.skipIf(process.platform === 'win32')('what is no file in a folder, as a pipe or a socket, is refused by name, and the rest is taken', async () => {
  const folder = heap(['a.png', 'z.txt'])
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  const server = createServer().listen(join(folder, 'socket.png'))
  await once(server, 'listening')
  const { files, refused } = await walkFiles([folder], 10)
  server.close()
  expect(files.map((file) => relative(folder, file))).toEqual(['a.png', 'z.txt'])
  expect(refused).toEqual(['pipe.png', 'socket.png'].map((name) => ({ name, failure: { code: 'file-unreadable', file: name, reason: 'not-a-file' } })))
})
