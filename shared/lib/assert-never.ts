/** Closes a switch over a union: a new member no longer compiles where it must be handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
