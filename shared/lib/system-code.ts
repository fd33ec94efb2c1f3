/** The code that a system puts to an error, as "ENOENT"; null for an error of any other kind. */
export function systemCode(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  return typeof code === 'string' ? code : null
}
