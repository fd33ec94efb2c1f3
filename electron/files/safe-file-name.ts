const limitBytes = 255
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i
// Control characters, direction marks (UAX #9), line separators, and what Windows forbids in a name.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff/\\:*?"<>|]/gu

/** The given name, kept as far as every file system takes it: NFC, at most 255 bytes of UTF-8, no separators, controls or reserved names. */
export function safeFileName(given: string): string {
  const cleaned = given.replace(/\p{Surrogate}/gu, '_').normalize('NFC').replace(unsafe, '_').replace(/^\s+/, '').replace(/[. ]+$/, '')
  const named = /[^_.\s]/.test(cleaned) ? cleaned : `evidence${cleaned.replace(/^[_.\s]+/, '')}`
  return shortenName(reservedOnWindows.test(named) ? `_${named}` : named, '')
}

/** Names that differ only by case or by Unicode form are one name to some file systems. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC')

/** The safe name, with a number before its ending when it is already taken. */
export function freeFileName(given: string, isTaken: (name: string) => boolean): string {
  const name = safeFileName(given)
  for (let number = 2, candidate = name; ; number += 1) {
    if (!isTaken(candidate)) return candidate
    candidate = shortenName(name, ` (${number})`)
  }
}

function shortenName(name: string, suffix: string): string {
  const ending = /\.[^.\s]{1,16}$/u.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  const room = limitBytes - Buffer.byteLength(ending) - Buffer.byteLength(suffix)
  return `${cutToBytes(stem, room)}${suffix}${ending}`
}

/** Cut between what a reader sees as characters, so that no accent or half of a pair is left behind. */
function cutToBytes(text: string, roomBytes: number): string {
  if (Buffer.byteLength(text) <= roomBytes) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > roomBytes) break
    kept += segment
  }
  return kept
}
