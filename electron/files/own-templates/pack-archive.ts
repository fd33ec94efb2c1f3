import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { archiveLimits, openArchive, refused } from '../archive-entries.ts'
import { writeAtomically } from '../atomic-write.ts'
import { openRegularFile } from '../regular-file.ts'
import { unpackEntry } from '../unpack-entry.ts'
import { ownTemplateLimits, templateFileName } from './read-own-templates.ts'
import type { PackTexts } from './change-own-pack.ts'

/** A pack of templates as one file: a ZIP of one folder, named by its id. */
export const packArchiveEnding = 'tsuzuri-pack'
const archiveBytes = 20_000_000
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const

export async function writePackArchive(path: string, packId: string, texts: PackTexts): Promise<void> {
  const zip = new ZipFile()
  for (const [name, text] of texts) zip.addBuffer(Buffer.from(text), `${packId}/${name}`, fixed)
  zip.end()
  await writeAtomically(path, async (sink) => { for await (const chunk of Readable.from(zip.outputStream)) await sink(chunk) })
}

/** The texts of one pack out of an archive from anywhere; what else lies in it is not read. */
export async function readPackArchive(path: string): Promise<{ readonly packId: string; readonly texts: PackTexts }> {
  const { handle, sizeBytes } = await openRegularFile(path, path)
  await handle.close()
  if (sizeBytes > archiveBytes) throw refused(path, 'too-large')
  const archive = await openArchive(path, sizeBytes)
  try {
    const definitions = [...archive.entries.keys()].filter((name) => /^[a-z0-9-]{1,100}\/pack\.json$/.test(name))
    const [definition] = definitions
    if (definition === undefined || definitions.length > 1) throw refused(path, 'no-pack')
    const packId = definition.slice(0, definition.indexOf('/'))
    const wanted = [...archive.entries].filter(([name]) => name.startsWith(`${packId}/`) && (name === definition || templateFileName.test(name.slice(packId.length + 1))))
    if (wanted.length > Math.min(ownTemplateLimits.files, archiveLimits.entries)) throw refused(path, 'too-many-entries')
    const texts = new Map<string, string>()
    for (const [name, entry] of wanted) {
      if (entry.uncompressedSize > ownTemplateLimits.fileBytes) throw refused(path, 'too-large', name)
      const chunks: Uint8Array[] = []
      await unpackEntry(archive.zip, entry, path, name, async (chunk) => { chunks.push(chunk) })
      texts.set(name.slice(packId.length + 1), Buffer.concat(chunks).toString('utf8'))
    }
    return { packId, texts }
  } finally {
    archive.zip.close()
  }
}
