import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskSteps } from '#electron/files/disk-steps.ts'
import { stageFiles } from '#electron/files/staged-files.ts'
import { temporaryFolder } from '../../rigs/store-cases.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

test('files get their names together, and what is stale of an earlier set goes last', async () => {
  const folder = temporaryFolder()
  for (const name of ['a.1of2', 'a.2of2', 'other']) writeFileSync(join(folder, name), 'old')
  const staged = stageFiles(folder)
  await staged.write('a.1of1', (sink) => sink(text('new')))
  expect(readdirSync(folder).filter((name) => !name.startsWith('.')).toSorted()).toEqual(['a.1of2', 'a.2of2', 'other'])
  await staged.publish((name) => name.startsWith('a.'))
  expect(readdirSync(folder).toSorted()).toEqual(['a.1of1', 'other'])
  expect(readFileSync(join(folder, 'a.1of1'), 'utf8')).toBe('new')
})

test('a failure leaves the folder as it was', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a'), 'old')
  const staged = stageFiles(folder)
  await staged.write('a', (sink) => sink(text('new')))
  await expect(staged.write('b', async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual(['a'])
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old')
})

test('what was discarded leaves nothing, and writing may begin anew', async () => {
  const folder = temporaryFolder()
  const staged = stageFiles(folder)
  await staged.write('a', (sink) => sink(text('first')))
  await staged.discard()
  expect(readdirSync(folder)).toEqual([])
  await staged.write('b', (sink) => sink(text('second')))
  await staged.publish(() => false)
  expect(readdirSync(folder)).toEqual(['b'])
})

test('nothing is removed when a name cannot be given', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'stale'), 'old')
  const staged = stageFiles(folder, { ...diskSteps, rename: async () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' })) })
  await staged.write('a', (sink) => sink(text('new')))
  await expect(staged.publish(() => true)).rejects.toMatchObject({ failure: { code: 'not-writable' } })
  expect(readdirSync(folder)).toEqual(['stale'])
})

test('a folder that bears a stale name is left alone', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'stale'))
  const staged = stageFiles(folder)
  await staged.write('a', (sink) => sink(text('new')))
  await staged.publish(() => true)
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'stale'])
})
