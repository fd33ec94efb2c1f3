import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

/** The words of a call are wrong: exit status 2. */
export class UsageError extends Error {
  readonly command: string | null
  constructor(message: string, command: string | null) {
    super(message)
    this.name = 'UsageError'
    this.command = command
  }
}

export type ParsedWords = { readonly text: (name: string) => string | undefined; readonly flag: (name: string) => boolean; readonly positionals: readonly string[] }

/** Options as the contract names them; an unknown one, a missing value or a missing file is told, never ignored. */
export function parseWords(command: string, args: readonly string[], options: ParseArgsOptionsConfig): ParsedWords {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } }, allowPositionals: true, strict: true })
    const given = new Map<string, unknown>(Object.entries(values))
    return {
      text: (name) => { const value = given.get(name); return typeof value === 'string' ? value : undefined },
      flag: (name) => given.get(name) === true,
      positionals
    }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), command)
  }
}

/** One of a closed list of words. */
export function oneOf<Word extends string>(command: string, option: string, value: string, allowed: readonly Word[]): Word {
  const word = allowed.find((candidate) => candidate === value)
  if (word === undefined) throw new UsageError(`--${option} takes one of: ${allowed.join(', ')}`, command)
  return word
}
