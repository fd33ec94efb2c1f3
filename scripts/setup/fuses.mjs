/**
 * Electron's fuses: switches written as characters behind a fixed text in the executable, one byte of version and one of
 * count before them. Source: electronjs.org/docs/latest/tutorial/fuses.
 */

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const off = 0x30
const on = 0x31

/** Position of each fuse among the others, in version 1. */
export const fuse = Object.freeze({ runAsNode: 0, nodeCliInspect: 3, ownBrowserSnapshot: 6 })

/**
 * Sets a fuse in the bytes of an executable, in place.
 * @param {Uint8Array} executable
 * @param {number} position one of `fuse`
 * @param {boolean} value
 */
export function setFuse(executable, position, value) {
  const at = fuseOffset(executable, position)
  executable[at] = value ? on : off
}

/**
 * @param {Uint8Array} executable
 * @param {number} position one of `fuse`
 * @returns {boolean}
 */
export const readFuse = (executable, position) => executable[fuseOffset(executable, position)] === on

/** @param {Uint8Array} executable @param {number} position */
function fuseOffset(executable, position) {
  const bytes = Buffer.from(executable.buffer, executable.byteOffset, executable.length)
  const found = bytes.indexOf(sentinel)
  if (found < 0) throw new Error('the executable has no fuses')
  if (bytes.indexOf(sentinel, found + 1) >= 0) throw new Error('the executable has more than one set of fuses')
  const start = found + sentinel.length
  if (bytes[start] !== 1) throw new Error(`unknown version ${bytes[start]} of the fuses`)
  const at = start + 2 + position
  if (position >= (bytes[start + 1] ?? 0) || (bytes[at] !== off && bytes[at] !== on)) throw new Error(`the executable has no fuse ${position}`)
  return at
}
