import { parseArgs } from 'node:util'

export type Options = {
  /** Names of works; all when empty. */
  readonly works: readonly string[]
  /** null: as many as each work asks for. */
  readonly rounds: number | null
  /** One round, without what takes longer than a few seconds. */
  readonly quick: boolean
}

export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({ args: [...words], options: { works: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' } } })
  const rounds = values.rounds === undefined ? null : Number(values.rounds)
  if (rounds !== null && !(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds is a whole number from 1')
  return { works: values.works?.split(',') ?? [], rounds, quick: values.quick === true }
}
