import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from './corpora/collections.mjs'
import { fetchDebianSource } from './corpora/debian-source.mjs'
import { once } from './setup/once.mjs'
import { inCache, inProject, projectRoot } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { runScript } from './setup/say.mjs'
import { setUpPackages } from './setup/set-up.mjs'
import { ensureSystem, pdfReaders } from './setup/system.mjs'

/** Everything that other people made to try readers with, through ours. Words are handed on to vitest. */
await runScript(async () => {
  const node = await setUpPackages()
  await ensureSystem(pdfReaders)
  const root = inCache('corpora')
  for (const { name, source } of collections) {
    const folder = join(root, name)
    await once(`collection ${name}`, folder, () => existsSync(folder), () => fetchDebianSource(source, folder))
  }
  const words = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]
  return (await runInTerminal(node, words, { cwd: projectRoot, env: { ...process.env, TSUZURI_CORPORA: root } })).status
})
