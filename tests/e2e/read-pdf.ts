import { execFileSync, spawnSync } from 'node:child_process'

/** Whether a program can be called here. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

/** poppler is the independent reader of what the window saved. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0 && spawnSync('pdfinfo', ['-v']).status === 0

export const pdfText = (path: string): string => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
export const pdfPages = (path: string): number => Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1] ?? 0)

/** Line breaks of the page are no part of a sentence. */
export const withoutBreaks = (text: string): string => text.replace(/\s+/g, '')
