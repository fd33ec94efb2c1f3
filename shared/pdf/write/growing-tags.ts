import type { Layout, Owner, StructureNode } from '../layout-types.ts'
import { foreignLanguage, languagesOfNodes } from './spoken-language.ts'

/** The tags of a layout, to which words of another language are added as spans while the pages are written. */
export type GrowingTags = {
  /** False: the pages bear no marks at all. */
  readonly isTagged: boolean
  readonly nodes: () => readonly StructureNode[]
  readonly tagOf: (node: number) => StructureNode['tag']
  /** The language of a text where it is not the one that its node has already. */
  readonly languageIn: (owner: Owner, text: string) => string | null
  readonly addSpan: (parent: number, language: string) => number
}

/**
 * Spans stand in the tree, with a number of their own, and not as marks inside marks: some readers lose what follows
 * an inner mark.
 */
export function openTags(layout: Layout, documentLanguage: string): GrowingTags {
  const whole = languagesOfNodes(layout, documentLanguage)
  const nodes = layout.structure.map((node, index): StructureNode => {
    const language = node.language ?? whole.get(index)
    return language === undefined ? node : { ...node, language }
  })
  return {
    isTagged: layout.structure.length > 0,
    nodes: () => nodes,
    tagOf: (node) => {
      const found = nodes[node]
      if (found === undefined) throw new Error(`a box belongs to no structure node: ${node}`)
      return found.tag
    },
    languageIn: (owner, text) => {
      if (owner === null) return null
      const language = foreignLanguage(text, documentLanguage)
      return language === null || nodes[owner]?.language === language ? null : language
    },
    addSpan: (parent, language) => nodes.push({ tag: 'Span', parent, language }) - 1,
  }
}
