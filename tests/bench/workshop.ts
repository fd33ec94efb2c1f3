import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { nodeFlags } from '../../scripts/node-flags.mjs'
import { isOnPath } from '../../scripts/setup/system.mjs'
import type { Workshop } from './work.ts'

const project = resolve(import.meta.dirname, '..', '..')
const benchFolder = join(project, 'dist', 'bench')
/** Another number where the generators change, so that old material is not taken for new. */
const materialVersion = 2
const programs = ['letter-program', 'pictures-program', 'merge-program', 'check-program', 'intake-program', 'search-program'] as const

/** `results` is an empty folder for what is written. */
export async function openWorkshop(results: string): Promise<Workshop> {
  await bundlePrograms()
  const font = join(project, 'node_modules', '@expo-google-fonts', 'noto-sans-jp', '400Regular', 'NotoSansJP_400Regular.ttf')
  return {
    out: (name) => join(results, name.replace(/[^a-z0-9.-]+/gi, '-')),
    material,
    own: (program, ...words) => [process.execPath, ...nodeFlags, join(benchFolder, 'programs', `${program}.mjs`), ...words],
    peer: (program, ...words) => [process.execPath, join(import.meta.dirname, 'peers', `${program}.mjs`), ...words],
    tsuzuri: (...words) => [process.execPath, ...nodeFlags, join(project, 'electron', 'cli', 'main.ts'), ...words],
    hasProgram: isOnPath,
    font
  }
}

/** Plain JavaScript, as the worker of the app is delivered; below the project, because packages and fonts are found from there. */
async function bundlePrograms(): Promise<void> {
  const input = Object.fromEntries(programs.map((name) => [name, join(import.meta.dirname, `${name}.ts`)]))
  const output = { entryFileNames: '[name].mjs' }
  await build({ configFile: false, logLevel: 'error', root: project, build: { ssr: true, outDir: join(benchFolder, 'programs'), emptyOutDir: true, target: 'node20', rolldownOptions: { input, output } } })
}

async function material(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const folder = join(benchFolder, `material-${materialVersion}`)
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  console.error(`making ${name} ...`)
  await make(unfinished)
  renameSync(unfinished, path)
  return path
}
