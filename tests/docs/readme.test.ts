import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const table = readme.slice(readme.indexOf('## What a pack holds to'), readme.indexOf('## Where your data lies'))

test('every line of the table of features names tests that are there', () => {
  const rows = table.split('\n').filter((line) => line.startsWith('| **'))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) {
    const named = [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    expect(named.length, row).toBeGreaterThan(0)
    let folder = 'tests'
    for (const name of named) {
      if (name.startsWith('npm run')) expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts, name).toHaveProperty(name.slice('npm run '.length))
      else {
        // A bare name lies beside the file named before it.
        const path = name.includes('/') ? name : join(folder, name)
        expect(existsSync(join(root, path)), path).toBe(true)
        folder = path.endsWith('/') ? path : dirname(path)
      }
    }
  }
})

test('its links and pictures lead somewhere', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) expect(existsSync(join(root, link)), link).toBe(true)
})
