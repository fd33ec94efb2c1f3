/** Every text in a piece of data: what stands under `ja` and `en`. */
export function allTexts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => ((key === 'ja' || key === 'en') && typeof inner === 'string' ? [inner] : allTexts(inner)))
}

/** Hours, days, sums, dates and telephone numbers; the four digits of a card and words with a digit in their name are none. */
export function builtInNumbers(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/下4桁|PDF\/A-3b|SHA-256/g, '')
  return /\d/.test(plain) || /[一二三四五六七八九十百]+(時間|時から|日間|日以内|円|か月)|\b(one|two|three|five|ten|thirty) (hours?|days?|months?)\b/.test(plain)
}
