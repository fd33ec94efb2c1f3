import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Buffer as ShapingBuffer, Face, Font, shape } from 'harfbuzzjs'

export type Weight = 'regular' | 'bold'

export type Glyph = { readonly id: number; readonly cluster: number; readonly advance: number; readonly x: number; readonly y: number }

/** A font that draws text as outlines, so that no font of the machine can change a picture. */
export type Typeface = {
  readonly unitsPerEm: number
  readonly shapeText: (text: string) => readonly Glyph[]
  readonly outline: (glyphId: number) => string
}

const require = createRequire(import.meta.url)
const fontFiles: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'
}

export const readFontFile = (weight: Weight): Uint8Array => readFileSync(require.resolve(fontFiles[weight]))

export function openTypeface(fontBytes: Uint8Array): Typeface {
  const face = new Face(new Blob(new Uint8Array(fontBytes).buffer))
  const font = new Font(face)
  const outlines = new Map<number, string>()
  return {
    unitsPerEm: face.upem,
    shapeText: (text) => shapeWith(font, text),
    outline: (glyphId) => {
      const known = outlines.get(glyphId) ?? font.glyphToPath(glyphId)
      outlines.set(glyphId, known)
      return known
    }
  }
}

function shapeWith(font: Font, text: string): readonly Glyph[] {
  const buffer = new ShapingBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map((glyph, index) => {
    const position = positions[index]
    if (glyph.codepoint === 0) throw new RangeError(`The font has no glyph for a character of "${text}"`)
    return { id: glyph.codepoint, cluster: glyph.cluster, advance: position?.xAdvance ?? 0, x: position?.xOffset ?? 0, y: position?.yOffset ?? 0 }
  })
}

export const typefaces: Readonly<Record<Weight, Typeface>> = {
  regular: openTypeface(readFontFile('regular')),
  bold: openTypeface(readFontFile('bold'))
}

export function widthOf(text: string, sizePx: number, weight: Weight = 'regular'): number {
  const typeface = typefaces[weight]
  const units = typeface.shapeText(text).reduce((sum, glyph) => sum + glyph.advance, 0)
  return (units * sizePx) / typeface.unitsPerEm
}

const closing = new Set('、。，．）」』】・：？！ー…％々ゃゅょっぁぃぅぇぉャュョッァィゥェォ,.)]:;!?%')
const opening = new Set('（「『【([')
const inWord = /[A-Za-z0-9@._:/+-]/

/** Breaks by width; keeps Latin words whole and the marks of kinsoku off line ends. */
export function wrapText(text: string, sizePx: number, widthPx: number, weight: Weight = 'regular'): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, sizePx, widthPx, weight))
}

function wrapParagraph(paragraph: string, sizePx: number, widthPx: number, weight: Weight): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakablePieces(paragraph)) {
    if (line !== '' && widthOf(line + piece, sizePx, weight) > widthPx) {
      lines.push(line)
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line]
}

function unbreakablePieces(paragraph: string): readonly string[] {
  const pieces: string[] = []
  for (const character of paragraph) {
    const last = pieces.at(-1) ?? ''
    const before = last.at(-1) ?? ''
    const joins = last !== '' && (closing.has(character) || opening.has(before) || (inWord.test(character) && inWord.test(before)))
    if (joins) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}
