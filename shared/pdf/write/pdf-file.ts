import type { ByteSink } from '../byte-source.ts'
import { latin1Bytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import { openBufferedOut } from './buffered-out.ts'
import type { BufferedOut } from './buffered-out.ts'
import { crossReferenceRows, crossReferenceTable } from './cross-reference.ts'
import type { Place } from './cross-reference.ts'
import type { DigestRecorder } from './digest-recorder.ts'
import { openFingerprint } from './fingerprint.ts'
import { openInOrder } from './in-order.ts'
import type { InOrder } from './in-order.ts'
import { pdfDictionary, pdfEntries, pdfHex, pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'

/** A PDF being written from front to back: nothing that was written is kept but its place. */
export type PdfFile = {
  /** A number for an object that is written later, so that others can point to it. */
  readonly reserve: () => number
  readonly object: (number: number, value: PdfValue) => Promise<void>
  readonly add: (value: PdfValue) => Promise<number>
  /** `/Length` is added here. */
  readonly stream: (number: number, entries: StreamEntries, bytes: Uint8Array) => Promise<void>
  /** Entries already in the file's own notation, copied from another PDF. */
  readonly rawStream: (number: number, entries: string, bytes: Uint8Array) => Promise<void>
  /** A stream too large to be held; its pieces must come to exactly `lengthBytes`, its fingerprint stands for them in the file's ID. */
  readonly longStream: (number: number, entries: StreamEntries, lengthBytes: number, fingerprint: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>
  /** Deflated when that makes it smaller, if it is not already (`packing` is what packForFile made of it); written a little later, in its turn. */
  readonly packedStream: (number: number, entries: StreamEntries, bytes: Uint8Array, packing?: Promise<Uint8Array>) => Promise<void>
  /** All that was given so far has been written, and noted. */
  readonly settle: () => Promise<void>
  /** After a failure: waits for what is still on its way, so that the caller may close and remove the file. */
  readonly abandon: () => Promise<void>
  /** Closes the file; returns its size in bytes. */
  readonly finish: (catalog: number, info: number) => Promise<number>
}

export type StreamEntries = Readonly<Record<string, PdfValue | null>>
/** `table` is what PDF/A-1 asks for; `stream` packs small objects together and is smaller. */
export type CrossReference = 'stream' | 'table'

/** More objects in one make a reader unpack too much to find one. */
const objectsPerPack = 200

/** Streams that are being packed while the next pages are drawn: enough for every core, few enough to be small. */
const mostPacking = 8

/** Below, zlib's own head and the name of its filter outweigh what it saves; most pages of a merged file are only this long. */
const smallestPackedBytes = 128
/** The entry that says so costs as much. */
const filterEntryBytes = '/Filter /FlateDecode '.length

/** What a file being written remembers: its parts' places, and the small objects that wait to be packed together. */
type Writing = {
  readonly out: BufferedOut
  readonly machine: Machine
  readonly crossReference: CrossReference
  readonly fingerprint: ReturnType<typeof openFingerprint>
  readonly places: Place[]
  readonly queue: InOrder
  pack: { readonly number: number; readonly value: PdfValue }[]
  readonly recorder: DigestRecorder | null
}

export async function startPdfFile(sink: ByteSink, machine: Machine, crossReference: CrossReference, version: '1.7' | '1.4' = '1.7', recorder: DigestRecorder | null = null): Promise<PdfFile> {
  const writing: Writing = { out: openBufferedOut(sink), machine, crossReference, fingerprint: openFingerprint(machine), places: [{ kind: 'free' }], queue: openInOrder(mostPacking), pack: [], recorder }
  // The comment of four high bytes marks the file as binary: ISO 32000-1, 7.5.2.
  await writing.out.write(latin1Bytes(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`))
  return {
    reserve: () => reserve(writing),
    object: (number, value) => writeObject(writing, number, value),
    add: async (value) => {
      const number = reserve(writing)
      await writeObject(writing, number, value)
      return number
    },
    stream: (number, entries, bytes) => writeStream(writing, number, pdfEntries(entries), bytes),
    rawStream: (number, entries, bytes) => writeStream(writing, number, entries, bytes),
    longStream: (number, entries, lengthBytes, fingerprint, pieces) => writeLongStream(writing, number, entries, lengthBytes, fingerprint, pieces),
    packedStream: (number, entries, bytes, packing) => writePackedStream(writing, number, entries, bytes, packing),
    settle: () => writing.queue.all(),
    abandon: async () => {
      await writing.queue.all().catch(() => undefined)
      await writing.out.settle()
    },
    finish: (catalog, info) => finish(writing, catalog, info),
  }
}

const reserve = ({ places }: Writing): number => places.push({ kind: 'free' }) - 1

async function begin({ out, places }: Writing, number: number, head: string): Promise<void> {
  places[number] = { kind: 'at', offset: out.written() }
  await out.write(latin1Bytes(`${number} 0 obj\n${head}`))
}

async function writeObject(writing: Writing, number: number, value: PdfValue): Promise<void> {
  writing.recorder?.object(number, value)
  writing.fingerprint.add(latin1Bytes(value))
  if (writing.crossReference === 'table') return writing.queue.add(() => begin(writing, number, `${value}\nendobj\n`))
  writing.pack.push({ number, value })
  if (writing.pack.length === objectsPerPack) await writePack(writing)
}

/** Source: ISO 32000-1, 7.5.7 (object streams). */
async function writePack(writing: Writing): Promise<void> {
  const { pack, places } = writing
  if (pack.length === 0) return
  writing.pack = []
  const number = reserve(writing)
  const heads: string[] = []
  let offset = 0
  for (const [index, object] of pack.entries()) {
    places[object.number] = { kind: 'packed', pack: number, index }
    heads.push(`${object.number} ${offset}`)
    offset += object.value.length + 1
  }
  const head = `${heads.join(' ')}\n`
  const body = latin1Bytes(`${head}${pack.map(({ value }) => `${value}\n`).join('')}`)
  await writePackedStream(writing, number, { Type: '/ObjStm', N: String(pack.length), First: String(head.length) }, body)
}

async function writeStream(writing: Writing, number: number, entries: string, bytes: Uint8Array): Promise<void> {
  writing.fingerprint.add(bytes)
  await writing.queue.all()
  await writeWhole(writing, number, entries, bytes)
}

async function writeWhole(writing: Writing, number: number, entries: string, bytes: Uint8Array, unpacked?: Uint8Array): Promise<void> {
  await writing.recorder?.stream(number, entries, bytes, unpacked)
  await begin(writing, number, `<<${entries}/Length ${bytes.length}>>\nstream\n`)
  await writing.out.write(bytes)
  await writing.out.write(latin1Bytes('\nendstream\nendobj\n'))
}

/** The fingerprint counts what was given, not what was packed: its order must not depend on which thread is done first. */
async function writePackedStream(writing: Writing, number: number, entries: StreamEntries, bytes: Uint8Array, packing = packForFile(writing.machine, bytes)): Promise<void> {
  writing.fingerprint.add(bytes)
  await queuePacked(writing, number, entries, bytes, packing)
}

async function queuePacked(writing: Writing, number: number, entries: StreamEntries, bytes: Uint8Array, packing = packForFile(writing.machine, bytes)): Promise<void> {
  await writing.queue.add(async () => {
    const packed = await packing
    if (packed.length + filterEntryBytes < bytes.length) await writeWhole(writing, number, pdfEntries({ ...entries, Filter: '/FlateDecode' }), packed, bytes)
    else await writeWhole(writing, number, pdfEntries(entries), bytes)
  })
}

/** As small as it gets; what fails is heard by who waits for it. */
export function packForFile(machine: Machine, bytes: Uint8Array): Promise<Uint8Array> {
  const packing = bytes.length < smallestPackedBytes ? Promise.resolve(bytes) : machine.deflate(bytes, 9)
  packing.catch(() => undefined)
  return packing
}

async function writeLongStream(writing: Writing, number: number, entries: StreamEntries, lengthBytes: number, mark: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const { out, fingerprint, recorder } = writing
  fingerprint.add(latin1Bytes(mark))
  await writing.queue.all()
  await begin(writing, number, `${pdfDictionary({ ...entries, Length: String(lengthBytes) })}\nstream\n`)
  const from = out.written()
  for await (const piece of recorder?.pieces(number, pdfEntries(entries), pieces) ?? pieces) await out.write(piece)
  if (out.written() - from !== lengthBytes) throw new Error('a stream was not as long as it said')
  await out.write(latin1Bytes('\nendstream\nendobj\n'))
}

async function finish(writing: Writing, catalog: number, info: number): Promise<number> {
  const { out, places, fingerprint } = writing
  await writePack(writing)
  await writing.queue.all()
  // What the ID is made of ends here: it stands in what follows.
  const id = pdfHex(fingerprint.finish().subarray(0, 16))
  const trailer = { Root: pdfReference(catalog), Info: pdfReference(info), ID: `[${id} ${id}]` }
  const number = writing.crossReference === 'stream' ? reserve(writing) : 0
  const start = out.written()
  if (writing.crossReference === 'stream') {
    places[number] = { kind: 'at', offset: start }
    const { widths, rows } = crossReferenceRows(places)
    await queuePacked(writing, number, { Type: '/XRef', Size: String(places.length), W: `[${widths.join(' ')}]`, ...trailer }, rows)
    await writing.queue.all()
  } else {
    await out.write(latin1Bytes(`${crossReferenceTable(places)}trailer\n${pdfDictionary({ Size: String(places.length), ...trailer })}\n`))
  }
  await out.write(latin1Bytes(`startxref\n${start}\n%%EOF\n`))
  await out.flush()
  return out.written()
}
