import { resolve } from 'node:path'
import { readPasswordFile } from '#electron/files/password-file.ts'
import { passwordsFor } from '#electron/intake/given-passwords.ts'
import type { GivenPassword } from '#electron/intake/given-passwords.ts'
import type { Terminal } from './terminal.ts'

/** The passwords of --password-file; a name that fits none of the files is told by its line, since its words may be a part of a password. */
export async function passwordsGiven(path: string | undefined, terminal: Terminal, files: readonly (readonly [string, { readonly file: string }])[]): Promise<readonly GivenPassword[]> {
  if (path === undefined) return []
  const lines = await readPasswordFile(resolve(terminal.folder, path))
  for (const line of lines.filter(({ name }) => name !== null)) {
    if (!files.some(([id, { file }]) => passwordsFor([line], id, file).length > 0)) terminal.error(strayWords[terminal.language](line.line))
  }
  return lines.map(({ name, password }) => ({ name, password }))
}

const strayWords = {
  ja: (line: number): string => `パスワードのファイルの${line}行目：この名前の資料はありません。資料のidかファイル名を、タブの前に書いてください。\n`,
  en: (line: number): string => `line ${line} of the password file names no exhibit. Write the id or the file name of one before the tab.\n`
} as const
