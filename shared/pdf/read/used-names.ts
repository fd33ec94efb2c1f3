import { parseName } from './parse-item.ts'

/**
 * Every name in a content stream, wherever it stands: those of its resources are among them.
 * A name in a string or a picture's data counts too, which keeps a resource too many and never loses one.
 */
export function usedNames(content: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  const cursor = { bytes: content, at: 0 }
  for (let at = content.indexOf(0x2f); at >= 0; at = content.indexOf(0x2f, cursor.at)) {
    cursor.at = at
    names.add(parseName(cursor))
  }
  return names
}
