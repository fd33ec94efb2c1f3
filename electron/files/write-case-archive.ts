import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import { writeAtomically } from './atomic-write.ts'
import { caseJsonBytes } from './case-json.ts'
import { filesToExport, pourEvidence } from './export-content.ts'
import type { CaseWithEvidence, ExportedFile } from './export-content.ts'
import { readFailure } from './file-failure.ts'

// Built from local parts, since the format holds local time: the same bytes in every time zone. Evidence hardly packs, so nothing is packed.
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true } as const

/** Writes a .tsuzuri file; the same case gives the same bytes. */
export async function writeCaseArchive(opened: CaseWithEvidence, path: string): Promise<void> {
  const files = filesToExport(opened)
  await writeAtomically(path, async (sink) => {
    for (const file of files) await pourEvidence(file, async () => undefined)
    await pourZip(opened, files, sink)
  })
}

async function pourZip(opened: CaseWithEvidence, files: readonly ExportedFile[], sink: ByteSink): Promise<void> {
  const zip = new ZipFile()
  const output = Readable.from(zip.outputStream)
  zip.on('error', (error: Error) => { output.destroy(error) })
  zip.addBuffer(Buffer.from(caseJsonBytes(opened.caseFile)), 'case.json', fixed)
  for (const file of files) zip.addReadStreamLazy(file.file, { ...fixed, size: file.sizeBytes }, (give) => { give(null, streamOf(file, output)) })
  zip.end()
  for await (const chunk of output) await sink(chunk)
}

function streamOf(file: ExportedFile, output: Readable): Readable {
  const stream = createReadStream(file.path)
  stream.on('error', (error) => {
    const failure = readFailure(error, file.file)
    output.destroy(failure instanceof Error ? failure : error)
  })
  return stream
}
