import { needProblems } from '#shared/checks/need-problems.ts'
import { harmProblems } from '#shared/checks/texts/text-findings.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { defaultScheme } from '#shared/domain/exhibit-label.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { Conformance } from '#shared/pdf/write/conformance.ts'
import type { WrittenPdf } from '#shared/pdf/write/write-pdf.ts'
import { exhibitFindings, gridFindings, missingCharacters, pastDayFindings, provesFindings, reopenableFindings } from './findings.ts'
import { documentsText, fillDocuments, manuscriptIn } from './fill-documents.ts'
import { layOutPack } from './lay-out-pack.ts'
import type { FilledDocument } from './fill-documents.ts'
import { documentsOf, isManifest, packOf } from './pack-definition.ts'
import type { PackDocument } from './pack-definition.ts'
import { packExhibits } from './pack-exhibit.ts'
import type { PackDesk, PackOrder } from './pack-order.ts'
import type { ListShape, PackDocuments, PackShape, PlannedPack } from './planned-pack.ts'
import type { ReadyExhibit } from './portrayal.ts'
import type { ManifestSettings } from './view/manifest-view.ts'
import { packView } from './view/pack-view.ts'
import { writePack } from './write-pack.ts'

/** From a case to laid out pages and a text; nothing is written yet. */
export async function planPack(order: PackOrder, desk: PackDesk): Promise<PlannedPack> {
  const definition = packOf(desk.templates, order.packId)
  const gaps = order.blank && definition.canBeBlank ? [] : needProblems(definition.needs, order.caseFile)
  // What nothing lifts: a paper with a threat of harm in it is not made.
  const refusals = [...(order.force ? [] : gaps), ...(order.blank ? [] : harmProblems(order.caseFile))]
  if (refusals.length > 0) throw new DomainError({ code: 'pack-refused', packId: order.packId, problems: refusals })
  // One that can be opened again carries the originals, also where it shows none of them.
  const ready = order.reopenable || definition.documents.some((document) => document.kind === 'exhibits') ? await layReady(order.caseFile, desk) : new Map<string, ReadyExhibit>()
  const scheme = order.scheme ?? definition.labels?.[order.language] ?? defaultScheme(order.language)
  const exhibits = packExhibits(order.caseFile, scheme, ready)
  const all = documentsOf(definition)
  const lists = all.filter(isManifest)
  const fill = (list: ListView, wanted: readonly PackDocument[]): PackDocuments => {
    const manifest = { originals: order.originals, reopenable: order.reopenable, sha256: desk.machine.sha256, ...list }
    const settings = { definition, language: order.language, madeAt: order.madeAt, needs: new Set(definition.needs), blank: order.blank && definition.canBeBlank, scheme, exhibits, manifest }
    return fillDocuments({ ...definition, documents: [...wanted] }, desk.templates, (manuscript) => packView(order.caseFile, { ...settings, manuscript }), order.language, desk.templates.own?.has(definition.id) ? desk.ownFiller : undefined)
  }
  const documentsFor = ({ withoutRoom, isSplit }: PackShape): PackDocuments => fill({ withoutRoom, only: null, volumeName: '' }, all).filter((document) => !isSplit || document.kind === 'exhibits' || !lists.some((list) => list.kind === 'template' && list.template === document.id))
  const listFor = ({ withoutRoom, exhibits: only, volumeName }: ListShape): FilledDocument | null => fill({ withoutRoom, only, volumeName }, lists).find((document) => document.kind === 'document') ?? null
  const documents = documentsFor({ withoutRoom: new Set(), isSplit: false })
  const laidOut = await layOutPack({ order, documents, exhibits }, desk.fonts)
  const text = documentsText(documents, order.language)
  const ofPapers = order.blank ? [] : [...provesFindings(definition, order.caseFile), ...pastDayFindings(order, text)]
  const findings = [...gaps.map((problem): Finding => ({ severity: 'error', problem })), ...ofPapers, ...exhibitFindings(order, exhibits, laidOut.layout.exhibits), ...reopenableFindings(order, exhibits), ...missingCharacters(laidOut.text, desk.fonts), ...gridFindings(manuscriptIn(documents))]
  return { order, text, documents, documentsFor, listFor, laidOut, exhibits, findings, volume: { number: 1, of: 1 }, withoutRoom: new Set() }
}

type ListView = Pick<ManifestSettings, 'withoutRoom' | 'only' | 'volumeName'>

/** The PDF of a planned pack, in order, to a sink. */
export const writePlannedPack = (planned: PlannedPack, desk: PackDesk, sink: ByteSink, conformance?: Conformance): Promise<WrittenPdf> => writePack(planned, desk, sink, conformance)

/** One exhibit after the other, so that memory does not grow with their number. */
async function layReady(caseFile: CaseFile, desk: PackDesk): Promise<ReadonlyMap<string, ReadyExhibit>> {
  const exhibits = caseFile.exhibits ?? []
  const ready = new Map<string, ReadyExhibit>()
  for (const [index, exhibit] of exhibits.entries()) {
    if (desk.signal.aborted) throw new DomainError({ code: 'cancelled' })
    ready.set(exhibit.id, await desk.readyExhibit(exhibit.id))
    desk.onProgress(index + 1, exhibits.length)
  }
  return ready
}
