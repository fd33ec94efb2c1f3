import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import { planPack, writePlannedPack } from '#shared/packs/make-pack.ts'
import type { PackDesk, PackOrder } from '#shared/packs/make-pack.ts'
import { packLanguages, packOf } from '#shared/packs/pack-definition.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { bundledFonts } from './bundled-fonts.ts'
import { programName } from './program-name.ts'
import { readyExhibitsOf, redactionPageProblems } from './ready-exhibits.ts'
import type { EvidenceFiles } from './ready-exhibits.ts'

export type PackJob = { readonly order: PackOrder; readonly evidence: EvidenceFiles; readonly folder: string; readonly formats: readonly ('pdf' | 'text')[] }
export type BuiltFile = { readonly name: string; readonly path: string; readonly bytes: number; readonly sha256: string; readonly pages: number | null }
export type BuiltFiles = { readonly files: readonly BuiltFile[]; readonly pages: number; readonly text: string; readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }[]; readonly findings: readonly Finding[] }
export type JobHooks = { readonly onProgress: (done: number, of: number) => void; readonly signal: { readonly aborted: boolean } }

/** Makes PACK.LANG.pdf and PACK.LANG.txt in a folder, each whole or not at all. */
export async function buildPack(job: PackJob, hooks: JobHooks): Promise<BuiltFiles> {
  const desk = await deskFor(job, hooks)
  const { order } = job
  const definition = packOf(desk.templates, order.packId)
  if (!packLanguages(desk.templates, definition).includes(order.language)) throw new DomainError({ code: 'pack-language-missing', packId: order.packId, language: order.language })
  const stray = await redactionPageProblems(order.caseFile, job.evidence)
  if (stray.length > 0) throw new DomainError({ code: 'case-invalid', problems: stray })
  const planned = await planPack(order, desk)
  await makeFolder(job.folder)
  const base = `${order.packId}.${order.language}`
  const pages = planned.laidOut.layout.pages.length
  const files: BuiltFile[] = []
  if (job.formats.includes('pdf')) files.push({ ...(await writeHashed(job.folder, `${base}.pdf`, (sink) => writePlannedPack(planned, desk, sink))), pages })
  if (job.formats.includes('text')) files.push({ ...(await writeHashed(job.folder, `${base}.txt`, (sink) => sink(new TextEncoder().encode(planned.text)))), pages: null })
  const exhibits = planned.laidOut.layout.exhibits.map(({ exhibitId, label, firstPage, lastPage }) => ({ id: exhibitId, label, firstPage, lastPage }))
  return { files, pages, text: planned.text, exhibits, findings: planned.findings }
}

async function deskFor(job: PackJob, hooks: JobHooks): Promise<PackDesk> {
  const [templates, fonts] = await Promise.all([readTemplateFolder(templatesFolder), bundledFonts()])
  return { templates, fonts, machine: nodeMachine, program: programName, readyExhibit: readyExhibitsOf(job.order.caseFile, job.evidence, job.order.language), onProgress: hooks.onProgress, signal: hooks.signal }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    throw new DomainError({ code: 'not-writable', path: folder })
  }
}

async function writeHashed(folder: string, name: string, write: (sink: ByteSink) => Promise<unknown>): Promise<Omit<BuiltFile, 'pages'>> {
  const path = join(folder, name)
  const hash = createHash('sha256')
  let bytes = 0
  await writeAtomically(path, async (sink) => {
    await write(async (piece) => {
      hash.update(piece)
      bytes += piece.length
      await sink(piece)
    })
  })
  return { name, path, bytes, sha256: hash.digest('hex') }
}
