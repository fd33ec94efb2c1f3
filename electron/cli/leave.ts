import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** All that ends by itself has ended by then. */
const graceMs = 1_500
const shell = '/bin/sh'

/**
 * Ends the process with its status although a call to the system never comes back, as of a folder in a network that is gone: Node waits for
 * such a call even when it is told to exit. Nothing happens where all has ended by itself. What was printed is handed over before.
 */
export async function leave(status: number): Promise<void> {
  await pause(graceMs, undefined, { ref: false })
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => { stream.write('', () => { resolve() }) })))
  // Another program takes the place of this one, and the system ends whatever hangs.
  if (process.execve !== undefined && existsSync(shell)) process.execve(shell, ['sh', '-c', `exit ${status}`], {})
  process.kill(process.pid, 'SIGKILL')
}
