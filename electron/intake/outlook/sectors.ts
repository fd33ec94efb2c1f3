import { BrokenContainer } from './broken-container.ts'

/** The sectors of a compound file, joined along their chains. */
export type Sectors = {
  readonly hasLongSizes: boolean
  /** Streams below this size lie in small sectors. */
  readonly smallBelow: number
  readonly read: (start: number, sizeBytes: number) => Uint8Array
  readonly directory: (mostBytes: number) => Buffer
  readonly smallReader: (start: number, sizeBytes: number) => (start: number, sizeBytes: number) => Uint8Array
}

const headBytes = 512
const lastSector = 0xfffffffa
const smallShift = 6

/** Source: MS-CFB, 2.2. Throws BrokenContainer. */
export function sectorReader(whole: Uint8Array): Sectors {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length)
  if (bytes.length < headBytes || bytes.readUInt16LE(28) !== 0xfffe) throw new BrokenContainer('no head')
  const shift = bytes.readUInt16LE(30)
  if ((shift !== 9 && shift !== 12) || bytes.readUInt16LE(32) !== smallShift) throw new BrokenContainer('sector size')
  const sectorBytes = 2 ** shift
  // The last sector of a file may be cut short.
  const count = Math.max(0, Math.ceil(bytes.length / sectorBytes) - 1)
  const sector = (number: number): Buffer => {
    if (number >= count) throw new BrokenContainer('no such sector')
    return bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes)
  }
  const table = joinedTable(tableSectors(bytes, sector, count, sectorBytes), sector)
  // What overlaps would be read again and again.
  const room = { left: bytes.length }
  const read = (start: number, sizeBytes: number): Buffer => joined(chain(table, start, Math.ceil(spend(room, sizeBytes) / sectorBytes)).map(sector), sizeBytes)
  return {
    hasLongSizes: shift === 12, smallBelow: bytes.readUInt32LE(56), read,
    directory: (mostBytes) => Buffer.concat(wholeChain(table, bytes.readUInt32LE(48), Math.min(count, Math.ceil(mostBytes / sectorBytes))).map(sector)),
    smallReader: (start, sizeBytes) => smallSectors(wholeChain(table, bytes.readUInt32LE(60), count).map(sector), () => joined(wholeChain(table, start, count).map(sector), Math.min(sizeBytes, bytes.length)), room)
  }
}

type Room = { left: number }

function spend(room: Room, sizeBytes: number): number {
  room.left -= sizeBytes
  if (room.left < 0) throw new BrokenContainer('more than the file holds')
  return sizeBytes
}

/** Small streams lie in pieces of 64 bytes within one stream of the root, with a table of their own. */
function smallSectors(tablePieces: readonly Buffer[], load: () => Buffer, room: Room): (start: number, sizeBytes: number) => Uint8Array {
  const table = numbersOf(tablePieces)
  let held: Buffer | null = null
  return (start, sizeBytes) => {
    const stream = (held ??= load())
    const pieces = chain(table, start, Math.ceil(spend(room, sizeBytes) / 2 ** smallShift))
    return joined(pieces.map((number) => stream.subarray(number << smallShift, (number + 1) << smallShift)), sizeBytes)
  }
}

/** Where the table of chains lies: the first 109 numbers stand in the head, the others in a chain of their own. */
function tableSectors(bytes: Buffer, sector: (number: number) => Buffer, count: number, sectorBytes: number): readonly number[] {
  const numbers = Array.from({ length: 109 }, (_, index) => bytes.readUInt32LE(76 + 4 * index))
  const perSector = sectorBytes / 4 - 1
  const most = Math.ceil(count / (sectorBytes / 4))
  for (let next = bytes.readUInt32LE(68), steps = 0; next < lastSector && steps * perSector + 109 < most + perSector; steps += 1) {
    const list = sector(next)
    for (let index = 0; index < perSector && index * 4 + 4 <= list.length; index += 1) numbers.push(list.readUInt32LE(4 * index))
    next = list.length === sectorBytes ? list.readUInt32LE(4 * perSector) : lastSector
  }
  return numbers.filter((number) => number < lastSector).slice(0, most)
}

const joinedTable = (numbers: readonly number[], sector: (number: number) => Buffer): Uint32Array => numbersOf(numbers.map(sector))

function numbersOf(pieces: readonly Buffer[]): Uint32Array {
  const all = Buffer.concat(pieces)
  return Uint32Array.from({ length: Math.floor(all.length / 4) }, (_, index) => all.readUInt32LE(4 * index))
}

/** As many sectors as the length asks for: a chain that bites its own tail or that goes on for ever ends there. */
function chain(table: Uint32Array, start: number, length: number): readonly number[] {
  const numbers: number[] = []
  for (let next = start; numbers.length < length; next = table[next] ?? lastSector) {
    if (next >= lastSector) throw new BrokenContainer('a chain ends too soon')
    numbers.push(next)
  }
  return numbers
}

/** To its end, where the length is not told. */
function wholeChain(table: Uint32Array, start: number, most: number): readonly number[] {
  const numbers: number[] = []
  for (let next = start; next < lastSector; next = table[next] ?? lastSector) {
    if (numbers.length >= most) throw new BrokenContainer('a chain without end')
    numbers.push(next)
  }
  return numbers
}

function joined(pieces: readonly Buffer[], sizeBytes: number): Buffer {
  const whole = Buffer.concat(pieces)
  if (whole.length < sizeBytes) throw new BrokenContainer('cut short')
  return whole.subarray(0, sizeBytes)
}
