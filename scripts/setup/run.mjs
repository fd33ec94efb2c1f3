import { spawn } from 'node:child_process'

const keptCharacters = 6000

/**
 * @typedef {object} Outcome
 * @property {number} status 128 + n when ended by signal n, 127 when it could not be started
 * @property {string} output the last part of what it wrote, empty when it wrote to the terminal itself
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitMs] ended after this time
 * @property {boolean} [isOutputDropped] nothing of its standard output is shown
 */

/**
 * Runs a program quietly and keeps the end of what it wrote.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(program, words, options = {}) {
  const child = spawn(program, words, { ...options, timeout: options.limitMs, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  /** @param {Buffer} chunk */
  const keep = (chunk) => { output = (output + chunk.toString()).slice(-keptCharacters) }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return outcomeOf(child, () => output)
}

/**
 * Runs a program that talks to the terminal itself; signals sent to us are handed on to it.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export async function runInTerminal(program, words, options = {}) {
  const child = spawn(program, words, { ...options, timeout: options.limitMs, stdio: ['inherit', options.isOutputDropped ? 'ignore' : 'inherit', 'inherit'] })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => { child.kill(signal) }
  for (const signal of signals) process.on(signal, handOn)
  try {
    return await outcomeOf(child, () => '')
  } finally {
    for (const signal of signals) process.off(signal, handOn)
  }
}

const signalNumbers = new Map([['SIGHUP', 1], ['SIGINT', 2], ['SIGABRT', 6], ['SIGKILL', 9], ['SIGSEGV', 11], ['SIGTERM', 15]])

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} output
 * @returns {Promise<Outcome>}
 */
function outcomeOf(child, output) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 127, output: `${output()}${error.message}` }))
    child.once('close', (code, signal) => {
      resolve({ status: code ?? 128 + (signalNumbers.get(signal ?? '') ?? 0), output: output() })
    })
  })
}
