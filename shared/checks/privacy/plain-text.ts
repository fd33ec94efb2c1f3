/** A text as it is searched, character for character traced back to where it stands in the original. */
export type PlainText = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] }

/** Width, hyphens and blanks are made one; line ends stay, since a value may run over them. */
export function plainText(original: string): PlainText {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const piece = plainForm(character)
    pieces.push(piece)
    for (let count = 0; count < piece.length; count += 1) {
      starts.push(at)
      ends.push(at + character.length)
    }
    at += character.length
  }
  return { text: pieces.join(''), starts, ends }
}

function plainForm(character: string): string {
  if (character === '\n' || character === '\r') return '\n'
  if (/^[\s\u200b-\u200d\ufeff]$/u.test(character)) return ' '
  return character.normalize('NFKC').replace(/[\u2010-\u2015\u2212\ufe63]/gu, '-').replace(/\s/gu, ' ')
}
