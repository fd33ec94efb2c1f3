/** What a piece of evidence may tell of people, in the order in which it is offered to be hidden. */
export const privateKinds = ['card', 'my-number', 'phone', 'email', 'address', 'name'] as const
export type PrivateKind = (typeof privateKinds)[number]

/** Where it stands in a text: from a character up to the one before `to`. */
export type Span = { readonly from: number; readonly to: number }
export type PrivateSpan = Span & { readonly kind: PrivateKind }

/** Every find of a pattern as a span; a group named `value` is taken in place of the whole. */
export function spansOf(text: string, pattern: RegExp, accepts: (value: string, span: Span) => boolean = () => true): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const value = found.groups?.['value'] ?? found[0]
    const from = found.index + found[0].lastIndexOf(value)
    const span = { from, to: from + value.length }
    return value.trim() !== '' && accepts(value, span) ? [span] : []
  })
}
