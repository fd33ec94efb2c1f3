import { latin1Text } from '#shared/pdf/bytes.ts'
import { looksLikeBmp } from './bmp-picture.ts'
import { decodeText } from './decode-text.ts'
import { looksLikeAvif, looksLikeHeif } from './heif/heif-kind.ts'
import { looksLikeOutlook, outlookKind } from './outlook-kind.ts'
import { damagedText } from './readable-text.ts'
import { looksLikeMail, looksLikeWebArchive, mailKind, textKind, webArchiveKind } from './text-kind.ts'

/** Enough for the heads of all formats and for telling text from other bytes. */
export const headBytes = 65_536

export const unknownKind = 'application/octet-stream'

type Signature = { readonly kind: string; readonly fits: (head: Uint8Array) => boolean }

const startsWith = (text: string) => (head: Uint8Array): boolean => latin1Text(head.subarray(0, text.length)) === text

/** Source: the formats' own specifications; a PDF's head may stand anywhere in the first kilobyte (ISO 32000-1, annex H). */
const signatures: readonly Signature[] = [
  { kind: 'image/png', fits: startsWith('\x89PNG\r\n\x1a\n') },
  { kind: 'image/jpeg', fits: startsWith('\xff\xd8\xff') },
  { kind: 'image/gif', fits: (head) => /^GIF8[79]a/.test(latin1Text(head.subarray(0, 6))) },
  { kind: 'image/webp', fits: (head) => /^RIFF[^]{4}WEBP/.test(latin1Text(head.subarray(0, 12))) },
  { kind: 'image/tiff', fits: (head) => ['II*\0', 'MM\0*'].includes(latin1Text(head.subarray(0, 4))) },
  { kind: 'image/avif', fits: looksLikeAvif },
  { kind: 'image/heic', fits: looksLikeHeif },
  { kind: 'image/bmp', fits: looksLikeBmp },
  { kind: 'application/pdf', fits: (head) => latin1Text(head.subarray(0, 1_024)).includes('%PDF-') }
]

/** The media type by content; the name only tells one sort of text from another. `head` is the beginning of the file. */
export async function findKind(head: Uint8Array, isWhole: boolean, name: string): Promise<string> {
  const known = signatures.find((signature) => signature.fits(head))
  if (known) return known.kind
  if (looksLikeOutlook(head, name)) return outlookKind
  // Before the encoding is asked for: the parts of a mail may be in several.
  const start = latin1Text(head)
  if (looksLikeMail(start)) return looksLikeWebArchive(start, name) ? webArchiveKind : mailKind
  const text = decodeText(head, isWhole)
  if (text !== null) return textKind(text, isWhole, name)
  const other = await otherKind(head)
  if (other !== undefined) return other
  // What no other kind begins like may be a text of which some bytes were lost.
  const damaged = damagedText(head, isWhole)
  return damaged === null ? unknownKind : textKind(damaged, isWhole, name)
}

async function otherKind(head: Uint8Array): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await import('file-type')
    return (await fileTypeFromBuffer(head))?.mime
  } catch {
    return undefined
  }
}
