import { runScript, tellFailure } from '../setup/say.mjs'
import { sumTallies, tallyLine } from './tally.mjs'

const oneFailure = Object.freeze({ passed: 0, failed: 1, skipped: 0 })

/**
 * @typedef {object} Counting
 * @property {(tally: import('./tally.mjs').Tally) => void} count
 * @property {<T>(part: () => Promise<T>) => Promise<T | undefined>} orCountFailure a part that cannot be done is told and counted; the parts that do not need it go on
 */

/**
 * Runs parts that count what they try; whatever happens, the last line is the sum.
 * @param {(counting: Counting) => Promise<void>} work
 */
export async function talliedRun(work) {
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = []
  process.once('exit', () => process.stdout.write(`${tallyLine(sumTallies(tallies))}\n`))
  await runScript(async () => {
    await work({
      count: (tally) => void tallies.push(tally),
      orCountFailure: async (part) => {
        try {
          return await part()
        } catch (error) {
          tallies.push(oneFailure)
          tellFailure(error)
          return undefined
        }
      },
    })
    return sumTallies(tallies).failed === 0 ? 0 : 1
  })
}
