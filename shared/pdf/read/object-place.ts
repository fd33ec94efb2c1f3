export type ObjectPlace = { readonly kind: 'free' } | { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'packed'; readonly pack: number; readonly index: number }

/** Places of `count` objects from number `first` on, each row read only when it is asked for; throws PdfDamage where it is none. */
export type PlaceRange = { readonly first: number; readonly count: number; readonly rowAt: (index: number) => ObjectPlace }

/** The first of the ranges that knows the number; undefined where none does. */
export function placeIn(ranges: readonly PlaceRange[], number: number): ObjectPlace | undefined {
  for (const { first, count, rowAt } of ranges) if (number >= first && number < first + count) return rowAt(number - first)
  return undefined
}
