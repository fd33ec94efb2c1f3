import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importCycles } from './import-cycles.ts'
import { rooms } from './rooms.ts'
import { parsedText, projectRoot, roomOf, sourceFiles } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const product = sourceFiles('{shared,electron,renderer}/**/*.{ts,tsx}')
const everything = [...product, ...sourceFiles('{tests,scripts}/**/*.{ts,tsx}')]

const trespasses = (files: readonly SourceFile[]): readonly string[] => files.flatMap((file) => file.imports
  .filter((one) => roomOf(one.to) !== roomOf(file.path) && !(rooms[roomOf(file.path)] ?? []).includes(roomOf(one.to)))
  .map((one) => `${file.path} → ${one.to}`))

describe('who may import what', () => {
  test('every file lies in a room of the table', () => {
    expect(product.length).toBeGreaterThan(100)
    expect(product.map((file) => roomOf(file.path)).filter((room) => !Object.hasOwn(rooms, room))).toEqual([])
  })

  test('no room imports what is not below it, types included', () => {
    expect(trespasses(product)).toEqual([])
  })

  test('the table itself never runs back up', () => {
    const isBelow = (upper: string, lower: string): boolean => (rooms[lower] ?? []).includes(upper)
    expect(Object.entries(rooms).flatMap(([room, below]) => below.filter((other) => other === room || isBelow(room, other)))).toEqual([])
  })

  test('an import into an upper floor would be told', () => {
    expect(trespasses([parsedText('shared/domain/when.ts', "import { x } from '#shared/words/x.ts'")])).toEqual(['shared/domain/when.ts → shared/words/x.ts'])
    expect(trespasses([parsedText('electron/cli/a.ts', "export { x } from '../ipc/x.ts'")])).toEqual(['electron/cli/a.ts → electron/ipc/x.ts'])
    expect(trespasses([parsedText('renderer/a.tsx', "const x = import('#shared/packs/x.ts')")])).toEqual(['renderer/a.tsx → shared/packs/x.ts'])
  })

  test('the preload script runs nothing but the names of the channels', () => {
    const preload = product.filter((file) => roomOf(file.path) === 'electron/preload')
    expect(preload.flatMap((file) => file.imports).filter((one) => !one.isTypeOnly && roomOf(one.to) !== 'electron/preload').map((one) => one.to)).toEqual(['shared/contract/channels.ts'])
  })

  test('every import names a file that is there, with its extension', () => {
    const lost = everything.flatMap((file) => file.imports.map((one) => one.to)).filter((to) => !existsSync(join(projectRoot, to)))
    expect(lost).toEqual([])
  })

  test('another room is named from the root, the own room relatively', () => {
    const wrong = product.flatMap((file) => file.imports.filter((one) => one.name.startsWith('#') === (roomOf(one.to) === roomOf(one.from))).map((one) => `${one.from}: ${one.name}`))
    expect(wrong).toEqual([])
  })

  test('nothing imports in a circle', () => {
    expect(importCycles(product)).toEqual([])
    expect(importCycles([parsedText('shared/lib/a.ts', "import './b.ts'"), parsedText('shared/lib/b.ts', "import { a } from './a.ts'")])).toEqual(['shared/lib/a.ts → shared/lib/b.ts → shared/lib/a.ts'])
  })
})

describe('what a room may know of its machine', () => {
  const builtins: ReadonlySet<string> = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)])
  const packagesOf = (floor: string): readonly string[] => product.filter((file) => file.path.startsWith(floor)).flatMap((file) => file.packages.map((name) => `${file.path}: ${name}`))
  const named = (entry: string): string => entry.split(': ')[1] ?? ''

  test('shared and the window know neither Node nor Electron', () => {
    expect([...packagesOf('shared/'), ...packagesOf('renderer')].filter((entry) => builtins.has(named(entry)) || named(entry) === 'electron')).toEqual([])
  })

  test('shared knows no picture of a screen: no React, no sharp, no database', () => {
    expect(packagesOf('shared/').filter((entry) => /^(react|sharp|better-sqlite3|vite|lucide)/.test(named(entry)))).toEqual([])
  })

  test('the terminal needs no Electron', () => {
    const reached = new Set<string>()
    const walk = (path: string): void => {
      if (reached.has(path)) return
      reached.add(path)
      for (const one of product.find((file) => file.path === path)?.imports ?? []) if (!one.isTypeOnly) walk(one.to)
    }
    walk('electron/cli/main.ts')
    expect(reached.size).toBeGreaterThan(50)
    expect(product.filter((file) => reached.has(file.path) && file.packages.includes('electron')).map((file) => file.path)).toEqual([])
  })

  test('nothing speaks to a network', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)/
    const speaks = (file: SourceFile): boolean => file.packages.some((name) => network.test(name)) || file.nodes.some((node) => isCallOf(node, /^(XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/)) || file.nodes.some((node) => isCallOf(node, /^fetch$/) && fetchesFromOutside(node))
    expect(product.filter(speaks).map((file) => file.path)).toEqual([])
    expect(speaks(parsedText('renderer/a.ts', "await fetch('https://example.com')"))).toBe(true)
    expect(speaks(parsedText('renderer/a.ts', 'new WebSocket(address)'))).toBe(true)
  })
})

type Call = { readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string }; readonly object?: { readonly name?: string } }; readonly arguments?: readonly { readonly value?: unknown; readonly quasis?: readonly { readonly value?: { readonly raw?: string } }[] }[] }

function isCallOf(node: { readonly type: string }, name: RegExp): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false
  const { callee } = node as Call & { readonly type: string }
  return name.test(callee?.name ?? callee?.property?.name ?? '')
}

/** Anything but the app's own scheme, written out. */
function fetchesFromOutside(node: { readonly type: string }): boolean {
  const [address] = (node as Call & { readonly type: string }).arguments ?? []
  const start = typeof address?.value === 'string' ? address.value : (address?.quasis?.[0]?.value?.raw ?? '')
  return !start.startsWith('app://')
}
