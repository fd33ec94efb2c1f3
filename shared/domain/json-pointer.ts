/** RFC 6901: `~` and `/` inside a name are escaped. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const pointerPath = (pointer: string): readonly string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What stands at a pointer in plain JSON; undefined when nothing does. Own properties only. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root
  for (const step of pointerPath(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[step]
  }
  return value
}
