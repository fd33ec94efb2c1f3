import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { pictureHead } from './decode-picture.ts'
import type { MailAttachment } from './parse-mail.ts'

/** A bar, a row of icons or a line is not higher than this; a logo or an icon fits into the square. A code to be scanned does not. */
const barPx = 64
const logoPx = 150
const signatureKind = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/i

/** What belongs to a mail as its letterhead does: small pictures that the page of HTML shows in their places, signatures, empty parts. */
export async function isTrimming({ name, mediaType, bytes, isShown }: MailAttachment, kind: string, source: ByteSource): Promise<boolean> {
  if (bytes.length === 0 || signatureKind.test(mediaType)) return true
  if (!isShown || !kind.startsWith('image/')) return false
  try {
    const { widthPx, heightPx } = await pictureHead(source, name)
    return Math.min(widthPx, heightPx) <= barPx || Math.max(widthPx, heightPx) <= logoPx
  } catch {
    return false
  }
}
