import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

const blockBytes = 512

/**
 * Writes one file of a .tgz to `target`; the rest of the archive is passed over.
 * Format: POSIX ustar, as npm writes it (name in bytes 0-99, octal size in 124-135, contents padded to 512 bytes).
 * @param {string} archive
 * @param {string} wanted its name in the archive
 * @param {string} target
 */
export async function extractTarMember(archive, wanted, target) {
  const blocks = readerOf(createReadStream(archive).pipe(createGunzip()))
  for (;;) {
    const header = await blocks.take(blockBytes)
    if (header === undefined || header[0] === 0) throw new Error(`${wanted} is not in ${archive}`)
    const sizeBytes = Number.parseInt(header.toString('latin1', 124, 136), 8)
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw new Error(`${archive} is not a tar archive`)
    const contents = blocks.stream(sizeBytes)
    if (textAt(header, 0, 100) === wanted) return pipeline(Readable.from(contents), createWriteStream(target))
    for await (const chunk of contents) void chunk
    await blocks.take((blockBytes - (sizeBytes % blockBytes)) % blockBytes)
  }
}

/**
 * @param {Buffer} bytes
 * @param {number} start
 * @param {number} end
 */
const textAt = (bytes, start, end) => bytes.toString('utf8', start, end).replace(/\0.*$/s, '')

/** Takes a stream of chunks apart into pieces of asked-for lengths.
 * @param {AsyncIterable<Buffer>} source */
function readerOf(source) {
  const chunks = source[Symbol.asyncIterator]()
  /** @type {Buffer} */
  let rest = Buffer.alloc(0)
  const refill = async () => {
    const next = await chunks.next()
    if (!next.done) rest = next.value
    return !next.done
  }
  /** @param {number} lengthBytes */
  async function* stream(lengthBytes) {
    for (let missing = lengthBytes; missing > 0;) {
      if (rest.length === 0 && !(await refill())) throw new Error('the archive ends too early')
      const piece = rest.subarray(0, missing)
      rest = rest.subarray(piece.length)
      missing -= piece.length
      yield piece
    }
  }
  return {
    stream,
    /** @param {number} lengthBytes @returns {Promise<Buffer | undefined>} nothing at the end of the source */
    async take(lengthBytes) {
      if (lengthBytes > 0 && rest.length === 0 && !(await refill())) return undefined
      const pieces = []
      for await (const piece of stream(lengthBytes)) pieces.push(piece)
      return Buffer.concat(pieces)
    },
  }
}
