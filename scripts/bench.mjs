import { ensureBenchPeers } from './setup/bench-peers.mjs'
import { inProject, projectRoot } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { benchmarkRivals, ensureSystem } from './setup/system.mjs'
import { nodeEnvironment, nodeFlags } from './node-flags.mjs'

await runScript(async () => {
  const node = await setUpPackages()
  await ensureSystem(benchmarkRivals)
  await ensureBenchPeers()
  const words = [...nodeFlags, inProject('tests', 'bench', 'run.ts'), ...process.argv.slice(2)]
  return (await runInTerminal(node, words, { cwd: projectRoot, env: nodeEnvironment() })).status
})
