import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import type { PageDigest } from '#shared/pdf/digest/page-digest.ts'
import type { Layout } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { openPdf } from '#shared/pdf/verify/open-pdf.ts'
import { digestFile, listPages } from '#shared/pdf/verify/page-list.ts'
import type { CrossReference } from '#shared/pdf/write/pdf-file.ts'
import { bytesSource, lacks, layoutOf, line, page, pdfBytes, pictureBox, read, temporaryFolder } from '../write/pdf-readers.ts'

async function foreignPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const word of ['First', 'Second']) document.addPage([300, 200]).drawText(`${word} (page) \\ of it`, { x: 20, y: 100, size: 20, font })
  return document.save()
}

const noise = (channels: 3 | 4) => sharp(Buffer.from(Array.from({ length: 60 * 40 * channels }, (_, at) => (at * 97) % 251)), { raw: { width: 60, height: 40, channels } })

async function everything(): Promise<{ readonly layout: Layout; readonly pictures: ReadonlyMap<string, Picture> }> {
  const [png, alpha, jpeg, pdf] = await Promise.all([noise(3).png().toBuffer(), noise(4).png().toBuffer(), noise(3).jpeg().toBuffer(), foreignPdf()])
  const size = { widthPx: 60, heightPx: 40 }
  const foreign = (pageNumber: number): Picture => ({ kind: 'pdf-page', widthPt: 300, heightPt: 200, documentKey: 'a', load: async () => pdf, pageNumber })
  const pictures = new Map<string, Picture>([
    ['a 1', { kind: 'stored-png', ...size, source: bytesSource(png) }], ['a 2', { kind: 'stored-png', ...size, source: bytesSource(alpha) }],
    ['a 3', { kind: 'stored-jpeg', ...size, orientation: 6, source: bytesSource(jpeg) }], ['a 4', foreign(1)], ['a 5', foreign(2)],
  ])
  const link = (pageIndex: number) => ({ owner: 1, xPt: 60, yPt: 90, widthPt: 50, heightPt: 14, target: { pageIndex, yPt: 40 } })
  const shown = [1, 2, 3, 4, 5].map((number) => page([line(`資料${number} 画面の写し`, 30, { owner: 1 }), pictureBox('a', 300, 200, number)], [link(0)]))
  const layout = layoutOf([page([line('目次 Contents', 60), line('太い', 90, { face: 'sans-bold' })], [link(2), link(5)]), ...shown, page([line('資料1 once more', 30), pictureBox('a', 100, 60, 1)])])
  return { layout, pictures }
}

async function written(crossReference: CrossReference = 'stream'): Promise<{ readonly bytes: Uint8Array; readonly digests: readonly PageDigest[] }> {
  let digests: readonly PageDigest[] = []
  const { layout, pictures } = await everything()
  const bytes = await pdfBytes(layout, { pictures, crossReference, attachments: (counted) => { digests = counted.pages; return [] } })
  return { bytes, digests }
}

async function counted(bytes: Uint8Array): Promise<readonly PageDigest[]> {
  const pdf = await openPdf(bytesSource(bytes), nodeMachine)
  return (await digestFile(pdf, (await listPages(pdf)).pages, nodeMachine)).pages
}

function saved(bytes: Uint8Array, tool: string, ...parameters: readonly string[]): Uint8Array {
  const folder = temporaryFolder()
  const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')]
  writeFileSync(from, bytes)
  read(tool, ...parameters, from, to)
  return readFileSync(to)
}

