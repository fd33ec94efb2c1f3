import { flushCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

/**
 * Of what is left over, much is cleared away when it has doubled, not when it has quadrupled: as quick, and a third less
 * memory for a thousand exhibits. The slower of V8's two compilers waits until a function has run thirty times as often as
 * by default: within the half second of a long document it never earns back what it takes, while the loops over a picture's
 * pixels still reach it at once. The young generation grows to its four megabytes in one step, not in three: each of them
 * is cleared before it grows, while most of what it holds is in use.
 */
const flags = ['--heap-growing-percent=100', '--semi-space-growth-factor=16', '--invocation-count-for-turbofan=100000'] as const

/**
 * Called once, when all modules are loaded: on the command line of Node these flags would make it compile its own modules
 * anew, since what it carries compiled was made without them. For the same reason what was compiled so far is kept before.
 */
export function tuneEngine(): void {
  flushCompileCache()
  for (const flag of flags) setFlagsFromString(flag)
}
