import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { parseSync } from 'vite'

/** `name` as it is written, `to` the file that it names. */
export type Import = { readonly from: string; readonly name: string; readonly to: string; readonly isTypeOnly: boolean }

/** One parsed source file; `path` is relative to the project's root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string; readonly nodes: readonly Node[]; readonly comments: readonly string[]; readonly imports: readonly Import[]; readonly packages: readonly string[] }
export type Node = { readonly type: string } & Readonly<Record<string, unknown>>

export const projectRoot = join(import.meta.dirname, '..', '..')

export function sourceFiles(...patterns: readonly string[]): readonly SourceFile[] {
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.endsWith('.d.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
    .toSorted()
    .map(parsed)
}

/** A text as if it lay at a path, for showing that a rule bites. */
export function parsedText(path: string, text: string): SourceFile {
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors.map((error) => error.message).join('; ')}`)
  const requests = [
    ...module.staticImports.map((one) => ({ name: one.moduleRequest.value, isTypeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType) })),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.moduleRequest ? [{ name: entry.moduleRequest.value, isTypeOnly: entry.isType }] : []))),
    ...module.dynamicImports.map((one) => ({ name: text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), isTypeOnly: false }))
  ]
  return {
    path, text, nodes: nodesOf(program), comments: comments.map((comment) => comment.value),
    imports: requests.flatMap(({ name, isTypeOnly }) => (isOwn(name) ? [{ from: path, name, to: target(path, name), isTypeOnly }] : [])),
    packages: requests.flatMap(({ name }) => (isOwn(name) ? [] : [name]))
  }
}

const parsed = (path: string): SourceFile => parsedText(path, readFileSync(join(projectRoot, path), 'utf8'))
const isOwn = (name: string): boolean => name.startsWith('#') || name.startsWith('.')

const target = (from: string, name: string): string =>
  (name.startsWith('#') ? name.slice(1) : normalize(join(dirname(from), name))).split(sep).join('/')

/** Every node of the tree, parents before their children. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(nodesOf)
  return isNode(value) ? [value, ...inner] : inner
}

const isNode = (value: object): value is Node => 'type' in value && typeof value.type === 'string'

/** `shared/domain` of `shared/domain/when.ts`; the window is one room. */
export function roomOf(path: string): string {
  const [first, second] = path.split('/')
  return first === 'renderer' || second === undefined ? (first ?? '') : `${first}/${second}`
}

