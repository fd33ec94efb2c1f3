import { inflateSync } from 'node:zlib'
import { read } from './pdf-readers.ts'

/** An object of a PDF as qpdf tells it: a plain value or the dictionary of a stream. */
export type PdfObject = { readonly key: string; readonly value: Record<string, unknown> | undefined; readonly dictionary: Record<string, unknown> | undefined; readonly data: string | undefined }

type Told = { readonly value?: unknown; readonly stream?: { readonly dict: Record<string, unknown>; readonly data?: string } }

/** Every object of a file, with the contents of its streams as they lie there: pictures would be fifty times as long unpacked. */
export function objectsOf(path: string): readonly PdfObject[] {
  const json: { readonly qpdf: readonly [unknown, Record<string, Told>] } = JSON.parse(read('qpdf', '--json', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=none', path))
  return Object.entries(json.qpdf[1]).map(([key, { value, stream }]) => ({
    key: key.replace(/^obj:/, ''),
    value: typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined,
    dictionary: stream?.dict,
    data: stream?.data,
  }))
}

/** The contents of one stream, unpacked. */
export function streamOf(objects: readonly PdfObject[], reference: string): Buffer {
  const found = objects.find(({ key }) => key === reference)
  const packed = Buffer.from(found?.data ?? '', 'base64')
  const filters = [found?.dictionary?.['/Filter'] ?? []].flat()
  return filters.reduce((bytes: Buffer, filter) => {
    if (filter !== '/FlateDecode' || found?.dictionary?.['/DecodeParms'] !== undefined) throw new Error(`${reference} is packed with ${String(filter)} or foretold`)
    return inflateSync(bytes)
  }, packed)
}
