/** One operator of a page's content, with the marks that it stands in from the outside in. */
export type MarkedOperator = { readonly operator: string; readonly marks: readonly Mark[] }
/** `sequence` is the number by which the tags know the mark. */
export type Mark = { readonly tag: string; readonly properties: string; readonly sequence: number | null }

const token = /<<(?:[^<>]|<[0-9A-Fa-f]*>)*>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)|\[[^\]]*\]|[^\s[\]<>()]+/gs

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
