import { inProject } from './setup/project.mjs'

/**
 * For running our TypeScript directly: Node's notes about its own features are not for the person at the terminal; and
 * making a pack leaves much behind that is short-lived, for which four megabytes do as well as sixteen. Code that is used
 * much is compiled where it runs: beside it, the compiler holds nine megabytes more. What can be set later is set in
 * electron/cli/tune-engine.ts: most flags make Node's start longer by a third of what it takes.
 */
export const nodeFlags = Object.freeze(['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4', '--no-concurrent-recompilation'])

/**
 * What Node made of our sources is kept for the next run, which then starts in half the time; where dist cannot be
 * written to, it is made anew each time, as it would be without this.
 * @returns {NodeJS.ProcessEnv}
 */
export const nodeEnvironment = () => ({ NODE_COMPILE_CACHE: inProject('dist', 'compiled'), ...process.env })
