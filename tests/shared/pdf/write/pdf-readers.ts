import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Box, Layout, Page } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'
import type { PdfResources, PdfWriting } from '#shared/pdf/write/write-pdf.ts'

/** Programs that know nothing of this one; a test without its reader is skipped with the reason. */
export const lacks = (tool: string): boolean => spawnSync(tool, ['--version']).error !== undefined
export const read = (tool: string, ...parameters: readonly string[]): string => execFileSync(tool, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 })

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const bytesSource = (bytes: Uint8Array): ByteSource => ({ sizeBytes: bytes.length, read: async (offset, length) => bytes.slice(offset, offset + length) })

let library: FontLibrary | null = null
export const fontLibrary = (): FontLibrary => (library ??= openFontLibrary(nodeMachine))

export const info: PdfResources['info'] = { title: '注文の品が届かない件', author: '山田 太郎', subject: null, language: 'ja', createdAt: '2026-11-01T00:00:00+09:00', producer: 'Tsuzuri 0.1.0' }

export const page = (boxes: readonly Box[], links: Page['links'] = []): Page => ({ widthPt: 595.28, heightPt: 841.89, boxes, links })

export const line = (text: string, baselinePt: number, change: Partial<Extract<Box, { readonly kind: 'text' }>> = {}): Box => ({
  kind: 'text', owner: 1, xPt: 60, baselinePt, face: 'serif', sizePt: 12, text, colour: [0, 0, 0], ...change,
})

export const layoutOf = (pages: readonly Page[], change: Partial<Layout> = {}): Layout => ({
  pages, outline: [], structure: [{ tag: 'Document', parent: null }, { tag: 'P', parent: 0 }, { tag: 'Figure', parent: 0, alternative: '画面の写し' }], ...change,
})

type Change = { readonly pictures?: ReadonlyMap<string, Picture>; readonly attachments?: PdfResources['attachments']; readonly info?: PdfResources['info'] } & PdfWriting

export async function pdfBytes(layout: Layout, { pictures, attachments, info: told, ...writing }: Change = {}): Promise<Uint8Array> {
  const fonts = fontLibrary()
  await fonts.prepare(layout.pages.flatMap(({ boxes }) => boxes.map((box) => (box.kind === 'text' ? box.text : ''))).join('\n'))
  const pieces: Uint8Array[] = []
  const resources = { fonts, pictures: ({ exhibitId, page: number }: { readonly exhibitId: string; readonly page: number }) => pictures?.get(`${exhibitId} ${number}`), attachments: attachments ?? [], info: told ?? info }
  await writePdf(layout, resources, nodeMachine, async (bytes) => void pieces.push(bytes.slice()), writing)
  return Buffer.concat(pieces)
}

export async function pdfFile(layout: Layout, change: Change = {}): Promise<string> {
  const path = join(temporaryFolder(), 'pack.pdf')
  writeFileSync(path, await pdfBytes(layout, change))
  return path
}

export const pictureBox = (exhibitId: string, widthPt: number, heightPt: number, number = 1): Box => ({ kind: 'picture', owner: 2, xPt: 50, yPt: 50, widthPt, heightPt, picture: { exhibitId, page: number } })

/** A page as grey samples, by one program or the other. */
export function render(program: 'poppler' | 'mupdf', path: string, pageNumber: number, dotsPerInch = 72): { readonly widthPx: number; readonly heightPx: number; readonly samples: Uint8Array } {
  const out = join(temporaryFolder(), 'page')
  if (program === 'poppler') read('pdftoppm', '-gray', '-r', String(dotsPerInch), '-f', String(pageNumber), '-l', String(pageNumber), '-singlefile', path, out)
  else read('mutool', 'draw', '-q', '-c', 'gray', '-F', 'pgm', '-r', String(dotsPerInch), '-o', `${out}.pgm`, path, String(pageNumber))
  const bytes = readFileSync(`${out}.pgm`)
  const head = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 200).toString('latin1'))
  if (head === null) throw new Error('not a grey picture')
  return { widthPx: Number(head[1]), heightPx: Number(head[2]), samples: bytes.subarray(head[0].length) }
}

/** Share of dark samples in a band of the page, top and bottom in points from the top. */
export function inkBetween(picture: ReturnType<typeof render>, topPt: number, bottomPt: number, dotsPerInch = 72): number {
  const rows = picture.samples.subarray(Math.round((topPt * dotsPerInch) / 72) * picture.widthPx, Math.round((bottomPt * dotsPerInch) / 72) * picture.widthPx)
  return rows.reduce((sum, value) => sum + (255 - value) / 255, 0)
}
