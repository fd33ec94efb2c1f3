import type { ByteSink } from '../byte-source.ts'
import { concatBytes, latin1Bytes } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import { openFingerprint } from './fingerprint.ts'
import { pdfDictionary, pdfEntries, pdfHex, pdfReference } from './pdf-values.ts'
import type { PdfValue } from './pdf-values.ts'
import { crossReferenceRows, crossReferenceTable } from './cross-reference.ts'
import type { Place } from './cross-reference.ts'

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
  /** Deflated when that makes it smaller. */
  readonly packedStream: (number: number, entries: StreamEntries, bytes: Uint8Array) => Promise<void>
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
const bufferBytes = 256 * 1024

export async function startPdfFile(sink: ByteSink, machine: Machine, crossReference: CrossReference): Promise<PdfFile> {
  const out = bufferedOut(sink)
  const fingerprint = openFingerprint(machine)
  const places: Place[] = [{ kind: 'free' }]
  let pack: { readonly number: number; readonly value: PdfValue }[] = []
  // The comment of four high bytes marks the file as binary: ISO 32000-1, 7.5.2.
  await out.write(latin1Bytes('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n'))
  const reserve = (): number => places.push({ kind: 'free' }) - 1
  const begin = async (number: number, head: string): Promise<void> => {
    places[number] = { kind: 'at', offset: out.written() }
    await out.write(latin1Bytes(`${number} 0 obj\n${head}`))
  }
  const rawStream: PdfFile['rawStream'] = async (number, entries, bytes) => {
    fingerprint.add(bytes)
    await begin(number, `<<${entries}/Length ${bytes.length}>>\nstream\n`)
    await out.write(bytes)
    await out.write(latin1Bytes('\nendstream\nendobj\n'))
  }
  const stream: PdfFile['stream'] = (number, entries, bytes) => rawStream(number, pdfEntries(entries), bytes)
  const packedStream: PdfFile['packedStream'] = async (number, entries, bytes) => {
    const packed = await machine.deflate(bytes, 9)
    if (packed.length < bytes.length) await stream(number, { ...entries, Filter: '/FlateDecode' }, packed)
    else await stream(number, entries, bytes)
  }
  const flush = async (): Promise<void> => {
    if (pack.length === 0) return
    const full = pack
    pack = []
    const number = reserve()
    let offset = 0
    const heads = full.map((object, index) => {
      places[object.number] = { kind: 'packed', pack: number, index }
      const head = `${object.number} ${offset}`
      offset += object.value.length + 1
      return head
    })
    const head = `${heads.join(' ')}\n`
    const body = latin1Bytes(`${head}${full.map((object) => `${object.value}\n`).join('')}`)
    await packedStream(number, { Type: '/ObjStm', N: String(full.length), First: String(head.length) }, body)
  }
  const object: PdfFile['object'] = async (number, value) => {
    fingerprint.add(latin1Bytes(value))
    if (crossReference === 'table') return begin(number, `${value}\nendobj\n`)
    pack.push({ number, value })
    if (pack.length === objectsPerPack) await flush()
  }
  const longStream: PdfFile['longStream'] = async (number, entries, lengthBytes, mark, pieces) => {
    fingerprint.add(latin1Bytes(mark))
    await begin(number, `${pdfDictionary({ ...entries, Length: String(lengthBytes) })}\nstream\n`)
    const from = out.written()
    for await (const piece of pieces) await out.write(piece)
    if (out.written() - from !== lengthBytes) throw new Error('a stream was not as long as it said')
    await out.write(latin1Bytes('\nendstream\nendobj\n'))
  }
  const add: PdfFile['add'] = async (value) => {
    const number = reserve()
    await object(number, value)
    return number
  }
  const finish: PdfFile['finish'] = async (catalog, info) => {
    await flush()
    const id = pdfHex(fingerprint.finish().subarray(0, 16))
    const trailer = { Root: pdfReference(catalog), Info: pdfReference(info), ID: `[${id} ${id}]` }
    const number = crossReference === 'stream' ? reserve() : 0
    const start = out.written()
    if (crossReference === 'stream') {
      places[number] = { kind: 'at', offset: start }
      const { widths, rows } = crossReferenceRows(places)
      await packedStream(number, { Type: '/XRef', Size: String(places.length), W: `[${widths.join(' ')}]`, ...trailer }, rows)
    } else {
      await out.write(latin1Bytes(`${crossReferenceTable(places)}trailer\n${pdfDictionary({ Size: String(places.length), ...trailer })}\n`))
    }
    await out.write(latin1Bytes(`startxref\n${start}\n%%EOF\n`))
    await out.flush()
    return out.written()
  }
  return { reserve, object, add, stream, rawStream, longStream, packedStream, finish, abandon: out.settle }
}

function bufferedOut(sink: ByteSink): { readonly write: (bytes: Uint8Array) => Promise<void>; readonly flush: () => Promise<void>; readonly settle: () => Promise<void>; readonly written: () => number } {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let written = 0
  let sinking: Promise<void> = Promise.resolve()
  // While one piece is on its way to the disk, the next is made; never more than one.
  const send = async (bytes: Uint8Array): Promise<void> => {
    await sinking
    sinking = sink(bytes)
    sinking.catch(() => undefined)
  }
  const sendWaiting = async (): Promise<void> => {
    if (waitingBytes === 0) return
    const bytes = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : concatBytes(waiting)
    waiting = []
    waitingBytes = 0
    await send(bytes)
  }
  return {
    written: () => written,
    settle: () => sinking.catch(() => undefined),
    flush: async () => {
      await sendWaiting()
      await sinking
    },
    write: async (bytes) => {
      written += bytes.length
      if (bytes.length >= bufferBytes) {
        await sendWaiting()
        return send(bytes)
      }
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= bufferBytes) await sendWaiting()
    },
  }
}
