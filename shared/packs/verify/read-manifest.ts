import { latin1Text } from '#shared/pdf/bytes.ts'
import { PdfSyntaxError } from '#shared/pdf/digest/parse-tree.ts'
import type { EmbeddedFile } from '#shared/pdf/verify/embedded-files.ts'
import type { OpenPdf } from '#shared/pdf/verify/open-pdf.ts'
import { manifestSchema } from '../manifest.ts'
import type { Manifest } from '../manifest.ts'

const mostBytes = 64 * 1024 * 1024

/** The manifest of a pack; null where it cannot be read as one. */
export async function readManifest(pdf: OpenPdf, file: EmbeddedFile): Promise<Manifest | null> {
  if (file.stream.data === null || file.stream.data.lengthBytes > mostBytes) return null
  try {
    const bytes = await pdf.contentOf(file.stream, mostBytes)
    const read = manifestSchema.safeParse(JSON.parse(utf8Text(bytes)))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof SyntaxError || error instanceof URIError) return null
    throw error
  }
}

/** Throws URIError where the bytes are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  return decodeURIComponent(latin1Text(bytes).replace(/[%\u0080-\u00ff]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`))
}
