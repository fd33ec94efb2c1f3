import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runCommand } from '#electron/cli/run-command.ts'
import { terminalLanguage } from '#electron/cli/terminal-language.ts'
import { localIso } from '#electron/work/local-iso.ts'
import { programVersion } from '#electron/work/program-name.ts'
import { nodeEnvironment, nodeFlags } from '../../../scripts/node-flags.mjs'

export const projectFolder = resolve(import.meta.dirname, '..', '..', '..')
export const sampleFolder = join(projectFolder, 'samples', 'undelivered-earphones')
export const madeAt = '2026-11-01T00:00:00+09:00'

export type Settings = { readonly folder?: string; readonly environment?: Readonly<Record<string, string>> }
export type Run = { readonly status: number; readonly out: string; readonly error: string; readonly json: () => unknown }

const plainLocale = { LANG: 'C.UTF-8', LC_ALL: '' } as const

/** Runs the command line as its users do, in a process of its own. */
export function tsuzuri(args: readonly string[], settings: Settings = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...nodeFlags, join(projectFolder, 'electron', 'cli', 'main.ts'), ...args], {
      cwd: settings.folder ?? projectFolder, env: { ...nodeEnvironment(), ...plainLocale, ...settings.environment }
    })
    const pieces = { out: [] as Buffer[], error: [] as Buffer[] }
    child.stdout.on('data', (piece: Buffer) => pieces.out.push(piece))
    child.stderr.on('data', (piece: Buffer) => pieces.error.push(piece))
    child.on('error', fail)
    child.on('close', (status) => {
      const out = Buffer.concat(pieces.out).toString('utf8')
      done({ status: status ?? -1, out, error: Buffer.concat(pieces.error).toString('utf8'), json: () => JSON.parse(out) as unknown })
    })
  })
}

/** The same call within this process: for what its words or its case make of it, where other tests hold that the process does the same. */
export async function callHere(args: readonly string[], { folder = projectFolder, environment = {} }: Settings = {}): Promise<Run> {
  let [out, error] = ['', '']
  const terminal = { out: (text: string) => { out += text }, error: (text: string) => { error += text }, folder, language: terminalLanguage(args, { ...plainLocale, ...environment }), now: () => localIso(new Date()), signal: { aborted: false } }
  const status = await runCommand(args, terminal, programVersion)
  return { status, out, error, json: () => JSON.parse(out) as unknown }
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tsuzuri-cli-'))

/** A copy of the sample case that a test may spoil. */
export async function sampleCopy(change: (caseFile: Record<string, unknown>) => void = () => undefined): Promise<string> {
  const folder = join(await temporaryFolder(), 'case')
  await cp(sampleFolder, folder, { recursive: true })
  const path = join(folder, 'case.json')
  const caseFile: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (typeof caseFile !== 'object' || caseFile === null) throw new Error('the sample is no object')
  const fields = Object.fromEntries(Object.entries(caseFile))
  change(fields)
  await writeFile(path, JSON.stringify(fields, null, 2))
  return folder
}

/** A folder with nothing but a case.json of these fields. */
export async function caseWith(fields: Readonly<Record<string, unknown>>, files: Readonly<Record<string, Uint8Array | string>> = {}): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'case.json'), JSON.stringify({ format: 'tsuzuri-case', version: 1, title: 't', language: 'ja', dispute: 'not-received', ...fields }))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return folder
}
