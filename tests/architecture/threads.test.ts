import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, sourceFiles } from './source-files.ts'

/** What the config would build for the main process, read as text: its paths are put together piece by piece. */
const config = readFileSync(join(projectRoot, 'electron.config.ts'), 'utf8')
const isBuilt = (path: string): boolean => config.includes(`inRoot(${path.split('/').map((part) => `'${part}'`).join(', ')})`)

test('every thread is built as a program of its own, so that the built app finds it', () => {
  const threads = sourceFiles('electron/**/*.ts').filter(({ text }) => /\bparentPort\b.*from 'node:worker_threads'/.test(text)).map(({ path }) => path)
  expect(threads.length).toBeGreaterThan(1)
  expect(threads.filter((path) => !isBuilt(path))).toEqual([])
})
