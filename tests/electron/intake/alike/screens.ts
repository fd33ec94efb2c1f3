import sharp from 'sharp'
import { appHeader, homeBar, ink, screenWidthPx, statusBar } from '../../../../scripts/samples/phone-screen.ts'
import { rectangle, svgPage, text, textBlock } from '../../../../scripts/samples/canvas.ts'

export type Raw = { readonly widthPx: number; readonly heightPx: number; readonly rgb: Buffer }

/** Bars that do not move: with the status bar 282 px above, 226 px below. */
export const headPx = 282
export const footPx = 226
export const screenPx = 2532

const subjects = ['荷物', '返金', '交換品', '注文', '追跡番号', '宅配ボックス', '受領印', '配達記録', '見積り', '領収書'] as const
const verbs = ['を確認しています', 'がまだ届きません', 'について調べます', 'の写真を送ります', 'を担当へ回します', 'の日付を教えてください', 'は本日発送しました', 'が見当たりません'] as const

/** What is said never repeats within a chat, and differs from chat to chat. */
const said = (chat: number, turn: number): string =>
  Array.from({ length: 1 + ((chat + turn) % 3) }, (_, line) => `${subjects[(chat * 3 + turn * 7 + line) % subjects.length] ?? ''}${verbs[(chat + turn * 5 + line * 3) % verbs.length] ?? ''}（受付${1000 + chat * 137 + turn * 31 + line}）。`).join('')

export const raw = async (page: Buffer): Promise<Raw> => {
  const { data, info } = await sharp(page, { unlimited: true }).flatten().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { widthPx: info.width, heightPx: info.height, rgb: data }
}

/** Hardly packed: only its pixels count. */
export const pngOfRaw = ({ widthPx, heightPx, rgb }: Raw): Promise<Buffer> => sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 }, limitInputPixels: false }).png({ compressionLevel: 1 }).toBuffer()

/** The talk without any bar, as long as it is: bubbles of one to three lines, left and right in turn. */
export function longChat(chat: number, turns: number): Promise<Raw> {
  const parts: string[] = []
  let top = 40
  for (let turn = 0; turn < turns; turn += 1) {
    const mine = (chat + turn) % 2 === 0
    const block = textBlock(said(chat, turn), mine ? 320 : 190, top + 32, 720, { sizePx: 37, color: ink.strong }, 59)
    parts.push(rectangle(mine ? 282 : 152, top, 796, block.height + 64, mine ? '#d5ecec' : ink.card, 34), block.svg, text(`${10 + Math.floor(turn / 6)}:${String((turn * 7 + chat) % 60).padStart(2, '0')}`, mine ? 180 : 970, top + block.height + 50, { sizePx: 29, color: ink.soft }))
    top += block.height + 108
  }
  return raw(svgPage(screenWidthPx, top + 20, '#eef1f5', parts))
}

const bars = new Map<string, Promise<Raw>>()

/** One screen: bars above and below, and between them the talk from `fromPx` on. */
export async function screenOf(chat: Raw, fromPx: number, clock: string, title = 'カスタマーサービス'): Promise<Raw> {
  const key = `${clock} ${title}`
  const drawn = bars.get(key) ?? raw(svgPage(screenWidthPx, screenPx, '#eef1f5', [statusBar(clock, ink.accent, '#ffffff'), appHeader(title, '担当と話しています'), rectangle(0, screenPx - footPx, screenWidthPx, footPx, ink.card), text('メッセージを入力', 92, screenPx - 130, { sizePx: 35, color: ink.soft }), homeBar(screenPx)]))
  bars.set(key, drawn)
  const screen = await drawn
  const rgb = Buffer.from(screen.rgb)
  const rowBytes = screenWidthPx * 3
  chat.rgb.copy(rgb, headPx * rowBytes, fromPx * rowBytes, Math.min(chat.heightPx, fromPx + screenPx - headPx - footPx) * rowBytes)
  return { ...screen, rgb }
}
