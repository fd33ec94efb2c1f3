/** One cold run of the engine alone: every picture of a folder on a page with a caption. Arguments: folder, target, `tagged` or `untagged`. */
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { tuneEngine } from '../../electron/cli/tune-engine.ts'
import { openFileSource } from '../../electron/files/file-source.ts'
import { nodeMachine } from '../../electron/files/machine.ts'
import { openFontLibrary } from '../../shared/pdf/fonts/font-library.ts'
import type { Layout, Page, StructureNode } from '../../shared/pdf/layout-types.ts'
import type { Picture } from '../../shared/pdf/picture.ts'
import { probeJpeg, probePng } from '../../shared/pdf/pictures/probe-picture.ts'
import { writeToFile } from './write-to-file.ts'

type Stored = Extract<Picture, { readonly kind: 'stored-png' | 'stored-jpeg' }>

/** A few files are checked at a time: reading waits for the disk. */
const atOnce = 3

async function checkedPictures(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const pictures = new Map<string, Stored>()
  const waiting = [...names]
  const check = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const source = await openFileSource(join(folder, name), name)
      const probe = extname(name) === '.png' ? await probePng(source, name, nodeMachine) : await probeJpeg(source, name)
      if (probe.kind !== 'stored') throw new Error(`${name} cannot be stored as it is`)
      pictures.set(name, probe.picture)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, check))
  return pictures
}

const captionOf = (index: number): string => `資料${index + 1} 出品者とのやりとり 2026年10月${(index % 30) + 1}日`

const frame = { xPt: 60, yPt: 70, widthPt: 475.28, heightPt: 720 }

function pageOf(name: string, picture: Stored, index: number, owners: { readonly caption: number | null; readonly figure: number | null }): Page {
  const scale = Math.min(frame.widthPt / picture.widthPx, frame.heightPt / picture.heightPx)
  const [widthPt, heightPt] = [picture.widthPx * scale, picture.heightPx * scale]
  return {
    widthPt: 595.28, heightPt: 841.89, links: [],
    boxes: [
      { kind: 'text', owner: owners.caption, xPt: 60, baselinePt: 50, face: 'sans', sizePt: 10, text: captionOf(index), colour: [0, 0, 0] },
      { kind: 'picture', owner: owners.figure, xPt: frame.xPt + (frame.widthPt - widthPt) / 2, yPt: frame.yPt, widthPt, heightPt, picture: { exhibitId: name, page: 1 } }
    ]
  }
}

function layOut(pictures: readonly (readonly [string, Stored])[], isTagged: boolean): Layout {
  const structure: StructureNode[] = [{ tag: 'Document', parent: null }]
  const add = (node: StructureNode): number => structure.push(node) - 1
  const pages = pictures.map(([name, picture], index) => {
    if (!isTagged) return pageOf(name, picture, index, { caption: null, figure: null })
    const part = add({ tag: 'Part', parent: 0 })
    return pageOf(name, picture, index, { caption: add({ tag: 'H1', parent: part }), figure: add({ tag: 'Figure', parent: part, alternative: `資料${index + 1}` }) })
  })
  return { pages, outline: [], structure: isTagged ? structure : [] }
}

tuneEngine()
const [folder = '', target = '', tags] = process.argv.slice(2)
const names = readdirSync(folder).toSorted()
const pictures = await checkedPictures(folder, names)
const inOrder = names.flatMap((name) => {
  const picture = pictures.get(name)
  return picture === undefined ? [] : [[name, picture] as const]
})
const fonts = openFontLibrary(nodeMachine)
await fonts.prepare(names.map((_, index) => captionOf(index)).join(''))
await writeToFile(layOut(inOrder, tags === 'tagged'), { fonts, pictures: ({ exhibitId }) => pictures.get(exhibitId) }, target)
