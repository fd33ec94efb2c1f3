export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-jp' | 'shift_jis'

/** The text in an encoding; null where a byte does not fit, or where nobody knows an encoding of that name. */
export function strictly(bytes: Uint8Array, encoding: string, isWhole = true): string | null {
  try {
    // As a stream, a character cut in two at the end is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    return null
  }
}

/** The text with U+FFFD for each byte that does not fit. */
export const loosely = (bytes: Uint8Array, encoding: TextEncoding, isWhole = true): string => new TextDecoder(encoding).decode(bytes, { stream: !isWhole })
