import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(root, 'docs', 'guide-coverage.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| F\d/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const paths = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

test('every number from F001 to F149 has its line, once and in order', () => {
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 149 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`))
})

test('every line says what it is, where it lives and what holds it', () => {
  for (const [number, what, where, heldBy, missing] of rows) {
    expect(what, number).toMatch(/\S/)
    expect(paths(where).length, number).toBeGreaterThan(0)
    expect(paths(heldBy).filter((path) => /^tests\/.*\.test\.ts$/.test(path)).length, number).toBe(paths(heldBy).length)
    expect(paths(heldBy).length, number).toBeGreaterThan(0)
    expect(missing, number).toMatch(/^(not built: .+)?$/)
  }
})

test('every path on the page leads to something', () => {
  const all = rows.flatMap(([number, , where, heldBy]) => [...paths(where), ...paths(heldBy)].map((path) => ({ number, path })))
  expect(all.length).toBeGreaterThan(400)
  expect(all.filter(({ path }) => !existsSync(join(root, path)))).toEqual([])
})
