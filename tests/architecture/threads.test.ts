import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, sourceFiles } from './source-files.ts'

/** What the config would build for the main process, read as text: its paths are put together piece by piece. */
const config = readFileSync(join(projectRoot, 'electron.config.ts'), 'utf8')
const isBuilt = (path: string): boolean => config.includes(`inRoot(${path.split('/').map((part) => `'${part}'`).join(', ')})`)

const product = sourceFiles('electron/**/*.ts')

test('every thread is built as a program of its own, so that the built app finds it', () => {
  const threads = product.filter(({ text, path }) => path !== 'electron/threads/answer-tasks.ts' && /\b(?:parentPort\b.*from 'node:worker_threads'|answerTasks\b.*from )/.test(text)).map(({ path }) => path)
  expect(threads.length).toBeGreaterThan(3)
  expect(threads.filter((path) => !isBuilt(path))).toEqual([])
})

test('threads that are asked are begun, timed and ended in one room; a template alone is waited for where it stands', () => {
  const starts = product.filter(({ text }) => /\bnew Worker\(/.test(text)).map(({ path }) => path)
  expect(starts).toEqual(['electron/files/own-templates/fill-in-thread.ts', 'electron/threads/running-thread.ts'])
})
