/** All talk of the set-up goes to standard error: standard output belongs to the command that was called. */

const longAfterMs = 15_000

/** @param {string} line */
export function say(line) {
  process.stderr.write(`tsuzuri: ${line}\n`)
}

/** A step that could not be done; `remedy` is the one thing to do, `detail` what the tool said. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} remedy
   * @param {string} [detail]
   */
  constructor(message, remedy, detail) {
    super(message)
    this.remedy = remedy
    this.detail = detail
  }
}

/**
 * Announces a step that may be long, repeats how long it has been going on, and says when it is done.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedMs = Date.now()
  const elapsedS = () => Math.round((Date.now() - startedMs) / 1000)
  say(`${what} ...`)
  const ticker = setInterval(() => say(`  still ${what} (${elapsedS()} s)`), longAfterMs)
  try {
    const result = await work()
    say(`  done in ${elapsedS()} s`)
    return result
  } finally {
    clearInterval(ticker)
  }
}

/**
 * Runs a whole script: a failed step is told in plain words with status 1, anything else is a bug with its stack.
 * @param {() => Promise<number>} main resolves to the exit status
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.exitCode = 1
    tellFailure(error)
  }
}

/**
 * Anything but a failed step is thrown on.
 * @param {unknown} error
 */
export function tellFailure(error) {
  if (!(error instanceof StepFailure)) throw error
  if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n`)
  say(`${error.message}.`)
  say(`What to do: ${error.remedy}`)
}
