/**
 * A PDF object without the accidents of its notation: numbers, strings and names in one form each,
 * entries as they stand, objects elsewhere by the name that they have on this side (`12 0 R`).
 */
export type PdfTree =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly PdfTree[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly PdfEntry[] }
  | { readonly kind: 'reference'; readonly to: string }

/** Keys without their stroke, in the one form that names have here. */
export type PdfEntry = readonly [key: string, value: PdfTree]

export const nothing: PdfTree = { kind: 'scalar', text: 'null' }

export const isNothing = (tree: PdfTree): boolean => tree.kind === 'scalar' && tree.text === 'null'

/** Where a key stands twice the last one counts, as readers have it. */
export function entryOf(tree: PdfTree | undefined, key: string): PdfTree | undefined {
  if (tree?.kind !== 'dictionary') return undefined
  const entry = tree.entries.findLast(([name]) => name === key)
  return entry === undefined || isNothing(entry[1]) ? undefined : entry[1]
}

/** A name without its stroke, decoded; undefined for anything else. */
export const nameIn = (tree: PdfTree | undefined): string | undefined =>
  tree?.kind === 'scalar' && tree.text.startsWith('/') ? tree.text.slice(1).replace(/#([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : undefined

export function numberIn(tree: PdfTree | undefined): number | undefined {
  if (tree?.kind !== 'scalar' || !/^-?[0-9.]/.test(tree.text)) return undefined
  const value = Number(tree.text)
  return Number.isFinite(value) ? value : undefined
}

/** The bytes of a string; undefined for anything else. */
export function stringIn(tree: PdfTree | undefined): Uint8Array | undefined {
  if (tree?.kind !== 'scalar' || !tree.text.startsWith('<')) return undefined
  return Uint8Array.from(tree.text.slice(1, -1).match(/../g) ?? [], (hex) => Number.parseInt(hex, 16))
}

export const itemsOf = (tree: PdfTree | undefined): readonly PdfTree[] => (tree?.kind === 'array' ? tree.items : [])
