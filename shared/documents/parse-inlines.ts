import type { PhrasingContent } from 'mdast'
import type { Inline } from './block.ts'
import { broken } from './parse-context.ts'
import type { ParseContext } from './parse-context.ts'
import { tokenPattern } from './sealed-values.ts'

/** Phrases of a paragraph or cell; tokens become the values that they stand for. */
export function parseInlines(nodes: readonly PhrasingContent[], context: ParseContext, strong = false): readonly Inline[] {
  return joined(nodes.flatMap((node) => inlineOf(node, context, strong)))
}

function inlineOf(node: PhrasingContent, context: ParseContext, strong: boolean): readonly Inline[] {
  switch (node.type) {
    case 'text': return textOf(node.value, context, strong)
    case 'strong':
    case 'emphasis': return parseInlines(node.children, context, true)
    case 'break': return [{ kind: 'break' }]
    case 'textDirective': return [directiveOf(node, context)]
    default: throw broken(context, node, `${node.type} is not allowed in a phrase`)
  }
}

function textOf(value: string, context: ParseContext, strong: boolean): readonly Inline[] {
  return value.replaceAll('\n', context.language === 'ja' ? '' : ' ').split(tokenPattern).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part, strong }]
    return (context.values.inlinesOf(Number(part)) ?? []).map((inline) => (inline.kind === 'text' ? { ...inline, strong } : inline))
  })
}

type TextDirective = Extract<PhrasingContent, { readonly type: 'textDirective' }>

function directiveOf(node: TextDirective, context: ParseContext): Inline {
  const label = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  switch (node.name) {
    case 'break': return { kind: 'break' }
    case 'box': return { kind: 'box', checked: label !== '' }
    case 'blank': return { kind: 'blank', widthEm: Math.min(40, Math.max(1, Number(label) || 8)) }
    default: throw broken(context, node, `unknown phrase :${node.name}`)
  }
}

/** Text with its tokens resolved, for the attributes of a block. */
export const resolveText = (value: string, context: ParseContext): string =>
  textOf(value, context, false).map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'gap' ? `【${inline.name}】` : '')).join('')

/** Neighbouring texts of one weight are one text, so that line breaking sees whole words. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.reduce<Inline[]>((list, inline) => {
    const last = list.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && last.strong === inline.strong) list[list.length - 1] = { ...last, text: last.text + inline.text }
    else list.push(inline)
    return list
  }, [])
}
