import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { exifTimeText, isoTime } from './stated-time.ts'
import { timeText } from './time-text.ts'
import { knownLength } from './video-facts.ts'
import type { VideoFacts } from './video-facts.ts'

type Chunk = { readonly kind: string; readonly start: number; readonly end: number }

/** More than a head has. */
const mostChunks = 200
const listHead = 4

/** Reads the head list of an AVI file; null for one that has none. Source: AVI RIFF File Reference; OpenDML AVI File Format Extensions, 5. */
export async function aviFacts(source: ByteSource): Promise<VideoFacts | null> {
  const lists = await chunksIn(source, 12, source.sizeBytes)
  const head = lists.find(({ kind }) => kind === 'LIST:hdrl')
  if (head === undefined) return null
  const parts = await chunksIn(source, head.start, head.end)
  const bytes = await contentOf(source, parts, 'avih')
  const [open] = parts.filter(({ kind }) => kind === 'LIST:odml')
  const extended = open ? await contentOf(source, await chunksIn(source, open.start, open.end), 'dmlh') : Buffer.alloc(0)
  return { ...(bytes.length < 40 ? { durationSeconds: null, size: null } : readHead(bytes, extended)), dates: digitised((await contentOf(source, parts, 'IDIT')).toString('latin1')), hasPosition: false }
}

/** A file beyond a gigabyte counts in its first head only the frames of its first part. */
function readHead(bytes: Buffer, extended: Buffer): Pick<VideoFacts, 'durationSeconds' | 'size'> {
  const frames = Math.max(bytes.readUInt32LE(16), extended.length >= 4 ? extended.readUInt32LE(0) : 0)
  const [widthPx, heightPx] = [bytes.readUInt32LE(32), bytes.readUInt32LE(36)]
  const isSized = widthPx > 0 && heightPx > 0 && widthPx < 65_536 && heightPx < 65_536
  return { durationSeconds: knownLength(frames * bytes.readUInt32LE(0) / 1e6), size: isSized ? { widthPx, heightPx } : null }
}

async function chunksIn(source: ByteSource, start: number, end: number): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = []
  let at = start
  while (at + 8 <= end && chunks.length < mostChunks) {
    const head = Buffer.from(await source.read(at, Math.min(12, end - at)))
    const kind = head.toString('latin1', 0, 4)
    const until = Math.min(end, at + 8 + head.readUInt32LE(4))
    const isList = kind === 'LIST' && head.length === 12
    chunks.push(isList ? { kind: `LIST:${head.toString('latin1', 8, 12)}`, start: at + 8 + listHead, end: until } : { kind, start: at + 8, end: until })
    // Chunks begin at even places.
    at = until + (until - at) % 2
  }
  return chunks
}

async function contentOf(source: ByteSource, chunks: readonly Chunk[], kind: string): Promise<Buffer> {
  const chunk = chunks.find((one) => one.kind === kind)
  return chunk ? Buffer.from(await source.read(chunk.start, Math.max(0, Math.min(128, chunk.end - chunk.start)))) : Buffer.alloc(0)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Thu Sep 17 12:04:05 2026` or `2026:09:17 12:04:05`, as cameras write it: the time of their own clock. */
function digitised(text: string): readonly DateFound[] {
  const plain = text.replaceAll('\0', '').trim()
  const [, month = '', day, hour, minute, second, year] = /^[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/.exec(plain) ?? []
  const value = year === undefined ? (exifTimeText(plain, '', '') ?? isoTime(plain))
    : timeText({ year: Number(year), month: months.indexOf(month.toLowerCase()) + 1, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) })
  return value === null ? [] : [{ role: 'captured', value, source: 'metadata', confidence: 'likely' }]
}
