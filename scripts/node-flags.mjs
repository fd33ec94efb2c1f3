/**
 * For running our TypeScript directly: the optimising WebAssembly compiler would delay a short run more than it speeds
 * it up, and Node's notes about its own features are not for the person at the terminal.
 */
export const nodeFlags = Object.freeze(['--liftoff-only', '--disable-warning=ExperimentalWarning'])
