import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { systemCode } from '#shared/lib/system-code.ts'
import { refused } from './archive-entries.ts'
import { writeFailure } from './file-failure.ts'

/** The library holds each entry to the size it claims; the checksum is held here. */
export async function unpackEntry(zip: ZipFile, entry: Entry, path: string, name: string, take: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      sum = crc32(chunk, sum)
      await take(chunk)
    }
  } catch (error) {
    const code = systemCode(error)
    throw code === 'ENOSPC' ? writeFailure(error, path) : refused(path, 'not-a-zip', name)
  }
  if (sum !== entry.crc32) throw refused(path, 'not-a-zip', name)
}
