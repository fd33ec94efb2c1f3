import type { DateFound, Telling } from '#shared/domain/exhibit-facts.ts'
import { noMetadata } from './exif-metadata.ts'
import type { Metadata } from './exif-metadata.ts'
import { isImpossibleTime, isoTime } from './stated-time.ts'

/** Each property stands as an attribute or as an element; only that it holds something counts here. Source: XMP part 1, 7; Exif for XMP (CIPA DC-010). */
const properties: readonly { readonly telling: Telling; readonly name: string }[] = [
  { telling: 'position', name: String.raw`exif:GPS(?:Dest)?(?:Latitude|Longitude)|Iptc4xmpCore:Location|photoshop:City|Iptc4xmpExt:LocationCreated|GCamera:\w*Location\w*` },
  { telling: 'serial-number', name: 'aux:SerialNumber|aux:LensSerialNumber|exifEX:(?:Body|Lens)SerialNumber|tiff:SerialNumber' },
  { telling: 'owner', name: 'dc:creator|dc:rights|aux:OwnerName|exifEX:CameraOwnerName|tiff:Artist|tiff:Copyright|photoshop:AuthorsPosition|xmpRights:Owner' }
]
const dateName = 'exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate'

export const longestPacket = 1_000_000

/** Dates and telling properties of an XMP packet, found without building a tree, so that no entity or nesting costs anything. */
export function xmpMetadata(packet: string): Metadata {
  const end = packet.search(/<\/(?:x:xmpmeta|rdf:RDF)\s*>/)
  const text = packet.slice(0, end < 0 ? longestPacket : end)
  if (text === '') return noMetadata
  const stated = timesIn(text)
  return { dates: datesOf(stated), ...(stated.some(isImpossibleTime) ? { hasImpossibleDate: true } : {}), telling: properties.filter(({ name }) => holdsProperty(text, name)).map(({ telling }) => telling) }
}

/** A packet holds each once; thousands are there to take time. */
const mostElements = 50

function holdsProperty(text: string, name: string): boolean {
  if (new RegExp(String.raw`\s(?:${name})\s{0,5}=\s{0,5}(?:"\s{0,50}[^"\s]|'\s{0,50}[^'\s])`).test(text)) return true
  let count = 0
  for (const found of text.matchAll(new RegExp(String.raw`<(${name})[\s>]`, 'g'))) {
    if (elementText(text, found.index, found[1] ?? '') !== '') return true
    if (++count >= mostElements) break
  }
  return false
}

/** What an element says, its tags left out. */
function elementText(text: string, at: number, name: string): string {
  const end = text.indexOf(`</${name}`, at)
  const inside = end < 0 ? text.slice(at, at + 2_000) : text.slice(at, end)
  const isEmptyTag = end < 0 && /^<[^>]{0,2000}\/>/.test(inside)
  return isEmptyTag ? '' : inside.replace(/^<[^>]*>/, '').replace(/<[^>]{0,500}>/g, '').trim()
}

const timesIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(new RegExp(String.raw`\s(?:${dateName})\s{0,5}=\s{0,5}["']([^"'<]{1,40})["']`, 'g')),
    ...text.matchAll(new RegExp(String.raw`<(?:${dateName})>([^<]{1,40})<`, 'g'))
  ].map((found) => (found[1] ?? '').trim())

function datesOf(stated: readonly string[]): readonly DateFound[] {
  const values = stated.flatMap((text) => isoTime(text) ?? [])
  return [...new Set(values)].slice(0, 5).map((value) => ({ role: 'captured', value, source: 'metadata', confidence: 'likely' }))
}
