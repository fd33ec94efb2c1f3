import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Virtual displays, as many as there are windows at once: each has a clipboard and a focus of its own.
 * @param {number} count
 * @param {(call: readonly string[]) => readonly string[]} asUser
 * @param {NodeJS.ProcessEnv} env
 */
export async function openDisplays(count, asUser, env) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const servers = []
  const close = () => { for (const server of servers) server.kill() }
  /** @type {string[]} */
  const names = []
  try {
    while (names.length < count) {
      const [program = '', ...words] = asUser(['Xvfb', '-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'])
      const server = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
      servers.push(server)
      names.push(`:${await numberOf(server)}`)
    }
  } catch (error) {
    close()
    throw error
  }
  return { names, close }
}

/** The server looks for a number that is free, and tells it once it serves. @param {import('node:child_process').ChildProcess} server */
async function numberOf(server) {
  const told = server.stdio[3]
  if (!told) throw new Error('the display has no way to tell its number')
  const ended = once(server, 'exit').then(() => { throw new Error('Xvfb ended before it served a display') })
  const [number] = await Promise.race([once(told, 'data'), ended])
  ended.catch(() => undefined)
  return Number(String(number))
}
