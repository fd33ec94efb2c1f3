import { ensureBuild } from './build.mjs'
import { inProject } from './setup/project.mjs'
import { runScript, say, tellFailure } from './setup/say.mjs'
import { setUpPackages, setUpWindow } from './setup/set-up.mjs'
import { pdfReaders, systemTracers, virtualDisplay } from './setup/system.mjs'
import { sumTallies, tallyLine } from './testing/tally.mjs'
import { typeCheck } from './testing/type-check.mjs'
import { unitTests } from './testing/unit-tests.mjs'
import { windowTests } from './testing/window-tests.mjs'

const results = inProject('test-results')
const oneFailure = Object.freeze({ passed: 0, failed: 1, skipped: 0 })

/** @type {import('./testing/tally.mjs').Tally[]} */
const tallies = []

// Whatever happens, this is the last line.
process.once('exit', () => process.stdout.write(`${tallyLine(sumTallies(tallies))}\n`))

await runScript(async () => {
  const node = await orCountFailure(setUpPackages)
  if (node === undefined) return 1
  const runtime = await orCountFailure(setUpRuntime)
  say('checking types ...')
  tallies.push(await typeCheck(node))
  say('running the unit and command-line tests ...')
  tallies.push(await unitTests(node, results, { ...process.env, ...runtime?.environment }))
  if (runtime !== undefined) await orCountFailure(() => testWindow(node, runtime))
  return sumTallies(tallies).failed === 0 ? 0 : 1
})

/** @param {string} node @param {Awaited<ReturnType<typeof setUpWindow>>} runtime */
async function testWindow(node, runtime) {
  await ensureBuild(node)
  say('running the window tests in Electron ...')
  tallies.push(await windowTests(node, runtime, results))
}

function setUpRuntime() {
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY
  return setUpWindow([...(needsDisplay ? virtualDisplay : []), ...pdfReaders, ...systemTracers])
}

/**
 * A part that cannot be done is told and counted; the parts that do not need it go on.
 * @template T
 * @param {() => Promise<T>} part
 * @returns {Promise<T | undefined>}
 */
async function orCountFailure(part) {
  try {
    return await part()
  } catch (error) {
    tallies.push(oneFailure)
    tellFailure(error)
    return undefined
  }
}
