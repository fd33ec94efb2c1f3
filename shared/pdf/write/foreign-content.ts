import { concatBytes, latin1Bytes } from '../bytes.ts'
import type { ForeignDocument } from '../pictures/foreign-document.ts'
import { damage, isArray, isStream, resolved, resolvedItems } from '../read/pdf-item.ts'
import type { PdfItem, PdfStream } from '../read/pdf-item.ts'
import { contentBytes } from './drawn-resources.ts'
import { missingSaves } from './missing-saves.ts'

/** The drawing operators of a page. `stored` is how they stand in the file, where that can be taken as it is; one of the two is there. */
export type ForeignContent = { readonly stored: PdfStream | null; readonly operators: Uint8Array | null }

/** One stream is taken as it is, several are unpacked and joined: ISO 32000-1, 7.8.2. Throws PdfDamage where one of several is broken. */
export async function foreignContent(foreign: ForeignDocument, item: PdfItem | undefined): Promise<ForeignContent> {
  const contents = await resolved(foreign.objects, item)
  const streams = isStream(contents) ? [contents] : isArray(contents) ? (await resolvedItems(foreign.objects, contents)).filter(isStream) : []
  const [only] = streams
  if (only !== undefined && streams.length === 1) return balanced({ stored: only, operators: await contentBytes(foreign, only) })
  const parts = await Promise.all(streams.map(async (stream) => (await contentBytes(foreign, stream)) ?? damage('a broken part of a page')))
  return balanced({ stored: null, operators: concatBytes(parts.flatMap((part) => [part, latin1Bytes('\n')])) })
}

/** A page may take back more states than it saved, which readers pass over; a form that does so takes back that of the page it is drawn on. */
function balanced(content: ForeignContent): ForeignContent {
  const missing = content.operators === null ? 0 : missingSaves(content.operators)
  return content.operators === null || missing === 0 ? content : { stored: null, operators: concatBytes([latin1Bytes('q '.repeat(missing)), content.operators]) }
}
