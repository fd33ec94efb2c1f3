import { assertNever } from '#shared/lib/assert-never.ts'
import type { Inline } from '#shared/documents/block.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { objectCharacter, type Run } from './run.ts'
import { linkInk, ochre, strongStyle, type TextMeasure, type TextStyle } from './text-style.ts'

/** What `pages` of an inline is to show in this pass; `reserveText` holds a fixed place for it. `noteOf` is printed after a citation, '' for most. */
export type PagesShown = { readonly textOf: (exhibitId: string) => string; readonly reserveText: string | null; readonly noteOf: (exhibitId: string) => string }

/** A blank for handwriting is never longer than a line of a letter. */
const widestBlankEm = 40

/** Forced breaks become line feeds, which UAX #14 knows; neighbours of one meaning are joined. */
export function inlineRuns(children: readonly Inline[], style: TextStyle, pages: PagesShown, fonts: TextMeasure): readonly Run[] {
  const runs: Run[] = []
  for (const child of children) {
    const run = runOf(child, style, pages, fonts)
    const last = runs.at(-1)
    if (last !== undefined && last.meaning.kind === 'plain' && run.meaning.kind === 'plain' && last.style.face === run.style.face) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    } else if (run.text !== '') runs.push(run)
  }
  return runs
}

function runOf(child: Inline, style: TextStyle, pages: PagesShown, fonts: TextMeasure): Run {
  switch (child.kind) {
    case 'text':
      return { text: normaliseText(child.text), style: child.strong ? strongStyle(style) : style, meaning: { kind: 'plain' } }
    case 'break':
      return { text: '\n', style, meaning: { kind: 'plain' } }
    case 'cite':
      return citeRun(child, pages.noteOf(child.exhibitId), style)
    case 'pages':
      return pagesRun(child.exhibitId, style, pages, fonts)
    case 'box':
      return { text: objectCharacter, style, meaning: { kind: 'box', checked: child.checked } }
    case 'blank':
      return { text: objectCharacter, style, meaning: { kind: 'blank', widthPt: Math.min(Math.max(1, child.widthEm), widestBlankEm) * style.sizePt } }
    case 'gap':
      return { text: `【${normaliseText(child.name)}】`, style: { ...style, colour: ochre }, meaning: { kind: 'gap' } }
    default:
      return assertNever(child)
  }
}

/** With a note it names a page that lies elsewhere, and does not look like a link. */
function citeRun({ text, exhibitId, page, isListing }: Extract<Inline, { kind: 'cite' }>, note: string, style: TextStyle): Run {
  return { text: normaliseText(text + note), style: note === '' ? { ...style, colour: linkInk } : style, meaning: { kind: 'link', exhibitId, page, isListing: isListing === true } }
}

function pagesRun(exhibitId: string, style: TextStyle, pages: PagesShown, fonts: TextMeasure): Run {
  const linked: TextStyle = { ...style, colour: linkInk }
  const shown = pages.textOf(exhibitId)
  if (pages.reserveText === null) return { text: shown, style: linked, meaning: { kind: 'link', exhibitId, page: null, isListing: true } }
  const widthPt = Math.max(fonts.measure(style.face, style.sizePt, pages.reserveText), fonts.measure(style.face, style.sizePt, shown))
  return { text: objectCharacter, style: linked, meaning: { kind: 'reserved', exhibitId, widthPt, shown } }
}
