import { promisify } from 'node:util'
import { inflate } from 'node:zlib'

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate)

/** zlib format; rejects when broken or larger than the limit. */
export const inflateBytes = (bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> => inflated(bytes, { maxOutputLength: Math.max(1, limitBytes) })
