/** For running our TypeScript directly: Node's notes about its own features are not for the person at the terminal. */
export const nodeFlags = Object.freeze(['--disable-warning=ExperimentalWarning'])
