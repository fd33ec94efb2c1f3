import type { StructureNode } from '../layout-types.ts'

const tags = ['H1', 'H2', 'H3', 'H4'] as const
const levels: ReadonlyMap<string, number> = new Map(tags.map((tag, index) => [tag, index + 1]))

/** Headings of a flow below one of `outer`, none of them skipping a level: H1 and H3 become H1 and H2. PDF/UA (ISO 14289-1, 7.4.2) asks for it. */
export function settleHeadings(nodes: readonly StructureNode[], outer: number): readonly StructureNode[] {
  const open: number[] = []
  return nodes.map((node) => {
    const level = levels.get(node.tag)
    if (level === undefined) return node
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return { ...node, tag: tags[outer + open.length - 1] ?? 'H4' }
  })
}
