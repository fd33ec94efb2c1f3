import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfiumEngine } from './pdfium-engine.ts'

const packages = createRequire(import.meta.url)
const fileOf = (name: string): string => packages.resolve(`@expo-google-fonts/${name}`)

/** What stands in for a font that a PDF names but does not hold; a handle is a place in this list, counted from 1. */
const fonts = [
  { file: 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', charset: 128 }, { file: 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf', charset: 128 },
  { file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', charset: 134 }, { file: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf', charset: 129 }
] as const

/** FXFONT_SHIFTJIS_CHARSET, _HANGEUL_, _GB2312_, _CHINESEBIG5_, FXFONT_FF_ROMAN. Source: PDFium, public/fpdf_sysfontinfo.h. */
const charsets = { japanese: 128, korean: 129, simplified: 134, traditional: 136 } as const
const roman = 0x10

/**
 * Japanese PDFs often name fonts that every machine is thought to have, and do not hold them: without these their letters would be missing
 * where a page is drawn. Latin ones PDFium has of its own.
 */
export function giveFallbackFonts({ pdfium, put, view }: PdfiumEngine): void {
  const memory = pdfium.pdfium
  const held = new Map<number, Uint8Array>()
  const bytesOf = (handle: number): Uint8Array => {
    const known = held.get(handle) ?? readFileSync(fileOf(fonts[handle - 1]?.file ?? ''))
    held.set(handle, known)
    return known
  }
  const mapFont = (_: number, _weight: number, _italic: number, charset: number, pitch: number, face: number): number => handleFor(charset, pitch, memory.UTF8ToString(face))
  const fontData = (_: number, handle: number, table: number, buffer: number, sizeBytes: number): number => {
    const bytes = table === 0 ? bytesOf(handle) : tableOf(bytesOf(handle), table)
    if (buffer !== 0 && sizeBytes >= bytes.length) memory.HEAPU8.set(bytes, buffer >>> 0)
    return bytes.length
  }
  const calls = [
    memory.addFunction(() => undefined, 'vi'), memory.addFunction(() => undefined, 'vii'), memory.addFunction(mapFont, 'iiiiiiii'), memory.addFunction(() => 0, 'iii'),
    memory.addFunction(fontData, 'iiiiii'), memory.addFunction(() => 0, 'iiiii'), memory.addFunction((_: number, handle: number) => fonts[handle - 1]?.charset ?? 0, 'iii'), memory.addFunction(() => undefined, 'vii')
  ]
  // FPDF_SYSFONTINFO: its version and eight calls. It must stay for as long as PDFium runs.
  const interfaceAt = put(new Uint8Array(4 * (calls.length + 1)))
  for (const [index, value] of [1, ...calls].entries()) view().setUint32(interfaceAt + index * 4, value, true)
  pdfium.FPDF_SetSystemFontInfo(interfaceAt)
}

function handleFor(charset: number, pitch: number, face: string): number {
  switch (charset) {
    case charsets.japanese: return /mincho|ryumin|serif|明朝/i.test(face) || (pitch & roman) !== 0 ? 2 : 1
    case charsets.simplified: case charsets.traditional: return 3
    case charsets.korean: return 4
    default: return 0
  }
}

/** Source: OpenType specification, table directory. */
function tableOf(bytes: Uint8Array, tag: number): Uint8Array {
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at < 12 + directory.getUint16(4) * 16; at += 16) {
    if (directory.getUint32(at) === tag >>> 0) return bytes.subarray(directory.getUint32(at + 8), directory.getUint32(at + 8) + directory.getUint32(at + 12))
  }
  return new Uint8Array(0)
}