describe('page digests', () => {
  test.each(['stream', 'table'] as const)('what was counted while writing is what the file holds, with a cross-reference %s', async (crossReference) => {
    const { bytes, digests } = await written(crossReference)
    expect(digests).toHaveLength(7)
    expect(new Set(digests.map(({ drawn }) => drawn)).size).toBe(7)
    expect(await counted(bytes)).toEqual(digests)
  })

  test('the notation of the file does not matter: both kinds of file have the same digests', async () => {
    expect((await written('table')).digests).toEqual((await written('stream')).digests)
  })

  test.skipIf(lacks('qpdf')).each([['--object-streams=generate'], ['--object-streams=disable'], ['--linearize'], ['--newline-before-endstream']])('a file that qpdf saves anew with %s keeps them (skipped without qpdf)', async (option) => {
    const { bytes, digests } = await written()
    expect(await counted(saved(bytes, 'qpdf', option))).toEqual(digests)
  })

  test('a file that pdf-lib saves anew keeps them', async () => {
    const { bytes, digests } = await written()
    expect(await counted(await (await PDFDocument.load(bytes, { updateMetadata: false })).save())).toEqual(digests)
  })

  test.skipIf(lacks('qpdf'))('a page that is turned by a node above it is another page (skipped without qpdf)', async () => {
    const { bytes, digests } = await written()
    const turned = await counted(saved(bytes, 'qpdf', '--rotate=+180:1-z'))
    expect(turned.map(({ drawn }) => drawn)).not.toContain(digests[0]?.drawn)
  })

  test('a link that leads elsewhere changes the links of its page and nothing else', async () => {
    const { bytes, digests } = await written('table')
    const text = Buffer.from(bytes).toString('latin1')
    const destinations = [...text.matchAll(/\/Dest \[(\d+) 0 R/g)].map(([, number]) => number ?? '')
    const [first, second] = [destinations[0] ?? '', destinations[1] ?? '']
    expect(first.length).toBe(second.length)
    const changed = await counted(Buffer.from(text.replace(`/Dest [${first} 0 R`, `/Dest [${second} 0 R`), 'latin1'))
    expect(changed.map(({ drawn }) => drawn)).toEqual(digests.map(({ drawn }) => drawn))
    expect(changed.map(({ links }, index) => links === digests[index]?.links)).toEqual([false, true, true, true, true, true, true])
  })

  test('an object that lies in the file without standing in its directory does not count', async () => {
    const { bytes, digests } = await written('table')
    const text = Buffer.from(bytes).toString('latin1')
    const pageNumber = /(\d+) 0 obj\n<<\/Type \/Page /.exec(text)?.[1] ?? ''
    const decoy = `${pageNumber} 0 obj\n<</Type /Page /MediaBox [0 0 10 10]>>\nendobj\n`
    const end = text.lastIndexOf('xref\n0 ')
    const moved = `${text.slice(0, end)}${decoy}${text.slice(end).replace(/startxref\n\d+/, `startxref\n${end + decoy.length}`)}`
    expect(await counted(Buffer.from(moved, 'latin1'))).toEqual(digests)
  })
})

/** The way of counting of docs/verify.md, written down once more over what qpdf reads. */
describe.skipIf(lacks('qpdf'))('counted by another program (skipped without qpdf)', () => {
  test('the digests are the same', async () => {
    const { bytes, digests } = await written()
    expect(countedByQpdf(bytes)).toEqual(digests.map(({ drawn }) => drawn))
  })
})

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Dictionary = { readonly [key: string]: Json }
type QpdfObject = { readonly value?: Json; readonly stream?: { readonly dict: Dictionary } }

function countedByQpdf(bytes: Uint8Array): readonly string[] {
  const folder = temporaryFolder()
  const path = join(folder, 'in.pdf')
  writeFileSync(path, bytes)
  const objects: Readonly<Record<string, QpdfObject>> = JSON.parse(read('qpdf', '--json', '--json-key=qpdf', path)).qpdf[1]
  const pages: readonly string[] = JSON.parse(read('qpdf', '--json', '--json-key=pages', path)).pages.map((one: { readonly object: string }) => one.object)
  const sha256 = (data: Uint8Array | string): string => Buffer.from(nodeMachine.sha256(typeof data === 'string' ? Buffer.from(data, 'latin1') : data)).toString('hex')
  const isReference = (value: string): boolean => / R$/.test(value)
  const text = (value: Json, found: string[], skipped: readonly string[] = []): string => {
    if (typeof value === 'string' && isReference(value)) return pages.includes(value) || objects[`obj:${value}`] !== undefined ? (found.push(value), 'R') : 'null'
    if (typeof value === 'string') return value.startsWith('/') ? value : `<${value.startsWith('b:') ? value.slice(2) : Buffer.from(value.slice(2), 'latin1').toString('hex')}>`
    if (value === null || typeof value !== 'object') return String(value)
    if (Array.isArray(value)) return `[${value.map((item: Json) => text(item, found)).join(' ')}]`
    const kept = Object.entries(value as Dictionary).filter(([key, item]) => item !== null && ![...skipped, '/StructParent', '/StructParents'].includes(key)).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `<<${kept.map(([key, item]) => `${key} ${text(item, found)}`).join(' ')}>>`
  }
  const own = (name: string, root?: Dictionary): { readonly digest: string; readonly found: readonly string[] } => {
    const found: string[] = []
    const { value, stream } = root === undefined ? (objects[`obj:${name}`] ?? {}) : { value: root }
    if (stream === undefined) return { digest: sha256(text(value ?? null, found)), found }
    const isPicture = stream.dict['/Subtype'] === '/Image'
    const content = Buffer.from(readBytes('qpdf', `--show-object=${name.replace(' R', '').replace(' ', ',')}`, isPicture ? '--raw-stream-data' : '--filtered-stream-data', path))
    const dictionary = text(stream.dict, found, isPicture ? ['/Length'] : ['/Length', '/Filter', '/DecodeParms'])
    return { digest: sha256(`${dictionary} stream ${isPicture ? 'packed' : 'unpacked'} ${sha256(content)}`), found }
  }
  return pages.map((name) => {
    const { '/Parent': _, '/Annots': __, '/Tabs': ___, ...root } = objects[`obj:${name}`]?.value as Dictionary
    const names: (string | null)[] = [null]
    let lines = ''
    for (let at = 0; at < names.length; at += 1) {
      const { digest, found } = own(names[at] ?? '', at === 0 ? root : undefined)
      const marks = found.map((to) => {
        if (pages.includes(to)) return '@'
        if (!names.includes(to)) names.push(to)
        return String(names.indexOf(to))
      })
      lines += `${[digest, ...marks].join(' ')}\n`
    }
    return sha256(lines)
  })
}

const readBytes = (tool: string, ...parameters: readonly string[]): Buffer => execFileSync(tool, parameters, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 })
