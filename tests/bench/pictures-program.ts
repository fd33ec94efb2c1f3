/** One cold run of the engine alone: every picture of a folder on a page with a caption. Arguments: folder, target. */
import { readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeMachine } from '#electron/files/machine.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Layout, Page } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { probePng } from '#shared/pdf/pictures/probe-picture.ts'
import { writePdf } from '#shared/pdf/write/write-pdf.ts'

async function writePack(folder: string, out: string): Promise<void> {
  const pictures = new Map<string, Picture>()
  const pages: Page[] = []
  const names = readdirSync(folder)
  for (const [index, name] of names.entries()) pages.push(pageOf(name, `資料${index + 1} 出品者とのやりとり 2026年10月${(index % 30) + 1}日`))
  const check = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const probe = await probePng(fileSource(join(folder, name)), name, nodeMachine)
      if (probe.kind !== 'stored') throw new Error(`${name} is not stored`)
      pictures.set(name, probe.picture)
    }
  }
  const waiting = [...names]
  await Promise.all([check(), check(), check()])
  const fonts = await openFontLibrary(nodeMachine)
  const layout: Layout = { pages, outline: [], structure: [{ tag: 'Document', parent: null }] }
  const info = { title: 'Bench', author: null, subject: null, language: 'ja', createdAt: '2026-11-01T00:00:00+09:00', producer: 'Tsuzuri' }
  const file = await open(out, 'w')
  await writePdf(layout, { fonts, pictures: ({ exhibitId }) => pictures.get(exhibitId), attachments: [], info }, nodeMachine, async (bytes) => void (await file.write(bytes)))
  await file.close()
}

const pageOf = (exhibitId: string, caption: string): Page => ({
  widthPt: 595.28,
  heightPt: 841.89,
  links: [],
  boxes: [
    { kind: 'text', owner: null, xPt: 60, baselinePt: 50, face: 'sans', sizePt: 10, text: caption, colour: [0, 0, 0] },
    { kind: 'picture', owner: null, xPt: 130, yPt: 70, widthPt: 332.7, heightPt: 720, picture: { exhibitId, page: 1 } },
  ],
})

const fileSource = (path: string): ByteSource => ({
  sizeBytes: statSync(path).size,
  read: async (offset, length) => {
    const file = await open(path)
    try {
      const bytes = new Uint8Array(length)
      await file.read(bytes, 0, length, offset)
      return bytes
    } finally {
      await file.close()
    }
  },
})

const [folder = '', target = ''] = process.argv.slice(2)
await writePack(folder, target)
