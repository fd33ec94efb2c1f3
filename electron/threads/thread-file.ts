import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the program of a thread lies: beside the source that asks for it; in the built app beside its main program, whose pieces may lie one folder deeper. */
export function threadFile(name: string, askedFrom: string): string {
  const names = askedFrom.endsWith('.ts') ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`]
  const paths = names.map((one) => fileURLToPath(new URL(one, askedFrom)))
  return paths.find((path) => existsSync(path)) ?? paths.join(' ')
}
