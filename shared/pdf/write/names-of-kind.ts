import { latin1Text } from '../bytes.ts'
import { contentOperators } from '../read/content-operators.ts'
import type { ContentOperator } from '../read/content-operators.ts'
import { usedNames } from '../read/used-names.ts'

/** Which kind of resource an operator names, and which of its operands does: ISO 32000-1, 8 and 9; -1 is the last. */
const named: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['Do', ['/XObject', 0]], ['Tf', ['/Font', 0]], ['gs', ['/ExtGState', 0]], ['cs', ['/ColorSpace', 0]], ['CS', ['/ColorSpace', 0]], ['sh', ['/Shading', 0]],
  ['scn', ['/Pattern', -1]], ['SCN', ['/Pattern', -1]], ['BDC', ['/Properties', 1]], ['DP', ['/Properties', 1]]
])

/**
 * Which of the wanted resources (`/XObject/Fm1`) the operators of a content stream use, and no other: what stands in a remark, a string, or
 * names something of another kind is not drawn. Throws PdfDamage where the operators cannot be told apart.
 */
export function namesOfKind(content: Uint8Array, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const operator of contentOperators(content)) for (const key of keysOf(operator, content, wanted)) if (wanted.has(key)) names.add(key)
  return names
}

function keysOf({ operator, operands, start, end }: ContentOperator, content: Uint8Array, wanted: ReadonlySet<string>): readonly string[] {
  if (operator === 'BI') return coloursOf(content.subarray(start, end), wanted)
  const [kind, at] = named.get(operator) ?? []
  const name = at === undefined ? undefined : operands.at(at)
  return kind !== undefined && typeof name === 'string' && name.startsWith('/') ? [kind + name] : []
}

/** The head of a picture that stands among the operators may name its colours. */
function coloursOf(picture: Uint8Array, wanted: ReadonlySet<string>): readonly string[] {
  const data = /\sID\s/.exec(latin1Text(picture))?.index ?? picture.length
  const colours = [...wanted].flatMap((key) => (key.startsWith('/ColorSpace/') ? [key.slice('/ColorSpace'.length)] : []))
  return [...usedNames(picture.subarray(0, data), new Set(colours))].map((name) => `/ColorSpace${name}`)
}
