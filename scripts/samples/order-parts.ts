import { circle, rectangle, stroke, text } from './canvas.ts'
import { card, cardWidthPx, ink, marginPx, screenWidthPx } from './phone-screen.ts'

type Picture = (x: number, y: number, size: number) => string

export type PicturedItem = { readonly name: string; readonly seller: string; readonly price: string; readonly picture: Picture }

const left = marginPx + 44

export const tick = (x: number, y: number, size: number, color: string): string =>
  stroke(`M ${x - size} ${y} L ${x - size * 0.3} ${y + size * 0.7} L ${x + size} ${y - size * 0.7}`, color, size * 0.36)

export function itemCard(item: PicturedItem, top: number): string {
  return [
    card(top, 304),
    item.picture(left, top + 44, 216),
    text(item.name, left + 256, top + 92, { sizePx: 38, color: ink.strong, weight: 'bold' }),
    text(`販売: ${item.seller}`, left + 256, top + 146, { sizePx: 31, color: ink.soft }),
    text('数量 1', left + 256, top + 194, { sizePx: 31, color: ink.soft }),
    text(item.price, left + 256, top + 250, { sizePx: 38, color: ink.strong, weight: 'bold' })
  ].join('')
}

export const actionButton = (label: string, top: number): string =>
  rectangle(marginPx, top, cardWidthPx, 116, ink.card, 58, ink.accent) + text(label, screenWidthPx / 2, top + 73, { sizePx: 38, color: ink.accent, weight: 'bold', align: 'middle' })

export function earphonePicture(x: number, y: number, size: number): string {
  const unit = size / 100
  const at = (dx: number, dy: number): string => `${x + dx * unit} ${y + dy * unit}`
  return [
    rectangle(x, y, size, size, '#e9edf2', 20),
    rectangle(x + 22 * unit, y + 46 * unit, 56 * unit, 36 * unit, '#39424e', 15 * unit),
    stroke(`M ${at(22, 60)} H ${x + 78 * unit}`, '#55606e', 1.5 * unit),
    circle(x + 50 * unit, y + 70 * unit, 2.2 * unit, '#8ad0a8'),
    circle(x + 38 * unit, y + 30 * unit, 9 * unit, '#39424e'),
    stroke(`M ${at(38, 32)} V ${y + 44 * unit}`, '#39424e', 6 * unit),
    circle(x + 62 * unit, y + 30 * unit, 9 * unit, '#39424e'),
    stroke(`M ${at(62, 32)} V ${y + 44 * unit}`, '#39424e', 6 * unit)
  ].join('')
}

export function millPicture(x: number, y: number, size: number): string {
  const unit = size / 100
  const box = (dx: number, dy: number, width: number, height: number, fill: string, radius: number): string => rectangle(x + dx * unit, y + dy * unit, width * unit, height * unit, fill, radius * unit)
  return [
    rectangle(x, y, size, size, '#eee9e2', 20),
    box(33, 14, 34, 34, '#c9d2d4', 7),
    box(33, 28, 34, 20, '#5d3b27', 2),
    box(30, 46, 40, 40, '#33363b', 5),
    circle(x + 50 * unit, y + 62 * unit, 5 * unit, '#a3352e')
  ].join('')
}
