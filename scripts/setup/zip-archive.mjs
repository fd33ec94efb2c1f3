import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

/**
 * @typedef {object} ZipEntry
 * @property {string} name with forward slashes; a folder ends in one
 * @property {number} mode Unix permissions, 0 where the archive was not made on Unix
 * @property {number} sizeBytes
 * @property {() => Buffer} read the contents, checked against the archive's CRC-32
 *
 * @typedef {object} ZipArchive
 * @property {readonly ZipEntry[]} entries
 * @property {() => void} close
 */

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endBytes = 22
const longestCommentBytes = 0xffff
const largestEntryBytes = 1024 ** 3

/**
 * Reads a ZIP file by its central directory. Format: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16;
 * neither ZIP64 nor encryption, of which a downloaded runtime needs none.
 * @param {string} path
 * @returns {ZipArchive}
 */
export function openZip(path) {
  const file = openSync(path, 'r')
  try {
    return { entries: readDirectory(file), close: () => closeSync(file) }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Whether the name stays inside the folder that an archive is unpacked into.
 * @param {string} name */
export const staysInside = (name) =>
  name !== '' && !/^[/\\]|^[A-Za-z]:|[\0\\]/.test(name) && !name.split('/').includes('..')

/** @param {number} file @returns {ZipEntry[]} */
function readDirectory(file) {
  const end = findEnd(file)
  const directory = bytesAt(file, end.readUInt32LE(16), end.readUInt32LE(12))
  /** @type {ZipEntry[]} */
  const entries = []
  for (let at = 0; entries.length < end.readUInt16LE(10);) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('the ZIP directory is damaged')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    entries.push(entryOf(file, directory.subarray(at, nameEnd)))
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {number} file */
function findEnd(file) {
  const sizeBytes = fstatSync(file).size
  const tailBytes = Math.min(sizeBytes, endBytes + longestCommentBytes)
  const tail = bytesAt(file, sizeBytes - tailBytes, tailBytes)
  for (let at = tailBytes - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endOfDirectory) return tail.subarray(at)
  }
  throw new Error('not a ZIP file, or cut off')
}

/** @param {number} file @param {Buffer} head @returns {ZipEntry} */
function entryOf(file, head) {
  const [method, crc] = [head.readUInt16LE(10), head.readUInt32LE(16)]
  const [packedBytes, sizeBytes] = [head.readUInt32LE(20), head.readUInt32LE(24)]
  const [mode, offset] = [(head.readUInt32LE(38) >>> 16) & 0o777, head.readUInt32LE(42)]
  const name = head.toString('utf8', 46)
  const read = () => {
    if (sizeBytes > largestEntryBytes || (head.readUInt16LE(8) & 1) !== 0) throw new Error(`${name} is too large or encrypted`)
    const local = bytesAt(file, offset, 30)
    const packed = bytesAt(file, offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packedBytes)
    const contents = unpack(packed, method, sizeBytes)
    if (contents.length !== sizeBytes || crc32(contents) !== crc) throw new Error(`${name} is damaged`)
    return contents
  }
  return { name, mode, sizeBytes, read }
}

/** @param {Buffer} packed @param {number} method @param {number} sizeBytes */
function unpack(packed, method, sizeBytes) {
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) })
  throw new Error(`packed with the unknown method ${method}`)
}

/** @param {number} file @param {number} position @param {number} lengthBytes */
function bytesAt(file, position, lengthBytes) {
  const bytes = Buffer.allocUnsafe(lengthBytes)
  for (let got = 0; got < lengthBytes;) {
    const read = readSync(file, bytes, got, lengthBytes - got, position + got)
    if (read === 0) throw new Error('the ZIP file is cut off')
    got += read
  }
  return bytes
}
