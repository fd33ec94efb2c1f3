import { programVersion } from '#electron/work/program-name.ts'
import { localIso } from '#electron/work/local-iso.ts'
import { leave } from './leave.ts'
import { runCommand } from './run-command.ts'
import { terminalLanguage } from './terminal-language.ts'
import { tuneEngine } from './tune-engine.ts'

tuneEngine()
const interrupted = { aborted: false }
process.once('SIGINT', () => { interrupted.aborted = true })
// A reader that closed its end (`| head`) has seen enough; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0) })

const args = process.argv.slice(2)
process.exitCode = await runCommand(args, {
  out: (text) => { process.stdout.write(text) }, error: (text) => { process.stderr.write(text) }, folder: process.cwd(),
  language: terminalLanguage(args, process.env), now: () => localIso(new Date()), signal: interrupted
}, programVersion)
void leave(process.exitCode)
