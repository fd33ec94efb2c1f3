import { EyeOff, Undo2, X } from 'lucide-react'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { privateKinds } from '#shared/checks/privacy/private-kind.ts'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isArea } from '#shared/checks/privacy/words-beneath.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../words.ts'
import type { Declined } from './declined.ts'
import styles from './redaction-dialog.module.css'

export type ProposalListProps = {
  /** Those that are neither hidden nor declined. */
  readonly proposals: readonly RedactionProposal[]
  readonly declined: Declined
  readonly onTake: (proposals: readonly RedactionProposal[]) => void
  readonly onPoint: (areas: readonly AreaRedaction[], page: number | null) => void
}

/** What may be hidden, kind by kind, with one press each; what is about the user stands apart and is never taken along. */
export function ProposalList({ proposals, declined, onTake, onPoint }: ProposalListProps) {
  const { words } = useWords()
  const own = proposals.filter(({ isOwn }) => isOwn)
  const groups = privateKinds.map((kind) => ({ kind, ofKind: proposals.filter((one) => one.kind === kind && !one.isOwn) })).filter(({ ofKind }) => ofKind.length > 0)
  return (
    <>
      {groups.map(({ kind, ofKind }) => (
        <section key={kind} className={styles['group']} aria-label={words.redaction.kinds[kind]}>
          <div className={styles['groupHead']}>
            <h4>{words.redaction.kinds[kind]}</h4>
            {ofKind.length > 1 && <Button look="quiet" aria-label={words.redaction.hideAllOf(words.redaction.kinds[kind])} onPress={() => onTake(ofKind)}>{words.redaction.hideAll}</Button>}
          </div>
          <ul>{ofKind.map((one, index) => <ProposalRow key={`${one.key} ${one.page} ${index}`} proposal={one} onTake={onTake} onPoint={onPoint} onDecline={() => declined.decline(one.key)} />)}</ul>
        </section>
      ))}
      {own.length > 0 && (
        <Disclosure title={words.redaction.own} summary={words.redaction.ownCount(own.length)}>
          <p className={styles['quiet']}>{words.redaction.ownHint}</p>
          <ul>{own.map((one, index) => <ProposalRow key={`${one.key} ${one.page} ${index}`} proposal={one} onTake={onTake} onPoint={onPoint} />)}</ul>
        </Disclosure>
      )}
      {declined.keys.size > 0 && <div><Button look="quiet" icon={<Undo2 aria-hidden />} onPress={declined.bringBack}>{words.redaction.declined(declined.keys.size)}</Button></div>}
    </>
  )
}

type RowProps = Pick<ProposalListProps, 'onTake' | 'onPoint'> & { readonly proposal: RedactionProposal; readonly onDecline?: () => void }

function ProposalRow({ proposal, onTake, onPoint, onDecline }: RowProps) {
  const { words } = useWords()
  const point = (): void => onPoint(proposal.redactions.filter(isArea), proposal.page)
  const leave = (): void => onPoint([], null)
  return (
    <li className={styles['row']} onPointerEnter={point} onPointerLeave={leave} onFocus={point} onBlur={leave}>
      <span className={styles['value']}>{proposal.shown}{proposal.page !== null && <small>{words.redaction.onPage(proposal.page)}</small>}</span>
      <Button icon={<EyeOff aria-hidden />} aria-label={words.redaction.hideOne(proposal.shown)} onPress={() => { leave(); onTake([proposal]) }}>{words.redaction.hide}</Button>
      {onDecline && <Button look="quiet" icon={<X aria-hidden />} aria-label={words.redaction.keepOne(proposal.shown)} onPress={() => { leave(); onDecline() }} />}
    </li>
  )
}
