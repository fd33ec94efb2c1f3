import { appHeader, homeBar, ink, marginPx, screenWidthPx, statusBar } from './phone-screen.ts'
import { circle, pngOf, rectangle, stroke, svgPage, text, textBlock } from './canvas.ts'
import { widthOf, wrapText } from './typeface.ts'
import { earphones, earphoneThread, type Message } from './facts.ts'

type Drawn = { readonly svg: string; readonly height: number }

const bubbleText = { sizePx: 37, lineHeightPx: 59 } as const
const maximumTextWidthPx = 760

function dayMark(day: string, top: number): Drawn {
  const width = widthOf(day, 30) + 72
  const x = (screenWidthPx - width) / 2
  return { svg: rectangle(x, top + 28, width, 58, '#dfe5ec', 29) + text(day, screenWidthPx / 2, top + 68, { sizePx: 30, color: ink.plain, align: 'middle' }), height: 118 }
}

function bubble(message: Message, top: number): Drawn {
  const mine = message.from === 'claimant'
  const lines = wrapText(message.body, bubbleText.sizePx, maximumTextWidthPx)
  const textWidth = Math.max(...lines.map((line) => widthOf(line, bubbleText.sizePx)), message.attachment === undefined ? 0 : 620)
  const fileHeight = message.attachment === undefined ? 0 : 128
  const height = lines.length * bubbleText.lineHeightPx + 64 + fileHeight
  const x = mine ? screenWidthPx - marginPx - textWidth - 76 : marginPx + 104
  const block = textBlock(message.body, x + 38, top + 32, maximumTextWidthPx, { sizePx: bubbleText.sizePx, color: ink.strong }, bubbleText.lineHeightPx)
  const clock = mine
    ? text(message.clock, x - 22, top + height - 12, { sizePx: 29, color: ink.soft, align: 'end' })
    : text(message.clock, x + textWidth + 98, top + height - 12, { sizePx: 29, color: ink.soft })
  const parts = [
    mine ? '' : sellerMark(marginPx + 40, top + 40),
    rectangle(x, top, textWidth + 76, height, mine ? '#d5ecec' : ink.card, 34, mine ? 'none' : ink.line),
    block.svg,
    message.attachment === undefined ? '' : fileChip(message.attachment, x + 38, top + height - fileHeight - 14, textWidth),
    clock
  ]
  return { svg: parts.join(''), height: height + 44 }
}

const sellerMark = (x: number, y: number): string => circle(x, y, 40, '#47617d') + text('サ', x, y + 14, { sizePx: 38, color: '#ffffff', weight: 'bold', align: 'middle' })

function fileChip(name: string, x: number, y: number, width: number): string {
  return [
    rectangle(x, y, width, 104, '#f6fbfb', 18),
    rectangle(x + 28, y + 22, 48, 60, 'none', 6, ink.accent),
    stroke(`M ${x + 40} ${y + 44} H ${x + 64} M ${x + 40} ${y + 60} H ${x + 64}`, ink.accent, 4),
    text(name, x + 104, y + 64, { sizePx: 33, color: ink.strong })
  ].join('')
}

function thread(messages: readonly Message[], top: number): Drawn {
  const parts: string[] = []
  let y = top
  let day = ''
  for (const message of messages) {
    if (message.day !== day) {
      const mark = dayMark(message.day, y)
      parts.push(mark.svg)
      y += mark.height
      day = message.day
    }
    const drawn = bubble(message, y)
    parts.push(drawn.svg)
    y += drawn.height
  }
  return { svg: parts.join(''), height: y - top }
}

function orderStrip(): string {
  return [
    rectangle(0, 282, screenWidthPx, 124, ink.card),
    rectangle(0, 404, screenWidthPx, 2, ink.line),
    text(earphones.item, marginPx, 334, { sizePx: 34, color: ink.strong, weight: 'bold' }),
    text(`注文番号 ${earphones.orderNumber}`, marginPx, 382, { sizePx: 31, color: ink.soft }),
    stroke(`M ${screenWidthPx - 76} 326 L ${screenWidthPx - 56} 346 L ${screenWidthPx - 76} 366`, ink.soft, 5)
  ].join('')
}

function writingBar(heightPx: number): string {
  const top = heightPx - 226
  return [
    rectangle(0, top, screenWidthPx, 226, ink.card),
    rectangle(0, top, screenWidthPx, 2, ink.line),
    rectangle(marginPx, top + 30, 906, 104, ink.page, 52, ink.line),
    text('メッセージを入力', marginPx + 44, top + 95, { sizePx: 35, color: ink.soft }),
    circle(1068, top + 82, 50, ink.accent),
    stroke(`M 1048 ${top + 92} L 1090 ${top + 66} L 1074 ${top + 106} L 1064 ${top + 92} Z`, '#ffffff', 5),
    homeBar(heightPx)
  ].join('')
}

function messageScreen(clock: string, heightPx: number, messages: readonly Message[], ending: (top: number) => string): Promise<Buffer> {
  const drawn = thread(messages, 420)
  const room = heightPx - 226 - 420
  if (drawn.height > room) throw new RangeError(`The messages need ${drawn.height} px and have ${room}`)
  return pngOf(svgPage(screenWidthPx, heightPx, '#eef1f5', [
    statusBar(clock, ink.accent, '#ffffff'),
    appHeader('出品者へのメッセージ', earphones.seller),
    orderStrip(),
    drawn.svg,
    ending(420 + drawn.height),
    writingBar(heightPx)
  ]))
}

/** The thread up to the seller's promise, as it stood on the evening of 5 October. */
export const firstMessagesScreen = (): Promise<Buffer> =>
  messageScreen('20:30', 2532, earphoneThread.slice(0, 3), (top) => text('既読', screenWidthPx - marginPx, top - 2, { sizePx: 29, color: ink.soft, align: 'end' }))

/** The whole thread in one long picture, as it stood on 20 October. */
export const wholeThreadScreen = (): Promise<Buffer> =>
  messageScreen('21:10', 4200, earphoneThread, (top) => {
    const mark = dayMark('10月20日(火)', top)
    const style = { sizePx: 33, color: ink.soft, align: 'middle' } as const
    return mark.svg + text('出品者からの新しいメッセージはありません', screenWidthPx / 2, top + 166, style) + text('最終受信: 10月5日(月) 13:20', screenWidthPx / 2, top + 218, style)
  })
