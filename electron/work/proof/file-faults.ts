import type { RedactionFault } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { carriedIn, largestCarrierBytes, stretchesOf } from './carried-files.ts'
import type { Stretches } from './carried-files.ts'
import { embeddedBytes, hashesOf, holdsDataOf } from './embedded-original.ts'
import { packStreams } from './pack-streams.ts'
import type { PackStream } from './pack-streams.ts'
import type { WrittenPack } from './prove-redactions.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'

/**
 * Among all streams of the file, in use or not: no original of a redacted exhibit, nor one within another file, no picture with image data out of one but those that were
 * looked at and are black (`seen`, by SHA-256), and beside a redacted picture no metadata. An exhibit of the same bytes that is not redacted shows what was to be hidden.
 */
export async function fileFaults(source: ByteSource, pack: WrittenPack, redacted: readonly RedactedExhibit[], seen: ReadonlySet<string>): Promise<readonly RedactionFault[]> {
  // What is attached to a redacted mail is withheld, not painted over: as an exhibit of its own it may be shown.
  const own = redacted.filter(({ one }) => one.parentId === null)
  const faults = own.flatMap((exhibit) => shownElsewhere(pack, exhibit).map(({ label }): RedactionFault => ({ ...faultOf(exhibit, null, 'same-file'), other: label })))
  const stretches = new Map<RedactedExhibit, Stretches>()
  for (const exhibit of own) {
    const some = exhibit.one.ready === null ? null : await stretchesOf(exhibit.one.ready.original)
    if (some !== null) stretches.set(exhibit, some)
  }
  for await (const stream of packStreams(source)) {
    const found = new Set([...await foundIn(source, stream, own, seen), ...await carriedBy(source, stream, stretches)])
    for (const exhibit of found) faults.push(faultOf(exhibit, null, 'original'))
  }
  return faults
}

/** Those whose original lies within the original of something else, such as the mail that brought it. */
async function carriedBy(source: ByteSource, stream: PackStream, stretches: ReadonlyMap<RedactedExhibit, Stretches>): Promise<readonly RedactedExhibit[]> {
  const bytes = stretches.size > 0 && /\/Type\s*\/EmbeddedFile\b/.test(stream.entries) ? await embeddedBytes(source, stream, largestCarrierBytes) : null
  if (bytes === null) return []
  const { found } = carriedIn(bytes, [...stretches.values()])
  return [...stretches.keys()].filter((_, place) => found.has(place))
}

const shownElsewhere = ({ exhibits }: WrittenPack, { one }: RedactedExhibit): WrittenPack['exhibits'] =>
  exhibits.filter((other) => other.id !== one.id && other.ready?.facts.sha256 === one.ready?.facts.sha256 && (other.exhibit.redactions ?? []).length === 0)

async function foundIn(source: ByteSource, stream: PackStream, redacted: readonly RedactedExhibit[], seen: ReadonlySet<string>): Promise<readonly RedactedExhibit[]> {
  const isEmbedded = /\/Type\s*\/EmbeddedFile\b/.test(stream.entries)
  const isPicture = /\/Subtype\s*\/Image\b/.test(stream.entries)
  const hashes = isEmbedded || (isPicture && redacted.some((exhibit) => exhibit.picturesUnder.size > 0 || isPictureOf(stream, exhibit))) ? await hashesOf(source, stream) : null
  const found: RedactedExhibit[] = []
  for (const exhibit of redacted) {
    const ready = exhibit.one.ready
    if (ready === null) continue
    const isOriginal = hashes !== null && (hashes.packed === ready.facts.sha256 || hashes.unpacked === ready.facts.sha256 || exhibit.picturesUnder.has(hashes.packed) || (hashes.unpacked !== null && exhibit.picturesUnder.has(hashes.unpacked)))
    if (isOriginal || (isPictureOf(stream, exhibit) && (/\/Metadata\b/.test(stream.entries) || (!seen.has(hashes?.packed ?? '') && (await holdsDataOf(source, stream, ready.original)))))) found.push(exhibit)
  }
  return found
}

/** A stored picture as large as one that is redacted. */
function isPictureOf({ entries }: PackStream, { one, areas }: RedactedExhibit): boolean {
  if (!/\/Subtype\s*\/Image\b/.test(entries) || one.ready?.portrayal.kind !== 'pictures') return false
  const [width, height] = [numberOf(entries, 'Width'), numberOf(entries, 'Height')]
  return one.ready.portrayal.pages.some(({ picture }, index) => {
    if (picture.kind === 'pdf-page' || !areas.some((area) => (area.page ?? 1) === index + 1)) return false
    return (picture.widthPx === width && picture.heightPx === height) || (picture.widthPx === height && picture.heightPx === width)
  })
}

const numberOf = (entries: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d+)`).exec(entries)?.[1] ?? Number.NaN)
