import { circle, rectangle, stroke, text, textBlock } from './canvas.ts'

export const screenWidthPx = 1170
export const marginPx = 48
export const cardWidthPx = screenWidthPx - 2 * marginPx

export const ink = { strong: '#1c2430', plain: '#3c4654', soft: '#748092', line: '#e3e7ee', page: '#f3f5f8', card: '#ffffff', accent: '#0b6e75', accentSoft: '#e2f1f1', good: '#1f7a45', goodSoft: '#e4f3ea', warn: '#9a5b00', warnSoft: '#fdf1dc' } as const

/** Clock, network name and battery, as a phone shows them above every app. */
export function statusBar(clock: string, background: string, color: string): string {
  const bars = [0, 1, 2, 3].map((step) => rectangle(900 + step * 16, 72 - step * 9, 11, 14 + step * 9, color, 3))
  return [
    rectangle(0, 0, screenWidthPx, 132, background),
    text(clock, 84, 88, { sizePx: 46, color, weight: 'bold' }),
    text('見本モバイル', 860, 83, { sizePx: 32, color, align: 'end' }),
    ...bars,
    rectangle(992, 46, 78, 40, 'none', 11, color),
    rectangle(999, 53, 52, 26, color, 5),
    rectangle(1075, 57, 6, 18, color, 3)
  ].join('')
}

export function appHeader(title: string, subtitle: string, background: string = ink.accent): string {
  return [
    rectangle(0, 132, screenWidthPx, 150, background),
    stroke('M 78 182 L 52 208 L 78 234', '#ffffff', 7),
    text(title, screenWidthPx / 2, 206, { sizePx: 46, color: '#ffffff', weight: 'bold', align: 'middle' }),
    text(subtitle, screenWidthPx / 2, 254, { sizePx: 29, color: '#ffffffcc', align: 'middle' })
  ].join('')
}

export const card = (top: number, height: number): string => rectangle(marginPx, top, cardWidthPx, height, ink.card, 28, ink.line)

export function cardTitle(title: string, top: number): string {
  return text(title, marginPx + 44, top + 74, { sizePx: 38, color: ink.strong, weight: 'bold' })
}

export type Row = { readonly label: string; readonly value: string }

export const rowHeightPx = 92

/** Label left, value right, one line each with a rule between. */
export function rows(list: readonly Row[], top: number): string {
  return list
    .map((row, index) => {
      const y = top + index * rowHeightPx
      const rule = index === 0 ? '' : rectangle(marginPx + 44, y, cardWidthPx - 88, 2, ink.line)
      const label = text(row.label, marginPx + 44, y + 59, { sizePx: 35, color: ink.soft })
      return rule + label + text(row.value, screenWidthPx - marginPx - 44, y + 59, { sizePx: 36, color: ink.strong, align: 'end' })
    })
    .join('')
}

export function notice(message: string, top: number, background: string, color: string): { readonly svg: string; readonly height: number } {
  const block = textBlock(message, marginPx + 44, top + 34, cardWidthPx - 88, { sizePx: 35, color })
  const height = block.height + 68
  return { svg: rectangle(marginPx, top, cardWidthPx, height, background, 22) + block.svg, height }
}

export function tabBar(heightPx: number, labels: readonly string[], active: number): string {
  const top = heightPx - 236
  const step = screenWidthPx / labels.length
  const tabs = labels.map((label, index) => {
    const x = step * (index + 0.5)
    const color = index === active ? ink.accent : ink.soft
    return tabIcon(index, x, top + 66, color) + text(label, x, top + 138, { sizePx: 29, color, align: 'middle', ...(index === active ? { weight: 'bold' as const } : {}) })
  })
  return rectangle(0, top, screenWidthPx, 236, ink.card) + rectangle(0, top, screenWidthPx, 2, ink.line) + tabs.join('') + homeBar(heightPx)
}

export const homeBar = (heightPx: number): string => rectangle(screenWidthPx / 2 - 210, heightPx - 36, 420, 14, '#20262e', 7)

function tabIcon(index: number, x: number, y: number, color: string): string {
  if (index === 0) return stroke(`M ${x - 30} ${y} L ${x} ${y - 30} L ${x + 30} ${y} M ${x - 21} ${y - 6} V ${y + 27} H ${x + 21} V ${y - 6}`, color, 6)
  if (index === 1) return rectangle(x - 27, y - 25, 54, 50, 'none', 8, color) + stroke(`M ${x - 27} ${y - 6} H ${x + 27} M ${x - 8} ${y - 25} V ${y - 6} M ${x + 8} ${y - 25} V ${y - 6}`, color, 5)
  if (index === 2) return stroke(`M ${x - 30} ${y - 24} H ${x + 30} V ${y + 14} H ${x - 6} L ${x - 20} ${y + 28} V ${y + 14} H ${x - 30} Z`, color, 6)
  return circle(x, y - 13, 14, 'none', color, 6) + stroke(`M ${x - 27} ${y + 27} C ${x - 24} ${y - 2} ${x + 24} ${y - 2} ${x + 27} ${y + 27}`, color, 6)
}
