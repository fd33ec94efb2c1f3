import { decodeCharset } from '../mail-charset.ts'
import { codePageLabel } from './code-pages.ts'
import type { Storage } from './container.ts'

/** The properties of a message, a recipient or an attachment, by their numbers. Source: MS-OXMSG, 2.4; MS-OXPROPS. */
export type Properties = {
  readonly text: (id: number) => string
  readonly binary: (id: number) => Uint8Array | null
  readonly number: (id: number) => number | null
  readonly isSet: (id: number) => boolean
  readonly time: (id: number) => Date | null
}

const types = { number: 0x0003, truth: 0x000b, narrow: 0x001e, wide: 0x001f, time: 0x0040, binary: 0x0102 } as const
const entryBytes = 16
/** A head and as many entries as a message can have. */
const longestTable = 1_000_000

/** `headBytes` stands before the entries: 32 for a message, 24 for one within another, 8 else. `codePage` is that of the message for texts of eight bits. */
export function propertiesOf({ streams }: Storage, headBytes: number, codePage: number | null = null): Properties {
  const table = tableOf(streams.get('__properties_version1.0'), headBytes)
  const stream = (id: number, type: number): Uint8Array | null => streams.get(`__substg1.0_${hex(id)}${hex(type)}`)?.read() ?? null
  const page = codePage ?? table.get(tag(0x3ffd, types.number))?.readInt32LE(0) ?? null
  const narrow = (bytes: Uint8Array | null): string => (bytes === null ? '' : decodeCharset(bytes, codePageLabel(page)))
  return {
    text: (id) => withoutEnd(wideText(stream(id, types.wide)) ?? narrow(stream(id, types.narrow))),
    binary: (id) => stream(id, types.binary),
    number: (id) => table.get(tag(id, types.number))?.readInt32LE(0) ?? null,
    isSet: (id) => (table.get(tag(id, types.truth))?.readUInt8(0) ?? 0) !== 0,
    time: (id) => fileTime(table.get(tag(id, types.time)))
  }
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')
const tag = (id: number, type: number): number => id * 0x10000 + type
const wideText = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder('utf-16le').decode(bytes))
const withoutEnd = (text: string): string => text.replace(/\0[^]*$/, '')

/** Values of up to eight bytes stand in the table itself. */
function tableOf(stream: Storage['streams'] extends ReadonlyMap<string, infer Stream> ? Stream | undefined : never, headBytes: number): ReadonlyMap<number, Buffer> {
  if (stream === undefined || stream.sizeBytes > longestTable) return new Map()
  const bytes = Buffer.from(stream.read())
  const count = Math.max(0, Math.floor((bytes.length - headBytes) / entryBytes))
  return new Map(Array.from({ length: count }, (_, index) => {
    const at = headBytes + index * entryBytes
    return [bytes.readUInt32LE(at), bytes.subarray(at + 8, at + entryBytes)] as const
  }))
}

/** From 1601 to 1970. */
const epochMs = 11_644_473_600_000

/** Hundreds of nanoseconds since 1601; null for a moment that no clock showed. */
function fileTime(value: Buffer | undefined): Date | null {
  if (value === undefined) return null
  const ms = Math.floor(Number(value.readBigUInt64LE(0)) / 10_000) - epochMs
  return ms > 0 && ms < 4_102_444_800_000 ? new Date(ms) : null
}
