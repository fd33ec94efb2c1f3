import type { Block, Inline } from '#shared/documents/block.ts'

/** A text as paragraphs: blank lines part them, line ends within them are kept. */
export function textBlocks(text: string): readonly Block[] {
  return text.replaceAll('\t', '    ').split(/\n[ \u3000]*\n\s*?(?=\S|[ \u3000]|$)/).map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd()).filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', children: linesOf(paragraph) }))
}

const linesOf = (paragraph: string): readonly Inline[] =>
  paragraph.split('\n').flatMap((line, index): readonly Inline[] => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...(line === '' ? [] : plainInline(line))])

export const plainInline = (text: string): readonly Inline[] => [{ kind: 'text', text, strong: false }]
