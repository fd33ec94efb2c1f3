import { expect, test } from 'vitest'
import { parsedText, sourceFiles } from './source-files.ts'
import type { Node, SourceFile } from './source-files.ts'

const product = sourceFiles('{shared,electron,renderer}/**/*.{ts,tsx}')
const everything = [...product, ...sourceFiles('{tests,scripts}/**/*.{ts,tsx}')]

/** Syntax that the house does without, each with a line that the rule must catch. */
const forbidden: readonly { readonly name: string; readonly example: string; readonly files: readonly SourceFile[]; readonly finds: (file: SourceFile) => boolean }[] = [
  { name: 'any', example: 'const x: any = 1', files: product, finds: has('TSAnyKeyword') },
  { name: 'a non-null assertion', example: 'const x = y!', files: product, finds: has('TSNonNullExpression') },
  { name: 'an enum', example: 'enum Colour { red }', files: everything, finds: has('TSEnumDeclaration') },
  { name: 'a namespace', example: 'namespace A { export const x = 1 }', files: everything, finds: (file) => file.nodes.some((node) => node.type === 'TSModuleDeclaration' && node['declare'] !== true) },
  { name: 'a parameter property', example: 'class A { constructor(readonly x: number) {} }', files: everything, finds: has('TSParameterProperty') },
  { name: 'a default export', example: 'export default 1', files: everything, finds: has('ExportDefaultDeclaration') },
  { name: 'a whole module passed on', example: "export * from './a.ts'", files: everything, finds: has('ExportAllDeclaration') },
  { name: 'a silenced type check', example: '// @ts-ignore\nconst x = 1', files: everything, finds: (file) => file.comments.some((comment) => /^\s*@ts-/.test(comment)) },
  { name: 'a mocked module', example: "vi.mock('node:fs')", files: everything, finds: (file) => file.nodes.some(isModuleMock) },
  { name: 'a file that only passes on others', example: "export { a } from './a.ts'", files: everything, finds: isBarrel }
]

test.each(forbidden)('no file has $name', ({ files, finds, example }) => {
  expect(finds(parsedText('shared/lib/example.ts', example))).toBe(true)
  expect(files.filter(finds).map((file) => file.path)).toEqual([])
})

test('files are named in kebab-case', () => {
  expect(everything.map((file) => file.path).filter((path) => !/^([a-z0-9.-]+\/)*[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(path))).toEqual([])
  expect(product.map((file) => file.path).filter((path) => /(^|\/)(utils?|helpers?|managers?|data|info|index)\.tsx?$/.test(path))).toEqual([])
})

test('shared is told the time and takes no chances: it reads no clock and draws no random number', () => {
  const reads = (file: SourceFile): boolean => file.nodes.some((node) => isNewDateOfNow(node) || isMember(node, 'Date', 'now') || isMember(node, 'Math', 'random'))
  expect(reads(parsedText('shared/a.ts', 'const today = new Date()'))).toBe(true)
  expect(product.filter((file) => file.path.startsWith('shared/') && reads(file)).map((file) => file.path)).toEqual([])
})

function has(type: string): (file: SourceFile) => boolean {
  return (file) => file.nodes.some((node) => node.type === type)
}

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && nameOf(node['object']) === object && nameOf(node['property']) === property

const isModuleMock = (node: Node): boolean => isMember(node, 'vi', 'mock') || isMember(node, 'vi', 'doMock')

const isNewDateOfNow = (node: Node): boolean =>
  node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && Array.isArray(node['arguments']) && node['arguments'].length === 0

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

function isBarrel(file: SourceFile): boolean {
  const program = file.nodes[0]
  const body: unknown = program?.['body']
  return Array.isArray(body) && body.length > 0 && body.every((statement: unknown) => typeof statement === 'object' && statement !== null && 'source' in statement && statement.source !== null && 'type' in statement && statement.type !== 'ImportDeclaration')
}
