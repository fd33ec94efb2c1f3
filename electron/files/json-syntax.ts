const token = /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end'

/** Where text stops being JSON (RFC 8259), or nests deeper than the limit: an offset, or null. Engines tell no position that can be relied on. */
export function jsonFaultOffset(text: string, depthLimit: number): number | null {
  const open: string[] = []
  let expected: Expected = 'value'
  token.lastIndex = 0
  for (;;) {
    const start = token.lastIndex
    const found = token.exec(text)
    if (!found) return skipSpace(text, start)
    const after = step(expected, found[1] ?? (found[2] === undefined ? 'scalar' : 'string'), open)
    if (after === null || open.length > depthLimit) return skipSpace(text, start)
    expected = after
    if (open.length === 0) return restFault(text, token.lastIndex)
  }
}

function step(expected: Expected, sign: string, open: string[]): Expected | null {
  if (sign === '}' || sign === ']') return closes(expected, sign, open) ? 'comma-or-end' : null
  switch (expected) {
    case 'colon': return sign === ':' ? 'value' : null
    case 'comma-or-end': return sign === ',' ? (open.at(-1) === '}' ? 'name' : 'value') : null
    case 'name': case 'name-or-end': return sign === 'string' ? 'colon' : null
    case 'value': case 'value-or-end':
      if (sign === '{') return open.push('}') ? 'name-or-end' : null
      if (sign === '[') return open.push(']') ? 'value-or-end' : null
      return sign === 'string' || sign === 'scalar' ? 'comma-or-end' : null
  }
}

function closes(expected: Expected, sign: string, open: string[]): boolean {
  const fits = expected === 'comma-or-end' || (sign === '}' ? expected === 'name-or-end' : expected === 'value-or-end')
  return fits && open.pop() === sign
}

function restFault(text: string, from: number): number | null {
  const rest = skipSpace(text, from)
  return rest < text.length ? rest : null
}

function skipSpace(text: string, from: number): number {
  let offset = from
  while (offset < text.length && ' \t\n\r'.includes(text.charAt(offset))) offset += 1
  return offset
}
