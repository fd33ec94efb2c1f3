import { parseMoment } from '#shared/domain/moment.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './words-of-call.ts'

/** The day of `--on`, today where it is absent. */
export function dayAsked(command: string, text: string | undefined, terminal: Terminal): string {
  if (text === undefined) return terminal.now().slice(0, 10)
  const moment = parseMoment(text)
  if (typeof moment === 'string' || moment.kind !== 'day') throw new UsageError('--on takes a date, such as 2026-11-01', command)
  return text
}
