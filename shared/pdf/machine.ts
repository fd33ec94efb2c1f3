import type { ByteSource } from './byte-source.ts'

/** What the PDF engine needs of the machine, handed in because `shared` knows neither Node nor the DOM. */
export type Machine = {
  /** zlib format; level 0 to 9, 6 when left out. Rows of pictures that were filtered (PNG's way) pack smaller when it is said. */
  readonly deflate: (bytes: Uint8Array, level?: number, content?: 'any' | 'filtered') => Promise<Uint8Array>
  /** zlib format; throws DomainError image-refused damaged when broken or larger than the limit. */
  readonly inflate: (bytes: Uint8Array, limitBytes: number) => Promise<Uint8Array>
  /** Continues from `previous`, which is 0 at the start. */
  readonly crc32: (bytes: Uint8Array, previous?: number) => number
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  /** The same over pieces. */
  readonly startSha256: () => RunningHash
  /** The checksum that PDF gives to embedded files; it proves nothing, SHA-256 does. */
  readonly startMd5: () => RunningHash
  /** The TrueType file of a bundled face or fallback; only its tables are read, never the whole file at once. */
  readonly openFont: (file: FontFile) => Promise<ByteSource>
}

export type RunningHash = { readonly add: (bytes: Uint8Array) => void; readonly finish: () => Uint8Array }

export type FontFile = 'serif-400' | 'serif-700' | 'sans-400' | 'sans-700' | 'chinese-400' | 'korean-400' | 'symbols-400'
