/** A pattern and what it stands for; the patterns of one scanner have no groups of their own that are kept. */
export type Sought<What> = { readonly what: What; readonly pattern: RegExp }
export type Hit<What> = { readonly what: What; readonly start: number; readonly words: string }

/**
 * One pass over a text for all patterns at once, made as a single regular expression: a case of thousands of texts is looked through
 * in the time of one search each. Hits do not overlap; where two begin at the same place the one that stands first is told.
 */
export function scanner<What>(sought: readonly Sought<What>[], flags: 'u' | 'i'): (text: string) => readonly Hit<What>[] {
  // Most texts hold none of it: that is seen sooner without telling the patterns apart.
  const any = new RegExp(sought.map(({ pattern }) => pattern.source).join('|'), flags)
  const all = new RegExp(sought.map(({ pattern }) => `(${pattern.source})`).join('|'), `g${flags}`)
  return (text) => (any.test(text) ? [...text.matchAll(all)].flatMap((match) => hitOf(match, sought)) : [])
}

function hitOf<What>(match: RegExpExecArray, sought: readonly Sought<What>[]): readonly Hit<What>[] {
  const found = sought[match.findIndex((words, index) => index > 0 && words !== undefined) - 1]
  return found && match[0] !== '' ? [{ what: found.what, start: match.index, words: match[0] }] : []
}
