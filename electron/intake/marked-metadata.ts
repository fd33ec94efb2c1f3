import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { latin1Text } from '#shared/pdf/bytes.ts'
import { exifMetadata, noMetadata } from './exif-metadata.ts'
import type { Metadata } from './exif-metadata.ts'
import { iptcMetadata } from './iptc-metadata.ts'
import { joinMetadata } from './join-metadata.ts'
import type { Mark } from './scan-bytes.ts'
import { longestPacket, xmpMetadata } from './xmp-metadata.ts'

/** A block may point far ahead in a TIFF, whose directory often stands at the end. */
const longestBlock = 1_000_000
const longestTiff = 64_000_000

/**
 * Reads what stands at the marks, in whatever format: a second image behind a JPEG, the photos within a PDF and the sound
 * behind a still tell as much as the head does.
 */
export async function markedMetadata(source: ByteSource, marks: readonly Mark[]): Promise<Metadata> {
  const found: Metadata[] = []
  for (const mark of marks) found.push(await metadataAt(source, mark))
  return joinMetadata(found)
}

async function metadataAt(source: ByteSource, { kind, offset }: Mark): Promise<Metadata> {
  const most = kind === 'tiff' ? (offset === 0 ? longestTiff : longestBlock) : longestPacket
  const block = await source.read(offset, Math.min(most, source.sizeBytes - offset))
  switch (kind) {
    case 'tiff': return exifMetadata(block)
    case 'xmp': return xmpMetadata(new TextDecoder().decode(block))
    case 'iptc': return iptcMetadata(block)
    case 'video-position': return isPosition(block) ? { dates: [], telling: ['position'] } : noMetadata
  }
}

/** Four letters stand in any hundred megabytes by chance; with degrees behind them they do not. Source: ISO 6709, annex H; QuickTime File Format, user data and metadata. */
const isPosition = (block: Uint8Array): boolean => /^(?:\xa9xyz[^]{4}(?:data[^]{8})?[+-]\d{2}|location\.ISO6709)/.test(latin1Text(block.subarray(0, 32)))
