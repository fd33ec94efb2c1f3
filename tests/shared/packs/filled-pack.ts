import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeMachine } from '#electron/files/machine.ts'
import { readTemplateFolder } from '#electron/files/template-folder.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { defaultScheme } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import { documentsText, fillDocuments } from '#shared/packs/fill-documents.ts'
import type { FilledDocument } from '#shared/packs/fill-documents.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { packExhibits } from '#shared/packs/pack-exhibit.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { packView } from '#shared/packs/view/pack-view.ts'
import type { PackView } from '#shared/packs/view/pack-view.ts'

export const root = join(import.meta.dirname, '..', '..', '..')
export const madeAt = '2026-11-01T00:00:00+09:00'
export const templates: TemplateSet = await readTemplateFolder(join(root, 'templates'))
export const packIds: readonly string[] = [...templates.packs.keys()]

/** The sample that a pack is shown with: one that has what it needs. */
export const sampleOf = (packId: string): string => samples[packId] ?? 'undelivered-earphones'
const samples: Readonly<Record<string, string>> = {
  'late-refund-message': 'returned-kettle', 'payment-inquiry': 'double-charge', 'cancellation-request': 'late-cancellation', 'account-recovery': 'locked-account', 'account-safety-checklist': 'locked-account',
  'device-report': 'faulty-reader', 'subscription-cancellation': 'faulty-reader',
  'negotiation-terms': 'broken-mill', 'packing-and-photo-checklist': 'broken-mill'
}

type Asked = { readonly packId: string; readonly language: Language; readonly madeAt?: string; readonly blank?: boolean; readonly scheme?: LabelScheme; readonly templates?: TemplateSet; readonly ready?: ReadonlyMap<string, ReadyExhibit> }

/** A case as it would be read from its file; the test fails where it is no valid case. */
export function caseOf(raw: unknown): CaseFile {
  const read = readCase(raw)
  if (!read.ok) throw new Error(`not a valid case: ${JSON.stringify(read.problems)}`)
  return read.caseFile
}

export const sampleCase = (name: string): CaseFile => caseOf(JSON.parse(readFileSync(join(root, 'samples', name, 'case.json'), 'utf8')))

export function viewOf(caseFile: CaseFile, asked: Asked, manuscript: Manuscript | null = null): PackView {
  const definition = packOf(asked.templates ?? templates, asked.packId)
  const scheme = asked.scheme ?? definition.labels?.[asked.language] ?? defaultScheme(asked.language)
  return packView(caseFile, { definition, language: asked.language, madeAt: asked.madeAt ?? madeAt, needs: new Set(definition.needs), blank: asked.blank ?? false, scheme, exhibits: packExhibits(caseFile, scheme, asked.ready ?? new Map()), manifest: { originals: 'auto', reopenable: false, withoutRoom: new Set(), only: null, volumeName: '', sha256: nodeMachine.sha256 }, manuscript })
}

export function filledDocuments(caseFile: CaseFile, asked: Asked): readonly FilledDocument[] {
  const set = asked.templates ?? templates
  return fillDocuments(packOf(set, asked.packId), set, (manuscript) => viewOf(caseFile, asked, manuscript), asked.language).flatMap((document) => (document.kind === 'document' ? [document] : []))
}

/** The text of a pack, made the way that the command line makes it. */
export const packText = (caseFile: CaseFile, asked: Asked): string => documentsText(filledDocuments(caseFile, asked), asked.language)
