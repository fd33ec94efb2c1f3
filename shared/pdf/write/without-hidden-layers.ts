import { concatBytes, latin1Bytes } from '../bytes.ts'
import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { contentOperators } from '../read/content-operators.ts'
import type { ContentOperator } from '../read/content-operators.ts'
import { resolvedDictionary } from '../read/pdf-item.ts'
import type { PdfItem } from '../read/pdf-item.ts'

/** What leaves something on the page, and what takes its place: a path ends, a line of text is still a line. */
const instead: ReadonlyMap<string, string> = new Map([
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, 'n'] as const),
  ...['Do', 'sh', 'BI', 'Tj', 'TJ'].map((operator) => [operator, ''] as const),
  ...["'", '"'].map((operator) => [operator, 'T*'] as const),
])

/**
 * The operators without what stands on layers that a reader does not show; null where nothing has to go.
 * Throws PdfDamage where there are such layers and the operators cannot be told apart.
 */
export async function withoutHiddenLayers(foreign: ForeignDocument, resources: PdfItem | undefined, content: Uint8Array): Promise<Uint8Array | null> {
  const hidden = foreign.layers.any ? await hiddenNames(foreign, resources) : new Set<string>()
  if (hidden.size === 0) return null
  const pieces: Uint8Array[] = []
  const sections: boolean[] = []
  let kept = 0
  for (const operator of contentOperators(content)) {
    if (operator.operator === 'BDC' || operator.operator === 'BMC') sections.push(beginsHidden(operator, hidden))
    else if (operator.operator === 'EMC') sections.pop()
    else if (sections.includes(true) && instead.has(operator.operator)) {
      pieces.push(content.subarray(kept, operator.start), latin1Bytes(` ${instead.get(operator.operator)} `))
      kept = operator.end
    }
  }
  return concatBytes([...pieces, content.subarray(kept)])
}

async function hiddenNames({ objects, layers }: ForeignDocument, resources: PdfItem | undefined): Promise<ReadonlySet<string>> {
  const properties = await resolvedDictionary(objects, (await resolvedDictionary(objects, resources))?.get('/Properties'))
  const hidden = new Set<string>()
  for (const [name, item] of properties ?? []) if (await layers.hides(item)) hidden.add(name)
  return hidden
}

const beginsHidden = ({ operands: [tag, property] }: ContentOperator, hidden: ReadonlySet<string>): boolean => tag === '/OC' && typeof property === 'string' && hidden.has(property)
