import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './app.ts'

/** Whether a program can be called here. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

/** poppler is the independent reader of what the window saved. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0 && spawnSync('pdfinfo', ['-v']).status === 0

export const pdfText = (path: string): string => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
export const pdfPages = (path: string): number => Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1] ?? 0)

/** The numbers of the pages that hold such a text. */
export const pagesWith = (path: string, text: RegExp): readonly number[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').flatMap((page, index) => (text.test(page) ? [index + 1] : []))

/** What can be seen on some pages, whatever text lies in the file: drawn by poppler and read as the pictures that they are. */
export function seenOn(path: string, pages: readonly number[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-seen-'))
  for (const page of pages) execFileSync('pdftoppm', ['-r', '220', '-gray', '-png', '-f', String(page), '-l', String(page), path, join(folder, 'page')])
  const pictures = readdirSync(folder).toSorted().map((name) => join(folder, name))
  const told = execFileSync(process.execPath, [join(projectFolder, 'electron', 'cli', 'main.ts'), 'inspect', ...pictures, '--ocr'], { encoding: 'utf8' })
  return told.split('\n').filter((line) => line.startsWith('  | ')).join('\n')
}

/** Line breaks of the page are no part of a sentence. */
export const withoutBreaks = (text: string): string => text.replace(/\s+/g, '')
