import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { aviFacts } from './avi-facts.ts'
import { matroskaFacts } from './matroska-facts.ts'
import { mp4Facts } from './mp4-facts.ts'
import type { VideoFacts } from './video-facts.ts'

const readers: Readonly<Record<string, (source: ByteSource) => Promise<VideoFacts | null>>> = {
  'video/mp4': mp4Facts, 'video/quicktime': mp4Facts, 'video/x-m4v': mp4Facts, 'video/3gpp': mp4Facts, 'video/3gpp2': mp4Facts,
  'video/webm': matroskaFacts, 'video/matroska': matroskaFacts, 'video/x-matroska': matroskaFacts, 'video/vnd.avi': aviFacts
}

/** Reads the head of a video, a piece at a time; null for a container that is not known, or has no head. */
export const readVideoFacts = async (kind: string, source: ByteSource): Promise<VideoFacts | null> => (readers[kind] ?? noReader)(source)
const noReader = async (): Promise<null> => null
