import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSink } from '../byte-source.ts'
import type { FontLibrary } from '../fonts/font-library.ts'
import type { Layout, PictureId } from '../layout-types.ts'
import type { Machine } from '../machine.ts'
import type { Picture } from '../picture.ts'
import { writeAttachments } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { catalogBeforeFiles, writeCatalog } from './catalog.ts'
import { conformanceRules, hasForeignPages } from './conformance.ts'
import type { Conformance, ConformanceRules } from './conformance.ts'
import { openDigestRecorder } from './digest-recorder.ts'
import type { DigestRecorder, FileDigests } from './digest-recorder.ts'
import { writeFonts } from './font-objects.ts'
import { packFontsAhead } from './fonts-ahead.ts'
import { openForeignPages } from './foreign-pages.ts'
import { openTags } from './growing-tags.ts'
import { plainInformation, writeInformation, writeMetadata } from './metadata.ts'
import type { PdfInformation } from './metadata.ts'
import { writeOutline } from './outline.ts'
import { writeOutputIntent } from './output-intent.ts'
import { writePages } from './pages.ts'
import { startPdfFile } from './pdf-file.ts'
import type { CrossReference, PdfFile } from './pdf-file.ts'
import { openPictureRegister } from './picture-register.ts'
import { openProfileStore } from './profile-store.ts'
import { openReadAhead } from './read-ahead.ts'
import { writeStructureTree } from './structure-tree.ts'
import { openTextEncoder } from './text-encoder.ts'

export type PdfResources = {
  /** Prepared for all text of the layout. */
  readonly fonts: FontLibrary
  readonly pictures: (id: PictureId) => Picture | undefined
  /** What is known only once all else is written may be made of its digests; these cost a little and are counted only then. */
  readonly attachments: readonly Attachment[] | ((digests: FileDigests) => readonly Attachment[])
  readonly info: PdfInformation
}

export type PdfWriting = {
  readonly onProgress?: (pagesDone: number, pages: number) => void
  /** Looked at after every page; throws DomainError cancelled. */
  readonly signal?: { readonly aborted: boolean }
  readonly crossReference?: CrossReference
  /** PDF/A-3b when left out. */
  readonly conformance?: Conformance
}

/** What the file says of itself: built to these rules, not validated. */
export type WrittenPdf = { readonly pages: number; readonly bytes: number; readonly conformance: 'PDF/A-3b' | 'PDF/A-1b' | null }

/**
 * Writes a layout front to back: the same layout, resources and moment give the same bytes.
 * A picture that turns out broken throws DomainError image-refused or pdf-refused with its exhibit's id as `file`.
 */
export async function writePdf(layout: Layout, resources: PdfResources, machine: Machine, sink: ByteSink, writing: PdfWriting = {}): Promise<WrittenPdf> {
  const rules = conformanceRules[writing.conformance ?? 'a-3b']
  const claimedPart = hasForeignPages(layout, resources.pictures) ? null : rules.part
  const recorder = typeof resources.attachments === 'function' ? openDigestRecorder(machine) : null
  const file = await startPdfFile(sink, machine, writing.crossReference ?? rules.crossReference, rules.version, recorder)
  try {
    const bytes = await writeParts(file, layout, { ...resources, info: plainInformation(resources.info) }, machine, { ...writing, rules, claimedPart, recorder })
    return { pages: layout.pages.length, bytes, conformance: claimedPart === null ? null : `PDF/A-${claimedPart}b` }
  } catch (error) {
    await file.abandon()
    throw error
  }
}

type Parts = PdfWriting & { readonly rules: ConformanceRules; readonly claimedPart: 1 | 3 | null; readonly recorder: DigestRecorder | null }

async function writeParts(file: PdfFile, layout: Layout, resources: PdfResources, machine: Machine, writing: Parts): Promise<number> {
  const { rules, claimedPart, recorder } = writing
  const encoder = openTextEncoder(resources.fonts)
  const fontsNumber = file.reserve()
  const desk = { file, machine, profiles: openProfileStore(file, machine), foreign: openForeignPages(file, machine, { fonts: resources.fonts, encoder, fontsNumber }), ahead: openReadAhead(machine) }
  const register = openPictureRegister(desk, resources.pictures)
  const pageDone = (pagesDone: number): void => {
    writing.onProgress?.(pagesDone, layout.pages.length)
    if (writing.signal?.aborted === true) throw new DomainError({ code: 'cancelled' })
  }
  const fontsAhead = await packFontsAhead(machine, resources.fonts, encoder, layout)
  const tags = openTags(layout, resources.info.language)
  const pages = await writePages(file, layout, encoder, fontsNumber, register, tags, pageDone)
  await writeFonts(file, resources.fonts, encoder.usedFonts(), fontsAhead, fontsNumber, rules.hasCidSets)
  const outline = layout.outline.length === 0 ? null : await writeOutline(file, layout.outline, pages.destination)
  const metadata = await writeMetadata(file, resources.info, claimedPart)
  const information = await writeInformation(file, resources.info)
  await file.settle()
  const catalog = { pageTree: pages.pageTree, outline, metadata, pageLabels: layout.pageLabels, language: resources.info.language }
  const attachments = await attachmentsOf(resources, async () => recorder?.finish(pages.numbers, { catalog: catalogBeforeFiles(catalog), information }))
  const structure = tags.isTagged ? await writeStructureTree(file, tags.nodes(), pages) : null
  const files = await writeAttachments(file, machine, rules.hasAttachments ? attachments : [], resources.info.createdAt)
  const outputIntent = await writeOutputIntent(file)
  return file.finish(await writeCatalog(file, { ...catalog, structure, attachments: files, outputIntent }), information)
}

/** Whatever is written after this is counted by no digest. */
async function attachmentsOf({ attachments }: PdfResources, finish: () => Promise<FileDigests | undefined>): Promise<readonly Attachment[]> {
  if (typeof attachments !== 'function') return attachments
  const digests = await finish()
  if (digests === undefined) throw new Error('nothing was counted while the file was written')
  return attachments(digests)
}
