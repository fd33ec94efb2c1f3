/** The results of a pure function by a text, kept for the next time; all are let go when there are too many. */
export function remember<Result>(make: (text: string) => Result, most = 10_000): (text: string) => Result {
  const kept = new Map<string, Result>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = make(text)
    if (kept.size >= most) kept.clear()
    kept.set(text, made)
    return made
  }
}
