import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { EvidenceFile, OpenedFolder } from '#electron/files/opened-folder.ts'
import { keepOriginal } from '#electron/files/vault.ts'
import { createCase } from './cases.ts'
import type { Store } from './open-store.ts'

/** Takes a whole case in, all its originals first; gives the id it has here. What a refusal leaves in the vault goes at the next start. */
export function importCase(store: Store, opened: Pick<OpenedFolder, 'caseFile' | 'evidence' | 'sent'>, factsOf: (exhibitId: string, evidence: EvidenceFile) => Promise<ExhibitFacts>, now: string): Promise<string> {
  return store.inTurn(async () => {
    const facts = new Map<string, ExhibitFacts>()
    for (const [exhibitId, evidence] of opened.evidence) {
      const found = await factsOf(exhibitId, evidence)
      const original = await keepOriginal(store.vault, { kind: 'file', path: evidence.path }, evidence.file)
      if (original.sha256 !== found.sha256) throw new DomainError({ code: 'file-unreadable', file: evidence.file, reason: 'changed' })
      facts.set(exhibitId, found)
    }
    const sent = await Promise.all([...(opened.sent ?? new Map<string, EvidenceFile>()).values()].map(({ path, file }) => keepOriginal(store.vault, { kind: 'file', path }, file)))
    return createCase(store, opened.caseFile, now, facts, sent)
  })
}
