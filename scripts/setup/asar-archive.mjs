/**
 * Packs a flat set of files as an asar archive, the form in which Electron looks for its default app.
 * Format: two Chromium pickles (an uint32 holding the size of the second; a JSON header as a string padded to four bytes),
 * then the contents in a row, each named in the header by size and offset.
 * @param {Readonly<Record<string, string>>} files contents by name
 * @returns {Buffer}
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const listing = {}
  const contents = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    listing[name] = { size: bytes.length, offset: String(offset) }
    contents.push(bytes)
    offset += bytes.length
  }
  const header = pickledText(JSON.stringify({ files: listing }))
  return Buffer.concat([uint32(4), uint32(header.length), header, ...contents])
}

/** @param {string} text */
function pickledText(text) {
  const bytes = Buffer.from(text)
  const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
  const payload = Buffer.concat([uint32(bytes.length), bytes, padding])
  return Buffer.concat([uint32(payload.length), payload])
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
