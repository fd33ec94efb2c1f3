import type { Inline } from './block.ts'

/**
 * A value never passes through the template's markup: before filling, each text of the view becomes an opaque token,
 * and after parsing the token becomes a text node again. So nothing in a field can turn into markup, a tag or a link.
 */
export type SealedValues = { readonly view: unknown; readonly inlinesOf: (index: number) => readonly Inline[] | undefined }

const open = '\ue000'
const close = '\ue001'
export const tokenPattern = /\ue000(\d+)\ue001/g

/** No name is inherited, so that `constructor` is as unknown as any other; the words are for the message that says so. */
const bare: object = Object.freeze(Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'the view' }))

/** Limits that a view can never reach by honest means. */
const depthLimit = 20

/** With `names` only those parts of the view are asked for and sealed. */
export function sealValues(view: unknown, names?: ReadonlySet<string>): SealedValues {
  const sealed: (readonly Inline[])[] = []
  const token = (inlines: readonly Inline[]): string => `${open}${sealed.push(inlines) - 1}${close}`
  return { view: sealInto(names === undefined ? view : partsOf(view, names), token, 0), inlinesOf: (index) => sealed[index] }
}

const partsOf = (view: unknown, names: ReadonlySet<string>): unknown =>
  typeof view === 'object' && view !== null ? Object.fromEntries(Object.keys(view).filter((name) => names.has(name)).map((name) => [name, Reflect.get(view, name)])) : view

function sealInto(value: unknown, token: (inlines: readonly Inline[]) => string, depth: number): unknown {
  if (depth > depthLimit) return ''
  if (typeof value === 'string') return value === '' ? '' : token(textInlines(value))
  if (typeof value === 'number') return token(textInlines(String(value)))
  if (Array.isArray(value)) return value.map((item: unknown) => sealInto(item, token, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  if (isInline(value)) return token([value])
  return Object.setPrototypeOf(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sealInto(inner, token, depth + 1)])), bare)
}

/** A sealed view that has been copied to another thread inherits nothing again. */
export function withoutInheritance(view: unknown): unknown {
  if (Array.isArray(view)) return view.map(withoutInheritance)
  if (typeof view !== 'object' || view === null) return view
  return Object.setPrototypeOf(Object.fromEntries(Object.entries(view).map(([name, inner]) => [name, withoutInheritance(inner)])), bare)
}

/** A line feed in a value is a break on paper. */
export function textInlines(text: string): readonly Inline[] {
  return text.split('\n').flatMap((line, index): readonly Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...(line === '' ? [] : [{ kind: 'text', text: line, strong: false } as const])
  ])
}

const inlineKinds: ReadonlySet<unknown> = new Set(['text', 'break', 'cite', 'pages', 'box', 'blank', 'gap'])
const isInline = (value: object): value is Inline => 'kind' in value && inlineKinds.has(value.kind) && !('id' in value)
