/** One operator of a page's content, with the marks that it stands in from the outside in. */
export type MarkedOperator = { readonly operator: string; readonly marks: readonly Mark[] }
/** `sequence` is the number by which the tags know the mark. */
export type Mark = { readonly tag: string; readonly properties: string; readonly sequence: number | null }

const text = String.raw`\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>`
const token = new RegExp(String.raw`<<(?:[^<>]|<[0-9A-Fa-f]*>)*>>|${text}|\[(?:${text}|[^\]()<>])*\]|[^\s[\]<>()]+`, 'gs')

/** Reads a content stream by itself, without anything of the writer: every operator, and what it is marked as. */
export function markedOperators(content: string): readonly MarkedOperator[] {
  const found: MarkedOperator[] = []
  const marks: Mark[] = []
  let operands: string[] = []
  for (const [word] of content.matchAll(token)) {
    if (!/^[A-Za-z'"]+\*?$/.test(word) || word === 'true' || word === 'false' || word === 'null') {
      operands.push(word)
      continue
    }
    if (word === 'BMC' || word === 'BDC') marks.push(markOf(operands))
    else if (word === 'EMC') {
      if (marks.pop() === undefined) throw new Error('a mark ends that never began')
    } else found.push({ operator: word, marks: [...marks] })
    operands = []
  }
  if (marks.length > 0) throw new Error('a mark never ends')
  return found
}

function markOf([tag = '', properties = '']: readonly string[]): Mark {
  const sequence = /\/MCID (\d+)/.exec(properties)?.[1]
  return { tag: tag.replace('/', ''), properties, sequence: sequence === undefined ? null : Number(sequence) }
}

/** What puts ink on the page. */
export const paints = (operator: string): boolean => ['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI'].includes(operator)

/** The two-byte codes that a content shows, in hexadecimal; ours holds no other strings than those that it shows. */
export function shownCodes(content: string): readonly string[] {
  return [...content.matchAll(new RegExp(text, 'gs'))].flatMap(([found]) => (found.startsWith('(') ? codesOfLiteral(found.slice(1, -1)) : (found.match(/[0-9A-Fa-f]{4}/g) ?? [])))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function codesOfLiteral(literal: string): readonly string[] {
  const bytes = literal.replace(/\\([0-7]{1,3}|.)/gs, (_, escaped: string) => (/^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped)))
  return Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/g) ?? []
}
