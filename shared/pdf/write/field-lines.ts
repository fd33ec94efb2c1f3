/** The lines of a field's text; `isWithin` where its frame surely holds the longest of them. */
export type FieldLines = { readonly lines: readonly string[]; readonly isWithin: boolean }

/** Lines are wrapped between words where the field has several. The widths of its font are not known: they are taken wide. */
export function linesWithin(text: string, widthPt: number, sizePt: number, isWrapped: boolean): FieldLines {
  const lines = text.split('\n').flatMap((line) => (isWrapped ? wrapped(line, widthPt, sizePt) : [line]))
  return { lines, isWithin: lines.every((line) => widthOf(line, sizePt) <= widthPt) }
}

function wrapped(text: string, widthPt: number, sizePt: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<= )/)) {
    if (line !== '' && widthOf((line + word).trimEnd(), sizePt) > widthPt) {
      lines.push(line.trimEnd())
      line = word
    } else line += word
  }
  return [...lines, line.trimEnd()]
}

/** In sizes of the font, not less than Helvetica's, Times' and Courier's. */
const wideLetter = 0.8
const ordinaryLetter = 0.61
const widthOf = (text: string, sizePt: number): number => Array.from(text).reduce((sum, letter) => sum + (/[A-Z\xC0-\xDE@%mw]/.test(letter) ? wideLetter : ordinaryLetter), 0) * sizePt
