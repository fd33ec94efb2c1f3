import { inProject, projectRoot } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { nodeEnvironment, nodeFlags } from './node-flags.mjs'

await runScript(async () => {
  const node = await setUpPackages()
  const words = [...nodeFlags, inProject('electron', 'cli', 'main.ts'), ...process.argv.slice(2)]
  const { status } = await runInTerminal(node, words, { cwd: callersFolder(), env: nodeEnvironment() })
  return status
})

/** npm runs scripts in the project's folder and tells from where it was called. */
function callersFolder() {
  return process.env.npm_lifecycle_event === 'tsuzuri' ? process.env.INIT_CWD ?? projectRoot : process.cwd()
}
