/// <reference path="./pdf-lib-one-file.d.ts" />
import type { PDFContext, PDFObject, PDFRawStream } from 'pdf-lib'
import { latin1Bytes } from '../bytes.ts'
import type { Inflate } from './decode-stream.ts'
import { refusePacksThatSwell } from './refuse-packs-that-swell.ts'
import { parseItem } from './parse-item.ts'
import { damage, isDictionary } from './pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfObject, PdfObjects } from './pdf-item.ts'

/** The library reads everything at once and holds it twice. */
const largestMendedBytes = 100_000_000

/** Objects of a file whose cross-references cannot be believed, found by reading it from front to back; slow, and tolerant. */
export async function openMendedObjects(bytes: Uint8Array, inflate: Inflate): Promise<PdfObjects> {
  if (bytes.length > largestMendedBytes) return damage('too large to be mended')
  await refusePacksThatSwell(bytes, inflate)
  const { default: lib } = await import('pdf-lib/dist/pdf-lib.min.js')
  // A page with a part missing must not pass for the whole: one object that cannot be read refuses the document.
  const { context } = await lib.PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: true })
  return {
    trailer: trailerOf(context),
    read: async ({ number, generation }) => {
      const object = context.lookup(lib.PDFRef.of(number, generation))
      return object instanceof lib.PDFRawStream ? streamOf(object) : parsed(object)
    },
  }
}

function trailerOf({ trailerInfo }: PDFContext): PdfDictionary {
  const entries = Object.entries({ '/Root': trailerInfo.Root, '/Info': trailerInfo.Info, '/Encrypt': trailerInfo.Encrypt })
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, parsed(value)] as const])))
}

function streamOf(stream: PDFRawStream): PdfObject {
  const dictionary = parsed(stream.dict)
  return isDictionary(dictionary) ? { dictionary, bytes: stream.contents } : damage('no stream')
}

/** The library writes what it has read; so there is one kind of object for all that follows. */
const parsed = (object: PDFObject | undefined): PdfItem => (object === undefined ? 'null' : parseItem({ bytes: latin1Bytes(object.toString()), at: 0 }))
