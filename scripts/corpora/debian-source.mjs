import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from '../setup/run.mjs'
import { StepFailure, step } from '../setup/say.mjs'
import { isOnPath } from '../setup/system.mjs'

const remedy = 'run this on Debian or Ubuntu with the network there; no other command needs it.'

/**
 * Unpacks the upstream archive of a source package into `folder`, by apt and with its signatures checked.
 * Nothing of the system is touched: apt works in a folder of its own, which is reached by any user.
 * @param {string} source
 * @param {string} folder
 */
export async function fetchDebianSource(source, folder) {
  if (!isOnPath('apt-get') || !isOnPath('tar')) throw new StepFailure(`${source} cannot be fetched: there is no apt-get here`, remedy)
  mkdirSync(dirname(folder), { recursive: true })
  const work = mkdtempSync(`${folder}-`)
  try {
    const archive = await step(`fetching the source package ${source}`, () => download(source, work))
    const unpacked = join(work, 'unpacked')
    mkdirSync(unpacked)
    await demand(source, 'tar', ['-xf', archive, '--strip-components=1', '--no-same-owner', '-C', unpacked])
    rmSync(folder, { recursive: true, force: true })
    renameSync(unpacked, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} source @param {string} work */
async function download(source, work) {
  const options = await ownApt(work)
  await demand(source, 'apt-get', [...options, 'update'])
  await demand(source, 'apt-get', [...options, 'source', '--download-only', source], work)
  const archive = readdirSync(work).find((name) => /\.orig\.tar\.\w+$/.test(name))
  if (archive === undefined) throw new StepFailure(`the source package ${source} has no upstream archive`, 'look whether its name has changed, and correct it in scripts/corpora/collections.mjs.')
  return join(work, archive)
}

/** The places that this system takes its packages from, asked for sources instead. @param {string} work */
async function ownApt(work) {
  const found = await runQuietly('apt-get', ['indextargets', '--format', '$(ORIGIN) $(REPO_URI) $(CODENAME) $(COMPONENT)', 'Identifier: Packages'])
  const lines = found.output.split('\n').map((line) => line.split(' ')).filter(([origin]) => origin === 'Debian' || origin === 'Ubuntu')
  if (found.status !== 0 || lines.length === 0) throw new StepFailure('apt knows no place to take packages from', 'run `sudo apt-get update`, then the same command again.', found.output)
  for (const part of ['lists', 'cache']) mkdirSync(join(work, part, part === 'lists' ? 'partial' : 'archives/partial'), { recursive: true })
  const list = join(work, 'sources.list')
  writeFileSync(list, [...new Set(lines.map(([, uri, codename, component]) => `deb-src ${uri} ${codename} ${component}\n`))].join(''))
  return ['-o', `Dir::Etc::SourceList=${list}`, '-o', 'Dir::Etc::SourceParts=-', '-o', `Dir::State::Lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${join(work, 'cache')}`, '-o', 'APT::Sandbox::User=']
}

/** @param {string} source @param {string} program @param {readonly string[]} words @param {string} [cwd] */
async function demand(source, program, words, cwd) {
  const { status, output } = await runQuietly(program, words, { ...(cwd === undefined ? {} : { cwd }), limitMs: 600_000 })
  if (status !== 0) throw new StepFailure(`${source} could not be fetched`, remedy, output)
}
