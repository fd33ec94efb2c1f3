/** A text that is pasted in one go. `characters` counts as the field of a web page does: UTF-16 units, a line feed as one. */
export type TextPart = { readonly sentences: readonly string[]; readonly characters: number; /** A single sentence that is longer than the limit by itself. */ readonly isOver: boolean }

/** Sentences in order, each on a line of its own, in as few parts as the limit allows. A sentence is never torn: one that is too long stands alone and says so. */
export function cutIntoParts(sentences: readonly string[], limit: number): readonly TextPart[] {
  const parts = sentences.reduce<readonly (readonly string[])[]>((before, sentence) => {
    const last = before.at(-1)
    const fits = last !== undefined && lengthOf([...last, sentence]) <= limit
    return fits ? [...before.slice(0, -1), [...last, sentence]] : [...before, [sentence]]
  }, [])
  return parts.map((part) => ({ sentences: part, characters: lengthOf(part), isOver: lengthOf(part) > limit }))
}

const lengthOf = (sentences: readonly string[]): number => sentences.reduce((sum, sentence) => sum + sentence.length, Math.max(0, sentences.length - 1))
