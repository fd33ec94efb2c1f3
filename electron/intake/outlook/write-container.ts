/** A folder to be written; streams and folders by their names. */
export type Tree = { readonly storages: ReadonlyMap<string, Tree>; readonly streams: ReadonlyMap<string, Uint8Array> }

const sectorBytes = 512
const smallBytes = 64
const smallBelow = 4_096
const [free, endOfChain, tableSector, listSector] = [0xffffffff, 0xfffffffe, 0xfffffffd, 0xfffffffc]

type Entry = { readonly name: string; readonly kind: 1 | 2 | 5; readonly bytes: Uint8Array; child: number; left: number; right: number; start: number; size: number }

/** A compound file with this content, the same bytes for the same content: a mail that lies within another becomes a file of its own. Source: MS-CFB. */
export function writeContainer(tree: Tree): Buffer {
  const entries: Entry[] = [newEntry('Root Entry', 5)]
  const [root] = entries
  if (root !== undefined) root.child = lay(tree, entries)
  const small = placeSmall(entries)
  if (root !== undefined) root.size = small.stream.length
  const table: number[] = []
  const sectors: Buffer[] = []
  const add = (bytes: Uint8Array): number => {
    const start = sectors.length
    const count = Math.ceil(bytes.length / sectorBytes)
    for (let index = 0; index < count; index += 1) {
      sectors.push(padded(bytes.subarray(index * sectorBytes, (index + 1) * sectorBytes)))
      table.push(index === count - 1 ? endOfChain : start + index + 1)
    }
    return count === 0 ? endOfChain : start
  }
  // First, so that a look at the head of the file tells what it is.
  const directory = add(Buffer.alloc(entries.length * 128))
  for (const entry of entries) if (entry.kind === 2 && entry.size >= smallBelow) entry.start = add(entry.bytes)
  if (root !== undefined) root.start = add(small.stream)
  const smallTable = add(numbers(small.table))
  const listed = Buffer.concat(entries.map(entryBytes))
  for (let index = 0; index * sectorBytes < listed.length; index += 1) sectors[directory + index] = padded(listed.subarray(index * sectorBytes, (index + 1) * sectorBytes))
  return Buffer.concat(withTable(sectors, table, { directory, smallTable, smallTableSectors: Math.ceil((small.table.length * 4) / sectorBytes) }))
}

const newEntry = (name: string, kind: Entry['kind'], bytes: Uint8Array = new Uint8Array()): Entry => ({ name, kind, bytes, child: free, left: free, right: free, start: kind === 1 ? 0 : endOfChain, size: bytes.length })

/** Shorter names come first, then by their capital letters. Source: MS-CFB, 2.6.4. */
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1)

/** Puts the content of a folder down as a balanced tree and tells its top. */
function lay({ storages, streams }: Tree, entries: Entry[]): number {
  const names = [...[...storages].map(([name, tree]) => [name, { tree }] as const), ...[...streams].map(([name, bytes]) => [name, { bytes }] as const)].toSorted(byName)
  const numbered = names.map(([name, content]) => {
    const entry = 'tree' in content ? newEntry(name, 1) : newEntry(name, 2, content.bytes)
    entries.push(entry)
    const number = entries.length - 1
    if ('tree' in content) entry.child = lay(content.tree, entries)
    return { entry, number }
  })
  const top = (from: number, to: number): number => {
    const middle = numbered[(from + to) >> 1]
    if (from >= to || middle === undefined) return free
    middle.entry.left = top(from, (from + to) >> 1)
    middle.entry.right = top(((from + to) >> 1) + 1, to)
    return middle.number
  }
  return top(0, numbered.length)
}

function placeSmall(entries: readonly Entry[]): { readonly stream: Buffer; readonly table: readonly number[] } {
  const table: number[] = []
  const pieces: Buffer[] = []
  for (const entry of entries) {
    if (entry.kind !== 2 || entry.size === 0 || entry.size >= smallBelow) continue
    const count = Math.ceil(entry.size / smallBytes)
    entry.start = table.length
    for (let index = 1; index <= count; index += 1) table.push(index === count ? endOfChain : entry.start + index)
    pieces.push(padded(entry.bytes, count * smallBytes))
  }
  return { stream: Buffer.concat(pieces), table }
}

function entryBytes({ name, kind, left, right, child, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name.slice(0, 31), 0, 'utf16le')
  bytes.writeUInt16LE(Math.min(name.length, 31) * 2 + 2, 64)
  bytes.set([kind, 1], 66)
  for (const [index, value] of [left, right, child].entries()) bytes.writeUInt32LE(value, 68 + 4 * index)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(kind === 1 ? 0 : size, 120)
  return bytes
}

type Places = { readonly directory: number; readonly smallTable: number; readonly smallTableSectors: number }

/** The table of chains covers itself and the list of its own places beyond the head's 109. */
function withTable(sectors: readonly Buffer[], table: readonly number[], places: Places): readonly Buffer[] {
  const perSector = sectorBytes / 4
  let [tables, lists] = [0, 0]
  while (tables * perSector < sectors.length + tables + lists) {
    tables += 1
    lists = Math.ceil(Math.max(0, tables - 109) / (perSector - 1))
  }
  const first = sectors.length + lists
  const whole = [...table, ...Array.from({ length: lists }, () => listSector), ...Array.from({ length: tables }, () => tableSector)]
  const at = Array.from({ length: tables }, (_, index) => first + index)
  const listed = Array.from({ length: lists }, (_, index) => {
    const from = 109 + index * (perSector - 1)
    return numbers([...filled(at.slice(from, from + perSector - 1), perSector - 1), index === lists - 1 ? endOfChain : sectors.length + index + 1])
  })
  return [headOf(at, lists === 0 ? endOfChain : sectors.length, lists, places), ...sectors, ...listed, ...Array.from({ length: tables }, (_, index) => numbers(filled(whole.slice(index * perSector, (index + 1) * perSector), perSector)))]
}

function headOf(tables: readonly number[], firstList: number, lists: number, { directory, smallTable, smallTableSectors }: Places): Buffer {
  const head = Buffer.alloc(sectorBytes)
  head.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  for (const [index, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) head.writeUInt16LE(value, 24 + 2 * index)
  for (const [index, value] of [0, tables.length, directory, 0, smallBelow, smallTable, smallTableSectors, firstList, lists].entries()) head.writeUInt32LE(value, 40 + 4 * index)
  numbers(filled(tables.slice(0, 109), 109)).copy(head, 76)
  return head
}

const filled = (values: readonly number[], length: number): readonly number[] => [...values, ...Array.from({ length: length - values.length }, () => free)]

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function padded(bytes: Uint8Array, length: number = sectorBytes): Buffer {
  const whole = Buffer.alloc(length)
  whole.set(bytes)
  return whole
}
