import { useMemo } from 'react'
import type { KnownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { proposeTexts } from '#shared/checks/privacy/propose-redactions.ts'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { useWords } from '../../words.ts'
import type { Declined } from './declined.ts'
import { ProposalList } from './proposal-list.tsx'
import styles from './redaction-dialog.module.css'

const none: ReadonlySet<string> = new Set()

/** What was recognised in the pictures attached to a mail and is private, beyond what its text tells. */
export function useAttachedProposals(read: string, known: KnownToCase, ofText: readonly RedactionProposal[]): readonly RedactionProposal[] {
  return useMemo(() => proposeTexts(read, known).filter(({ key }) => ofText.every((one) => one.key !== key)), [read, known, ofText])
}

/** They stand apart, since hiding one costs more: the pictures are then not shown at all. */
export function AttachedProposals({ proposals, declined, onTake }: { readonly proposals: readonly RedactionProposal[]; readonly declined: Declined; readonly onTake: (taken: readonly RedactionProposal[]) => void }) {
  const { words: { redaction: words } } = useWords()
  if (proposals.length === 0) return null
  return (
    <section className={styles['hidden']} aria-label={words.attachedTitle}>
      <h3>{words.attachedTitle}</h3>
      <p className={styles['quiet']}>{words.attachedHint}</p>
      <ProposalList proposals={proposals} declined={{ ...declined, keys: none }} onTake={onTake} onPoint={() => undefined} />
    </section>
  )
}
