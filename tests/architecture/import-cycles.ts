import type { SourceFile } from './source-files.ts'

/** Each cycle of imports once, as the files on it; what only types know of each other does not run in a circle. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(files.map((file) => [file.path, file.imports.filter((one) => !one.isTypeOnly).map((one) => one.to)]))
  const done = new Set<string>()
  const cycles = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.add([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return [...cycles]
}
