import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import type { Paper } from '#shared/pdf/layout/page-frame.ts'
import { exhibitFindings, missingCharacters } from './findings.ts'
import { documentsText, fillDocuments } from './fill-documents.ts'
import { labelExhibits } from './label-exhibits.ts'
import { layOutPack } from './lay-out-pack.ts'
import type { LaidOutPack } from './lay-out-pack.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import type { OriginalsChoice } from './originals.ts'
import { packOf } from './pack-definition.ts'
import type { TemplateSet } from './pack-definition.ts'
import type { ReadyExhibit } from './portrayal.ts'
import { packView } from './view/pack-view.ts'
import { writePack } from './write-pack.ts'

/** What someone asks for: which pack, in which language, as of when, and how. */
export type PackOrder = {
  readonly caseFile: CaseFile
  readonly packId: string
  readonly language: Language
  readonly madeAt: string
  readonly paper: Paper
  readonly scheme: LabelScheme
  readonly originals: OriginalsChoice
  /** A form to be filled by hand; needs are then not asked for. */
  readonly blank: boolean
  /** Makes the pack although needs are missing: each gap stands on paper by its name. */
  readonly force: boolean
  /** Embeds the case itself, with its fallback and notes. */
  readonly reopenable: boolean
}

/** What the making needs: templates, fonts, the machine, and the exhibits as their readers lay them ready. */
export type PackDesk = {
  readonly templates: TemplateSet
  readonly fonts: FontLibrary
  readonly machine: Machine
  readonly program: string
  readonly readyExhibit: (exhibitId: string) => Promise<ReadyExhibit>
  readonly onProgress: (done: number, of: number) => void
  readonly signal: { readonly aborted: boolean }
}

export type PlannedPack = { readonly order: PackOrder; readonly text: string; readonly laidOut: LaidOutPack; readonly ready: ReadonlyMap<string, ReadyExhibit>; readonly labels: ReadonlyMap<string, string>; readonly findings: readonly Finding[] }

/** From a case to laid out pages and a text; nothing is written yet. */
export async function planPack(order: PackOrder, desk: PackDesk): Promise<PlannedPack> {
  const definition = packOf(desk.templates, order.packId)
  const gaps = order.blank && definition.canBeBlank ? [] : needProblems(definition.needs, order.caseFile)
  if (gaps.length > 0 && !order.force) throw new DomainError({ code: 'pack-refused', packId: order.packId, problems: gaps })
  const labels = labelExhibits(order.caseFile, order.scheme)
  const ready = definition.documents.some((document) => document.kind === 'exhibits') ? await layReady(order.caseFile, desk) : new Map<string, ReadyExhibit>()
  const view = packView(order.caseFile, { language: order.language, madeAt: order.madeAt, needs: new Set(definition.needs), blank: order.blank && definition.canBeBlank, scheme: order.scheme, labels })
  const documents = fillDocuments(definition, desk.templates, view, order.language)
  const laidOut = await layOutPack(order, documents, ready, labels, desk.fonts)
  const findings = [...gaps.map((problem): Finding => ({ severity: 'error', problem })), ...exhibitFindings(order, ready), ...missingCharacters(laidOut.text, desk.fonts)]
  return { order, text: documentsText(documents, order.language), laidOut, ready, labels, findings }
}

/** The PDF of a planned pack, in order, to a sink. */
export const writePlannedPack = (planned: PlannedPack, desk: PackDesk, sink: ByteSink): Promise<{ readonly pages: number; readonly bytes: number }> => writePack(planned, desk, sink)

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
