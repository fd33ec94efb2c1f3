import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** A stream as it stands in a file: what its dictionary says, and where its bytes lie. */
export type PackStream = { readonly entries: string; readonly offset: number; readonly lengthBytes: number }

const headBytes = 64 * 1024

/**
 * Every stream of a pack, whether anything refers to it or not: the file is walked from its first byte to its last, without its own
 * directory. Throws where the file is not written front to back, object after object; then nothing is proved.
 */
export async function* packStreams(source: ByteSource): AsyncGenerator<PackStream> {
  let at = 0
  while (at < source.sizeBytes) {
    const head = Buffer.from(await source.read(at, Math.min(headBytes, source.sizeBytes - at)))
    const text = head.toString('latin1')
    const [end, begin] = [text.search(/\bendobj\b/), />>\s*stream\r?\n/.exec(text)]
    if (begin === null || (end >= 0 && end < begin.index)) {
      // Objects without a stream, and the directory at the end: on to the next one.
      at += end >= 0 ? end + 'endobj'.length : Math.max(1, text.length - longestToken)
      if (end < 0 && text.length <= longestToken) return
      continue
    }
    const entries = text.slice(Math.max(0, text.lastIndexOf(' obj', begin.index)), begin.index)
    const lengthBytes = Number(/\/Length (\d+)(?! \d+ R)/.exec(entries)?.[1] ?? Number.NaN)
    const offset = at + begin.index + begin[0].length
    const after = Number.isSafeInteger(lengthBytes) && offset + lengthBytes <= source.sizeBytes ? await source.read(offset + lengthBytes, Math.min(12, source.sizeBytes - offset - lengthBytes)) : null
    if (after === null || !/^\s*endstream/.test(Buffer.from(after).toString('latin1'))) throw new Error(`a stream at ${offset} without its length`)
    yield { entries, offset, lengthBytes }
    at = offset + lengthBytes
  }
}

/** A word may be cut by the end of what was read. */
const longestToken = 16
