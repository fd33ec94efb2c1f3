import { createHash } from 'node:crypto'
import { openSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { constants, crc32, deflate, deflateSync, inflate, inflateSync } from 'node:zlib'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { FontFile, Machine, RunningHash } from '#shared/pdf/machine.ts'

const fontModules: Readonly<Record<FontFile, string>> = {
  'serif-400': 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  'serif-700': 'noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf',
  'sans-400': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'sans-700': 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  'chinese-400': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'korean-400': 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'symbols-400': 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
}

const deflateBytes = promisify<Uint8Array, { level: number; strategy: number; chunkSize: number }, Uint8Array>(deflate)
const inflateBytes = promisify<Uint8Array, { maxOutputLength: number; chunkSize: number }, Uint8Array>(inflate)
/** Every chunk is a journey to another thread and back, which waits there while this one draws pages, and several must be joined: results come in few, packed ones of up to a megabyte in one. */
const chunkSize = (expectedBytes: number): number => Math.min(Math.max(expectedBytes, 16 * 1024), 1024 * 1024)
/** Where the limit is what a picture should come to, all of it fits into one chunk. */
const inflatedChunk = (packedBytes: number, limitBytes: number): number => (limitBytes <= Math.min(packedBytes * 32, 64 * 1024 * 1024) ? limitBytes : chunkSize(packedBytes * 8))
/** A journey to another thread and back costs more than packing or unpacking a page does. */
const packedAtOnceBytes = 64 * 1024
const packages = createRequire(import.meta.url)

/** What the PDF engine needs, by Node alone. */
export const nodeMachine: Machine = {
  deflate: async (bytes, level = 6, content = 'any') => {
    const options = { level, strategy: content === 'filtered' ? constants.Z_FILTERED : constants.Z_DEFAULT_STRATEGY, chunkSize: chunkSize(bytes.length >> 2) }
    return bytes.length <= packedAtOnceBytes ? deflateSync(bytes, options) : deflateBytes(bytes, { ...options, chunkSize: chunkSize(bytes.length) })
  },
  inflate: async (bytes, limitBytes) => {
    try {
      const maxOutputLength = Math.max(1, limitBytes)
      if (bytes.length <= packedAtOnceBytes) return inflateSync(bytes, { maxOutputLength, chunkSize: chunkSize(Math.min(limitBytes, bytes.length * 8)) })
      return await inflateBytes(bytes, { maxOutputLength, chunkSize: inflatedChunk(bytes.length, maxOutputLength) })
    } catch {
      throw new DomainError({ code: 'image-refused', file: '', reason: 'damaged' })
    }
  },
  crc32: (bytes, previous = 0) => crc32(bytes, previous),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  startSha256: () => startHash('sha256'),
  startMd5: () => startHash('md5'),
  openFont: (file) => openFontFile(packages.resolve(`@expo-google-fonts/${fontModules[file]}`)),
}

function startHash(algorithm: 'sha256' | 'md5'): RunningHash {
  const hash = createHash(algorithm)
  return { add: (bytes) => void hash.update(bytes), finish: () => hash.digest() }
}

/**
 * Small parts of a file that lies at hand: a journey to another thread and back would cost more than reading them. It
 * stays open for as long as the thread lives, since each document asks for a hundred parts of it.
 */
async function openFontFile(path: string): Promise<ByteSource> {
  let file: number | null = null
  return {
    sizeBytes: statSync(path).size,
    read: async (offset, length, into) => {
      file ??= openSync(path, 'r')
      const bytes = into !== undefined && into.length >= length ? into.subarray(0, length) : new Uint8Array(length)
      if (readSync(file, bytes, 0, length, offset) !== length) throw new DomainError({ code: 'file-unreadable', file: path, reason: 'changed' })
      return bytes
    },
  }
}
