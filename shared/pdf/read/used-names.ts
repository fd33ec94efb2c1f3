import { isRegular } from './characters.ts'
import { parseName } from './parse-item.ts'

/**
 * Which of the wanted names stand in a content stream, wherever: a name in a string or a picture's data counts too,
 * which keeps a resource too many and never loses one. Stops when all were met.
 */
export function usedNames(content: Uint8Array, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>()
  // A page sets its font a thousand times over: what was read once is told by its bytes.
  const known = new Map<number, number>()
  for (let at = content.indexOf(0x2f); at >= 0 && names.size < wanted.size; at = content.indexOf(0x2f, at)) {
    let sum = 0x2f
    let end = at + 1
    for (let byte = content[end]; byte !== undefined && isRegular(byte); byte = content[++end]) sum = (Math.imul(sum, 31) + byte) | 0
    const first = known.get(sum)
    if (first === undefined || !isSame(content, first, at, end - at)) {
      known.set(sum, at)
      const name = parseName({ bytes: content, at })
      if (wanted.has(name)) names.add(name)
    }
    at = end
  }
  return names
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let index = 1; index < length; index += 1) if (bytes[one + index] !== bytes[other + index]) return false
  return !isRegular(bytes[one + length])
}
