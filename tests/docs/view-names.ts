/** Every name that a template can write, as `order.rows` or, for what stands in a list, `timeline[].when`. */
export function viewNames(view: unknown): readonly string[] {
  return [...new Set(namesIn(view, ''))].toSorted()
}

function namesIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item: unknown) => (typeof item === 'object' ? namesIn(item, `${path}[]`).filter((name) => name !== `${path}[]`) : []))]
  if (typeof value !== 'object' || value === null || 'kind' in value) return [path]
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, path === '' ? name : `${path}.${name}`))
}
