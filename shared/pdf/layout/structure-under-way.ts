import type { Owner, StructureNode } from '../layout-types.ts'

/** The structure of the whole pack as it grows; the first node is the Document. */
export type StructureUnderWay = { readonly nodes: StructureNode[] }

export function startStructure(language: string): StructureUnderWay {
  return { nodes: [{ tag: 'Document', parent: null, language }] }
}

export function addStructure(structure: StructureUnderWay, node: StructureNode): number {
  structure.nodes.push(node)
  return structure.nodes.length - 1
}

/** Hangs the nodes of a flow on `parent`; the result turns their numbers into those of the layout. */
export function graft(structure: StructureUnderWay, nodes: readonly StructureNode[], parent: number): (owner: Owner) => Owner {
  const base = structure.nodes.length
  for (const node of nodes) structure.nodes.push({ ...node, parent: node.parent === null ? parent : node.parent + base })
  return (owner) => (owner === null ? null : owner + base)
}
