import { inProject, projectRoot } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { nodeEnvironment, nodeFlags } from './node-flags.mjs'

await runScript(async () => {
  const node = await setUpPackages()
  const words = [...nodeFlags, inProject('electron', 'cli', 'main.ts'), ...process.argv.slice(2)]
  const { status } = await runInTerminal(node, words, { cwd: callersFolder(), env: { ...roomForSilence(), ...nodeEnvironment() } })
  return status
})

/** npm runs scripts in the project's folder and tells from where it was called. */
function callersFolder() {
  return process.env.npm_lifecycle_event === 'tsuzuri' ? process.env.INIT_CWD ?? projectRoot : process.cwd()
}

/** A file on a place that does not answer holds one thread of Node's four for ever: the others are still to be read, and to be told apart from it. */
function roomForSilence() {
  return ['inspect', 'new'].includes(process.argv[2] ?? '') ? { UV_THREADPOOL_SIZE: '32' } : {}
}
