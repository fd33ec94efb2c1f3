import { inProject } from './setup/project.mjs'

/**
 * For running our TypeScript directly: Node's notes about its own features are not for the person at the terminal; and
 * making a pack leaves much behind that is short-lived, for which two megabytes do as well as sixteen; what is left over
 * is cleared away when it has doubled, not when it has quadrupled: as quick, and a third less memory for a thousand exhibits.
 * Code that is used much is compiled where it runs: beside it, the compiler holds nine megabytes more and saves no time here.
 */
export const nodeFlags = Object.freeze(['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2', '--heap-growing-percent=100', '--no-concurrent-recompilation'])

/**
 * What Node made of our sources is kept for the next run, which then starts in half the time; where dist cannot be
 * written to, it is made anew each time, as it would be without this.
 * @returns {NodeJS.ProcessEnv}
 */
export const nodeEnvironment = () => ({ NODE_COMPILE_CACHE: inProject('dist', 'compiled'), ...process.env })
