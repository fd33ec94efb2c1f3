import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { planPack, writePlannedPack } from '#shared/packs/make-pack.ts'
import { idOfBranch } from '#shared/packs/pack-exhibit.ts'
import type { PackDesk, PackOrder } from '#shared/packs/pack-order.ts'
import type { PlannedPack } from '#shared/packs/planned-pack.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { packLanguages, packOf } from '#shared/packs/pack-definition.ts'
import { templatesFolder } from '#electron/files/app-folders.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import { cover } from '#electron/intake/cover.ts'
import type { GivenPassword } from '#electron/intake/given-passwords.ts'
import { bundledFonts } from './bundled-fonts.ts'
import { proveRedactions } from './proof/prove-redactions.ts'
import { programName } from './program-name.ts'
import { readyExhibitsOf, redactionPageProblems } from './ready-exhibits.ts'
import type { EvidenceFiles } from './ready-exhibits.ts'

export type PackJob = { readonly order: PackOrder; readonly evidence: EvidenceFiles; readonly folder: string; readonly formats: readonly ('pdf' | 'text')[]; readonly passwords?: readonly GivenPassword[] }
export type BuiltFile = { readonly name: string; readonly path: string; readonly bytes: number; readonly sha256: string; readonly pages: number | null; readonly conformance: WrittenPdf['conformance'] }
export type BuiltFiles = { readonly files: readonly BuiltFile[]; readonly pages: number; readonly text: string; readonly exhibits: readonly { readonly id: string; readonly label: string; readonly firstPage: number; readonly lastPage: number }[]; readonly findings: readonly Finding[] }
export type JobHooks = { readonly onProgress: (done: number, of: number) => void; readonly signal: { readonly aborted: boolean } }

/** Makes PACK.LANG.pdf and PACK.LANG.txt in a folder, each whole or not at all. */
export async function buildPack(job: PackJob, hooks: JobHooks): Promise<BuiltFiles> {
  const desk = await deskFor(job, hooks)
  const { order } = job
  const definition = packOf(desk.templates, order.packId)
  if (!packLanguages(desk.templates, definition).includes(order.language)) throw new DomainError({ code: 'pack-language-missing', packId: order.packId, language: order.language })
  const stray = await redactionPageProblems(order.caseFile, job.evidence, job.passwords)
  if (stray.length > 0) throw new DomainError({ code: 'case-invalid', problems: stray })
  const made = await makeFiles(job, desk)
  const { planned } = made
  const exhibits = planned.laidOut.layout.exhibits.map(({ exhibitId, label, firstPage, lastPage }) => ({ id: exhibitId, label, firstPage, lastPage }))
  return { files: made.files, pages: planned.laidOut.layout.pages.length, text: planned.text, exhibits, findings: planned.findings }
}

type Made = { readonly planned: PlannedPack; readonly files: readonly BuiltFile[] }

/** Some damage shows only when a picture is carried over: then its exhibit gets a cover page and the pack is made once more. */
async function makeFiles(job: PackJob, desk: PackDesk, damaged: ReadonlySet<string> = new Set()): Promise<Made> {
  const planned = await planPack(job.order, { ...desk, readyExhibit: async (id) => withCovers(await desk.readyExhibit(id), id, damaged, job.order.caseFile) })
  try {
    return { planned, files: await writeFiles(job, planned, desk) }
  } catch (error) {
    const exhibitId = damagedExhibit(error, planned)
    if (exhibitId === null || damaged.has(exhibitId)) throw error
    return makeFiles(job, desk, new Set([...damaged, exhibitId]))
  }
}

/** A cover page in place of each that is damaged, be it the exhibit or an attachment of it. */
const withCovers = (ready: ReadyExhibit, id: string, damaged: ReadonlySet<string>, caseFile: CaseFile): ReadyExhibit => ({
  ...ready, ...(damaged.has(id) ? { portrayal: cover('damaged', [{ code: 'damaged' }]) } : {}),
  branches: damaged.size === 0 ? ready.branches : ready.branches.map((branch, index) => ({ ...branch, ready: withCovers(branch.ready, idOfBranch(id, index + 1, caseFile.exhibits ?? []), damaged, caseFile) }))
})

/** The writer names the exhibit that broke while it was written. */
function damagedExhibit(error: unknown, { exhibits }: PlannedPack): string | null {
  if (!(error instanceof DomainError)) return null
  const { failure } = error
  if (failure.code !== 'image-refused' && failure.code !== 'pdf-refused' && failure.code !== 'too-slow') return null
  return exhibits.some(({ id }) => id === failure.file) ? failure.file : null
}

async function writeFiles({ order, folder, formats }: PackJob, planned: PlannedPack, desk: PackDesk): Promise<readonly BuiltFile[]> {
  await makeFolder(folder)
  const base = `${order.packId}.${order.language}`
  const files: BuiltFile[] = []
  if (formats.includes('pdf')) files.push(await writePdfFile(folder, `${base}.pdf`, (sink) => writePlannedPack(planned, desk, sink), (path) => proveRedactions({ path, layout: planned.laidOut.layout, exhibits: planned.exhibits })))
  if (formats.includes('text')) files.push({ ...(await writeHashed(folder, `${base}.txt`, (sink) => sink(new TextEncoder().encode(planned.text)))), pages: null, conformance: null })
  return files
}

async function deskFor(job: PackJob, hooks: JobHooks): Promise<PackDesk> {
  const [templates, fonts] = await Promise.all([readTemplateFolder(templatesFolder), bundledFonts()])
  return { templates, fonts, machine: nodeMachine, program: programName, readyExhibit: readyExhibitsOf(job.order.caseFile, job.evidence, job.order.language, job.passwords), onProgress: hooks.onProgress, signal: hooks.signal }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    throw new DomainError({ code: 'not-writable', path: folder })
  }
}

async function writePdfFile(folder: string, name: string, write: (sink: ByteSink) => Promise<WrittenPdf>, prove: (path: string) => Promise<void>): Promise<BuiltFile> {
  const facts: { pages: number | null; conformance: WrittenPdf['conformance'] } = { pages: null, conformance: null }
  const file = await writeHashed(folder, name, async (sink) => void Object.assign(facts, await write(sink)), prove)
  return { ...file, pages: facts.pages, conformance: facts.conformance }
}

async function writeHashed(folder: string, name: string, write: (sink: ByteSink) => Promise<unknown>, prove?: (path: string) => Promise<void>): Promise<Omit<BuiltFile, 'pages' | 'conformance'>> {
  const path = join(folder, name)
  const hash = createHash('sha256')
  let bytes = 0
  await writeAtomically(path, async (sink) => {
    await write(async (piece) => {
      hash.update(piece)
      bytes += piece.length
      await sink(piece)
    })
  }, undefined, prove)
  return { name, path, bytes, sha256: hash.digest('hex') }
}
