import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * Whether a file has the hash that a lock file or a registry names in the form `sha512-BASE64` (W3C Subresource Integrity).
 * @param {string} file
 * @param {string} integrity
 */
export async function hasIntegrity(file, integrity) {
  const [, algorithm, expected] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})$/.exec(integrity) ?? []
  if (algorithm === undefined) throw new Error(`not an integrity value: ${integrity}`)
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64') === expected
}
