import { createHash } from 'node:crypto'
import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { planPack } from '#shared/packs/make-pack.ts'
import { isPackFileName } from '#shared/packs/pack-file-name.ts'
import { idOfBranch } from '#shared/packs/pack-exhibit.ts'
import type { PackDesk, PackOrder } from '#shared/packs/pack-order.ts'
import type { PlannedPack } from '#shared/packs/planned-pack.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { placedExhibits } from '#shared/packs/volumes/pack-estimate.ts'
import type { PlacedExhibit } from '#shared/packs/volumes/pack-estimate.ts'
import { singleVolume } from '#shared/packs/volumes/plan-volumes.ts'
import { writeVolumes } from '#shared/packs/volumes/write-volumes.ts'
import type { VolumeShelf } from '#shared/packs/volumes/write-volumes.ts'
import { checkTemplate } from '#shared/documents/check-template.ts'
import { packLanguages, packOf } from '#shared/packs/pack-definition.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { makeFolders } from '#electron/files/make-folders.ts'
import { stageFiles } from '#electron/files/staged-files.ts'
import type { StagedFiles } from '#electron/files/staged-files.ts'
import { threadFiller } from '#electron/files/own-templates/fill-in-thread.ts'
import { readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import { cover } from '#electron/intake/cover.ts'
import type { GivenPassword } from '#electron/intake/given-passwords.ts'
import { bundledFonts } from './bundled-fonts.ts'
import { alikeFindings } from './proof/alike-findings.ts'
import { proveRedactions } from './proof/prove-redactions.ts'
import { saidFindings } from './proof/said-findings.ts'
import { programName } from './program-name.ts'
import { markingCarriers } from './redacted-carriers.ts'
import { readyExhibitsOf, redactionPageProblems } from './ready-exhibits.ts'
import { recognitionRun } from './recognise-evidence.ts'
import type { EvidenceFiles, MissingOriginals } from './ready-exhibits.ts'

export type PackJob = { readonly order: PackOrder; readonly evidence: EvidenceFiles; readonly folder: string; readonly formats: readonly ('pdf' | 'text')[]; readonly passwords?: readonly GivenPassword[]; readonly missing?: MissingOriginals; readonly ownTemplates?: string; readonly draft?: TemplateDraft; /** Text is recognised in pictures for which none is given. */ readonly recognise?: boolean }
/** A template of the user's while it is written, in place of what lies on the disk. */
export type TemplateDraft = { readonly name: string; readonly source: string }
export type BuiltFile = { readonly name: string; readonly path: string; readonly bytes: number; readonly sha256: string; readonly pages: number | null; readonly conformance: WrittenPdf['conformance'] }
export type BuiltFiles = { readonly files: readonly BuiltFile[]; readonly pages: number; readonly text: string; readonly exhibits: readonly PlacedExhibit[]; readonly findings: readonly Finding[] }
export type JobHooks = { readonly onProgress: (done: number, of: number) => void; readonly signal: { readonly aborted: boolean } }

/** Makes PACK.LANG.pdf (or its volumes) and PACK.LANG.txt in a folder, all whole or none at all. */
export async function buildPack(job: PackJob, hooks: JobHooks): Promise<BuiltFiles> {
  return makeFiles(job, await checkedDesk(job, hooks))
}

/** What the making needs, when nothing of the order stands against it. */
export async function checkedDesk(job: PackJob, hooks: JobHooks): Promise<PackDesk> {
  const desk = await deskFor(job, hooks)
  const { order } = job
  const definition = packOf(desk.templates, order.packId)
  if (!packLanguages(desk.templates, definition).includes(order.language)) throw new DomainError({ code: 'pack-language-missing', packId: order.packId, language: order.language })
  const stray = await redactionPageProblems(order.caseFile, job.evidence, job.passwords, job.missing)
  if (stray.length > 0) throw new DomainError({ code: 'case-invalid', problems: stray })
  return desk
}

/** Some damage shows only when a picture is carried over: then its exhibit gets a cover page and the pack is made once more. */
async function makeFiles(job: PackJob, desk: PackDesk, damaged: ReadonlySet<string> = new Set()): Promise<BuiltFiles> {
  const planned = await planPack(job.order, { ...desk, readyExhibit: async (id) => withCovers(await desk.readyExhibit(id), id, damaged, job.order.caseFile) })
  const staged = stageFiles(job.folder)
  const isNew = await makeFolder(job.folder)
  try {
    return await writeFiles(job, planned, desk, staged)
  } catch (error) {
    await staged.discard()
    // What somebody else put in meanwhile stays.
    if (isNew) await rmdir(job.folder).catch(() => undefined)
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

async function writeFiles({ order, folder, formats }: PackJob, planned: PlannedPack, desk: PackDesk, staged: StagedFiles): Promise<BuiltFiles> {
  const sums = new Map<string, FileSum>()
  const write = (name: string, make: (sink: ByteSink) => Promise<WrittenPdf>, prove?: (path: string) => Promise<void>): Promise<WrittenPdf> => staged.write(name, (sink) => summed(sink, make, (sum) => sums.set(name, sum)), prove)
  const shelf: VolumeShelf = { write: (name, { laidOut, exhibits }, make) => write(name, make, (path) => proveRedactions({ path, layout: laidOut.layout, exhibits, tongue: { language: order.language, zone: zoneOf(order.caseFile) }, signal: desk.signal })), discard: staged.discard }
  const made = formats.includes('pdf') ? await writeVolumes(planned, desk, shelf) : { planned, volumes: [], findings: [] }
  const refused = order.force ? [] : made.findings.flatMap(({ severity, problem }) => (severity === 'error' ? [problem] : []))
  if (refused.length > 0) throw new DomainError({ code: 'pack-refused', packId: order.packId, problems: refused })
  const { text } = made.planned
  const textName = `${order.packId}.${order.language}.txt`
  if (formats.includes('text')) await staged.write(textName, (sink) => summed(sink, (summing) => summing(new TextEncoder().encode(text)), (sum) => sums.set(textName, sum)))
  await staged.publish((name) => formats.includes('pdf') && isPackFileName(name, order.packId, order.language))
  const alike = [...await saidFindings(planned.exhibits, order.language), ...(formats.includes('pdf') ? await alikeFindings(planned.exhibits) : [])]
  const fileOf = (name: string, pages: number | null, conformance: WrittenPdf['conformance']): BuiltFile => ({ name, path: join(folder, name), ...(sums.get(name) ?? { bytes: 0, sha256: '' }), pages, conformance })
  const volumes = made.volumes.length > 0 ? made.volumes.map(({ volume }) => volume) : singleVolume(planned).volumes
  return {
    files: [...made.volumes.map(({ name, pages, conformance }) => fileOf(name, pages, conformance)), ...(formats.includes('text') ? [fileOf(textName, null, null)] : [])],
    pages: made.planned.laidOut.layout.pages.length, text, exhibits: placedExhibits(volumes), findings: [...planned.findings, ...made.findings, ...alike]
  }
}

async function deskFor(job: PackJob, hooks: JobHooks): Promise<PackDesk> {
  const { templates, refused } = await readTemplates(job.ownTemplates ?? null)
  const fonts = bundledFonts()
  const broken = refused.find(({ packId }) => packId === job.order.packId)
  if (broken) throw new DomainError(broken.failure)
  const readyExhibit = readyExhibitsOf(job.order.caseFile, job.evidence, job.order.language, job.passwords, job.missing, job.recognise === true ? recognitionRun() : null)
  return { templates: withDraft(templates, job), fonts, machine: nodeMachine, program: programName, ownFiller: threadFiller, readyExhibit: markingCarriers(readyExhibit, job.order.caseFile, job.evidence, job.order.originals), onProgress: hooks.onProgress, signal: hooks.signal }
}

/** What the user is writing, checked as a template from anywhere is. */
function withDraft(templates: TemplateSet, { order: { packId }, draft }: PackJob): TemplateSet {
  if (!draft || !templates.own?.has(packId)) return templates
  checkTemplate({ file: `${packId}/${draft.name}`, source: draft.source }, new Set(templates.partials.keys()))
  return { ...templates, sources: new Map(templates.sources).set(`${packId}/${draft.name.replace(/\.hbs$/, '')}`, draft.source) }
}

/** Whether it was not there before. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    return (await makeFolders(folder)) !== undefined
  } catch {
    throw new DomainError({ code: 'not-writable', path: folder })
  }
}

type FileSum = { readonly bytes: number; readonly sha256: string }

async function summed<Result>(sink: ByteSink, make: (sink: ByteSink) => Promise<Result>, tell: (sum: FileSum) => void): Promise<Result> {
  const hash = createHash('sha256')
  let bytes = 0
  const result = await make(async (piece) => {
    hash.update(piece)
    bytes += piece.length
    await sink(piece)
  })
  tell({ bytes, sha256: hash.digest('hex') })
  return result
}
