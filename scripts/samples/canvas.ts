import sharp from 'sharp'
import { typefaces, widthOf, wrapText, type Weight } from './typeface.ts'

export type Align = 'start' | 'middle' | 'end'
export type TextStyle = { readonly sizePx: number; readonly color: string; readonly weight?: Weight; readonly align?: Align }

const round = (value: number): number => Math.round(value * 100) / 100

export const rectangle = (x: number, y: number, width: number, height: number, fill: string, radius = 0, stroke = 'none'): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${stroke === 'none' ? 0 : 3}"/>`

export const circle = (x: number, y: number, radius: number, fill: string, stroke = 'none', strokeWidth = 0): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"/>`

export const stroke = (path: string, color: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** One line of text as outlines; `y` is the baseline. */
export function text(content: string, x: number, y: number, style: TextStyle): string {
  const weight = style.weight ?? 'regular'
  const typeface = typefaces[weight]
  const scale = style.sizePx / typeface.unitsPerEm
  const width = style.align === undefined || style.align === 'start' ? 0 : widthOf(content, style.sizePx, weight)
  const left = style.align === 'middle' ? x - width / 2 : style.align === 'end' ? x - width : x
  let pen = 0
  const glyphs = typeface.shapeText(content).map((glyph) => {
    const path = typeface.outline(glyph.id)
    const at = `translate(${round(pen + glyph.x)} ${round(glyph.y)})`
    pen += glyph.advance
    return path === '' ? '' : `<path transform="${at}" d="${path}"/>`
  })
  return `<g fill="${style.color}" transform="translate(${round(left)} ${round(y)}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`
}

export type TextBlock = { readonly svg: string; readonly height: number }

/** Wrapped text whose first line box begins at `top`. */
export function textBlock(content: string, x: number, top: number, widthPx: number, style: TextStyle, lineHeightPx = style.sizePx * 1.55): TextBlock {
  const lines = wrapText(content, style.sizePx, widthPx, style.weight)
  const baseline = top + lineHeightPx / 2 + style.sizePx * 0.36
  return { svg: lines.map((line, index) => text(line, x, baseline + index * lineHeightPx, style)).join(''), height: lines.length * lineHeightPx }
}

export const svgPage = (widthPx: number, heightPx: number, background: string, parts: readonly string[], definitions = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"><defs>${definitions}</defs><rect width="100%" height="100%" fill="${background}"/>${parts.join('')}</svg>`)

export const pngOf = (page: Buffer): Promise<Buffer> =>
  sharp(page, { unlimited: true }).flatten().toColourspace('srgb').png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
