import { spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { borrowedModules } from '../../scripts/setup/borrowed-modules.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const isWindows = process.platform === 'win32'

/** A project with packages installed, and a second one whose node_modules is a link to them. */
function twoProjects(): { readonly owner: string; readonly borrower: string } {
  const folder = temporaryFolder()
  const [owner, borrower] = [join(folder, 'owner'), join(folder, 'borrower')]
  mkdirSync(join(owner, 'node_modules', 'a-package'), { recursive: true })
  mkdirSync(borrower)
  writeFileSync(join(owner, 'package.json'), '{}')
  writeFileSync(join(owner, 'node_modules', 'a-package', 'index.js'), 'kept')
  symlinkSync(join(owner, 'node_modules'), join(borrower, 'node_modules'), 'junction')
  return { owner, borrower }
}

test('a link to the packages of another project is told apart from a folder of its own', () => {
  const { owner, borrower } = twoProjects()
  expect(borrowedModules(borrower)).toBe(join(owner, 'node_modules'))
  expect(borrowedModules(owner)).toBeNull()
  expect(borrowedModules(join(owner, 'node_modules'))).toBeNull()
})

test('a link to a place that no project uses, or to nothing, is nobody else’s', () => {
  const folder = temporaryFolder()
  for (const name of ['other-disk/modules', 'project', 'broken']) mkdirSync(join(folder, name), { recursive: true })
  symlinkSync(join(folder, 'other-disk', 'modules'), join(folder, 'project', 'node_modules'), 'junction')
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken', 'node_modules'), 'junction')
  expect([borrowedModules(join(folder, 'project')), borrowedModules(join(folder, 'broken'))]).toEqual([null, null])
})

test.skipIf(isWindows)('a command with another lock file refuses in a sentence and leaves what the link leads to whole', () => {
  const { owner, borrower } = twoProjects()
  cpSync(resolve(import.meta.dirname, '..', '..', 'scripts'), join(borrower, 'scripts'), { recursive: true })
  writeFileSync(join(borrower, 'package.json'), '{ "name": "borrower", "type": "module" }')
  writeFileSync(join(borrower, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/b": { "version": "1.0.0" } } }')
  const home = temporaryFolder()
  const run = spawnSync(process.execPath, [join(borrower, 'scripts', 'tsuzuri.mjs'), '--version'], { encoding: 'utf8', env: { ...process.env, HOME: home, XDG_CACHE_HOME: home } })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain(`node_modules is a link to ${join(owner, 'node_modules')}, which belongs to another project`)
  expect(run.stderr).toMatch(/What to do: delete the link/)
  expect(readFileSync(join(owner, 'node_modules', 'a-package', 'index.js'), 'utf8')).toBe('kept')
  expect(lstatSync(join(borrower, 'node_modules')).isSymbolicLink()).toBe(true)
})
