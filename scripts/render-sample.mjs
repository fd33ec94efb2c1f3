import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, projectRoot, sampleCase } from './setup/project.mjs'
import { runInTerminal } from './setup/run.mjs'
import { say } from './setup/say.mjs'
import { nodeEnvironment, nodeFlags } from './node-flags.mjs'

const packs = ['complaint-letter', 'a-to-z-claim', 'return-checklist']
const languages = ['ja', 'en']
const outFolder = 'out'
/** A day that fits the sample's story, so that its deadline still lies ahead. */
const sampleMadeAt = '2026-11-01T09:00:00+09:00'

/**
 * Renders the sample case's packs in each language, as PDF and text, into out/, and lists the files.
 * @param {string} node
 * @returns {Promise<number>} the exit status of the first that failed, else 0
 */
export async function renderSample(node) {
  let failed = 0
  for (const pack of packs) {
    for (const language of languages) {
      say(`making ${pack} (${language}) from ${sampleCase} ...`)
      const words = ['build', sampleCase, '--pack', pack, '--lang', language, '--format', 'pdf,text', '--out', outFolder, '--made-at', sampleMadeAt]
      const { status } = await runInTerminal(node, [...nodeFlags, inProject('electron', 'cli', 'main.ts'), ...words], { cwd: projectRoot, env: nodeEnvironment(), isOutputDropped: true })
      failed ||= status
    }
  }
  listFiles()
  return failed
}

function listFiles() {
  if (!existsSync(inProject(outFolder))) return
  const names = packs.flatMap((pack) => readdirSync(inProject(outFolder)).filter((name) => name.startsWith(`${pack}.`)))
  for (const name of names) {
    const { size } = statSync(inProject(outFolder, name))
    process.stdout.write(`${join(outFolder, name)}  ${Math.ceil(size / 1024)} KB\n`)
  }
}
