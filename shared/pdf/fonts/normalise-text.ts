/** Compatibility kanji stand in personal names: NFC would replace them by other characters. */
const compatibilityKanji = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/u
/** Line ends of every kind become one. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Controls, direction marks and overrides, invisible joiners, byte order marks, tags and non-characters. */
const dropped = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu
/** A joiner joins pictographs only; elsewhere it is invisible. */
const strayJoiner = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const plain = /^[\n\x20-\x7E\u3000-\u3098\u309B-\u30FF\u4E00-\u9FFF\uFF01-\uFF9F]*$/

/**
 * Text as it can be set: NFC (except compatibility kanji), one kind of line end (kept), tabs as spaces,
 * nothing invisible that could change what a reader sees or its order. Lone surrogates become U+FFFD.
 */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text
  const visible = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(lineEnds, '\n').replaceAll('\t', ' ').replace(dropped, '').replace(strayJoiner, '')
  return composeAround(visible)
}

function composeAround(text: string): string {
  if (!compatibilityKanji.test(text)) return text.normalize('NFC')
  return text
    .split(/([\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+)/u)
    .map((piece, index) => (index % 2 === 0 ? piece.normalize('NFC') : piece))
    .join('')
}
