import { DomainError } from '#shared/domain/failure.ts'
import { adviseCommand } from './advise-command.ts'
import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import { deadlinesCommand } from './deadlines-command.ts'
import { inspectCommand } from './inspect-command.ts'
import { newCommand } from './new-command.ts'
import { packsCommand } from './packs-command.ts'
import { profilesCommand } from './profiles-command.ts'
import { reportFailure } from './report-failure.ts'
import { status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { timelineCommand } from './timeline-command.ts'
import { verifyCommand } from './verify-command.ts'
import { UsageError } from './words-of-call.ts'

const commands: readonly Command[] = [buildCommand, packsCommand, profilesCommand, checkCommand, timelineCommand, deadlinesCommand, adviseCommand, inspectCommand, newCommand, verifyCommand]

/** Runs one call and gives its exit status; every expected failure becomes sentences here and nowhere else. */
export async function runCommand(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const [first, ...rest] = args
  const json = args.includes('--json')
  if (first === '--version') return said(terminal, `tsuzuri ${version}\n`)
  if (first === undefined || first === '--help' || first === 'help') return first === undefined ? usage(terminal, 'a command is missing', null, json) : said(terminal, overview())
  const command = commands.find((candidate) => candidate.name === first)
  if (!command) return usage(terminal, `unknown command: ${first}`, null, json)
  if (rest.includes('--help')) return said(terminal, `tsuzuri ${command.usage}\n`)
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) return usage(terminal, error.message, command, json)
    if (error instanceof DomainError) return reportFailure(error.failure, json, terminal)
    terminal.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return reportFailure({ code: 'unexpected', detail: String(error) }, json, terminal)
  }
}

const overview = (): string => ['tsuzuri COMMAND …', ...commands.map((command) => `  ${command.usage}`), '  --version', '  --help'].map((line) => `${line}\n`).join('')

function said(terminal: Terminal, text: string): number {
  terminal.out(text)
  return status.done
}

function usage(terminal: Terminal, message: string, command: Command | null, json: boolean): number {
  if (json) terminal.out(`${JSON.stringify({ problems: [{ code: 'usage', pointer: '', file: null, message }] }, null, 2)}\n`)
  terminal.error(`tsuzuri: ${message}\n${command ? `tsuzuri ${command.usage}\n` : overview()}`)
  return status.usage
}
