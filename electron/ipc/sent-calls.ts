import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ulid } from 'ulid'
import type { AddedExhibits } from '#shared/contract/values.ts'
import type { Entry, SentPaper } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { ruleBookDate } from '#shared/rules/rules.ts'
import type { EvidenceFile } from '#electron/files/opened-folder.ts'
import { readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import { openCase, sentFilesOf } from '#electron/storage/cases.ts'
import { keepSent } from '#electron/storage/keep-sent.ts'
import type { SentRecord } from '#electron/storage/keep-sent.ts'
import type { BuiltFiles } from '#electron/work/build-pack.ts'
import type { AppDesk } from './app-desk.ts'
import { startOutcome, takeFile } from './exhibit-calls.ts'
import { madeOf, shownPack } from './pack-calls.ts'
import type { BuiltPacks } from './pack-calls.ts'
import type { Handlers } from './serve.ts'

/** What went out, as it went out. */
export const sentCalls = (desk: AppDesk, built: BuiltPacks): Pick<Handlers, 'sendPaper' | 'showSent' | 'keepSentAsExhibit'> => ({
  sendPaper: async ({ caseId, buildId, sentAt, with: party, channel, reference, answerBy }) => {
    const { files, packId, language, templates } = madeOf(built, buildId)
    const { title } = packOf((await readTemplates(desk.ownTemplates)).templates, packId)
    const way = { with: party, channel, reference: reference.trim() || null }
    const record: SentRecord = { id: ulid().toLowerCase(), pack: packId, title, language, sentAt, ...way, answerBy, templates, rules: ruleBookDate }
    return keepSent(desk.store, caseId, record, entryOf(title, sentAt, way), files.files, desk.now())
  },
  showSent: async ({ caseId, sentId }) => {
    const paper = paperOf(desk, caseId, sentId)
    const files = await shownFiles(heldFiles(desk, caseId, paper))
    const buildId = ulid()
    built.set(buildId, { files, packId: paper.pack, language: paper.language ?? 'ja', templates: paper.templates ?? '' })
    return shownPack(buildId, files)
  },
  keepSentAsExhibit: async ({ caseId, sentId }): Promise<AddedExhibits> => {
    const held = heldFiles(desk, caseId, paperOf(desk, caseId, sentId))
    const pdfs = held.filter(({ file }) => file.endsWith('.pdf'))
    const outcome = startOutcome()
    for (const { path, file } of pdfs.length > 0 ? pdfs : held) await takeFile(desk, caseId, path, basename(file), outcome)
    return outcome.finish(desk, caseId)
  }
})

function entryOf(title: { readonly ja: string; readonly en: string }, sentAt: string, way: Pick<Entry, 'with' | 'channel' | 'reference'>): Entry {
  const statement = { ja: `「${title.ja}」を送った`, en: `Sent: ${title.en}` }
  return { id: ulid().toLowerCase(), when: sentAt, kind: way.with ? 'contact' : 'event', statement, ...way, direction: 'out', cites: [] }
}

function paperOf(desk: AppDesk, caseId: string, sentId: string): SentPaper {
  const paper = openCase(desk.store, caseId).caseFile.sent?.find(({ id }) => id === sentId)
  if (!paper) throw new DomainError({ code: 'file-unreadable', file: sentId, reason: 'absent' })
  return paper
}

function heldFiles(desk: AppDesk, caseId: string, paper: SentPaper): readonly EvidenceFile[] {
  const held = sentFilesOf(desk.store, caseId)
  const files = paper.files.flatMap(({ file }) => held.get(file) ?? [])
  if (files.length === 0) throw new DomainError({ code: 'file-unreadable', file: paper.files[0]?.file ?? paper.id, reason: 'absent' })
  return files
}

async function shownFiles(held: readonly EvidenceFile[]): Promise<BuiltFiles> {
  const text = held.find(({ file }) => file.endsWith('.txt'))
  return {
    files: held.map(({ file, path, sizeBytes, sha256 }) => ({ name: basename(file), path, bytes: sizeBytes, sha256: sha256 ?? '', pages: null, conformance: null })),
    pages: 0, text: text ? await readFile(text.path, 'utf8') : '', exhibits: [], findings: []
  }
}
