import type { Inline } from '#shared/documents/block.ts'

/** What a reader of the outline sees of a heading. */
export function plainText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text' || child.kind === 'cite') return child.text
      if (child.kind === 'gap') return `【${child.name}】`
      return child.kind === 'break' ? ' ' : ''
    })
    .join('')
    .trim()
}
