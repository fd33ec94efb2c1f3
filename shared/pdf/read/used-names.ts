import { isRegular, standsAt } from './characters.ts'
import { parseName } from './parse-item.ts'

const slash = 0x2f
const escape = 0x23

/**
 * Which of the wanted names stand in a content stream, wherever: a name in a string or a picture's data counts too,
 * which keeps a resource too many and never loses one. Stops when all were met.
 */
export function usedNames(content: Uint8Array, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>()
  const missing = new Set(wanted)
  const beginnings = beginningsOf(wanted)
  const isPlain = ![...wanted].some((name) => name.includes('#'))
  for (let at = content.indexOf(slash); at >= 0 && missing.size > 0; at = content.indexOf(slash, at + 1)) {
    // A page of a tagged file holds thousands of names of another kind.
    if (beginnings[content[at + 1] ?? 0] !== 1) continue
    const name = nameAmong(missing, isPlain, content, at)
    if (name === null) continue
    names.add(name)
    missing.delete(name)
  }
  return names
}

/** Which bytes may follow the slash: the first of a name that is wanted, or of one that can be spelled in several ways; any where a name is empty or begins so. */
function beginningsOf(names: ReadonlySet<string>): Uint8Array {
  const beginnings = new Uint8Array(256)
  beginnings[escape] = 1
  for (const name of names) {
    const first = name.charCodeAt(1)
    if (Number.isNaN(first) || first === escape) beginnings.fill(1)
    else beginnings[first] = 1
  }
  return beginnings
}

/** Names of letters and digits alone stand in one spelling, unless an escape is among them. */
function nameAmong(names: ReadonlySet<string>, isPlain: boolean, content: Uint8Array, at: number): string | null {
  let end = at + 1
  let isSpelledOut = isPlain
  for (let byte = content[end]; isRegular(byte); byte = content[++end]) isSpelledOut &&= byte !== escape
  if (!isSpelledOut) {
    const name = parseName({ bytes: content, at })
    return names.has(name) ? name : null
  }
  for (const name of names) if (name.length === end - at && standsAt(content, at, name)) return name
  return null
}
