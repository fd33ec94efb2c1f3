import { useMemo } from 'react'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { proposeAreas } from '#shared/checks/privacy/propose-redactions.ts'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isHidden } from '#shared/checks/privacy/words-beneath.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { Declined } from './declined.ts'
import type { RedactionDesk } from './use-redactions.ts'

/** What is private on the pages and neither hidden yet nor left in sight by choice. */
export function useOpenProposals(current: CaseDesk, exhibitId: string, file: FileWords | null, desk: RedactionDesk, declined: Declined): readonly RedactionProposal[] {
  const facts = current.opened.facts[exhibitId]
  const known = useMemo(() => knownToCase(current.caseFile, facts), [current.caseFile, facts])
  const all = useMemo(() => (file ? proposeAreas(file, known) : []), [file, known])
  const redactions = desk.held.map(({ redaction }) => redaction)
  return all.filter(({ key, redactions: wanted }) => !declined.keys.has(key) && !wanted.every((one) => isHidden(one, redactions)))
}
