import type { Language } from '#shared/domain/language.ts'

/** What a command may touch of the process: two streams, the folder it was called from, the language, the clock. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly folder: string
  readonly language: Language
  readonly now: () => string
  readonly signal: { readonly aborted: boolean }
}

export type Command = { readonly name: string; readonly usage: string; readonly run: (args: readonly string[], terminal: Terminal) => Promise<number> }

/** Exit statuses of the contract. */
export const status = { done: 0, bug: 1, usage: 2, input: 3, refused: 4 } as const

/** One object on standard output, nothing else. */
export const printJson = (terminal: Terminal, value: unknown): void => terminal.out(`${JSON.stringify(value, null, 2)}\n`)
