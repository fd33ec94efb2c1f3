import { execFileSync } from 'node:child_process'

/** The runtime that the run names, else the one that is installed. */
export function electronBinary(): string {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named) return named
  return execFileSync(process.execPath, ['-p', "require('electron')"], { encoding: 'utf8' }).trim()
}
