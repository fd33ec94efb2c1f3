import { useState } from 'react'
import { failureText } from '#shared/words/failure-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { AlikeDialog } from './alike-dialog.tsx'
import type { AlikeGroup } from './alike-dialog.tsx'
import styles from './alike.module.css'
import type { AlikeDesk } from './use-alike.ts'

/** A calm line for each group of pictures that are alike: to look at, to join, or to leave. */
export function AlikeNotes({ current, alike, labelAt }: { readonly current: CaseDesk; readonly alike: AlikeDesk; readonly labelAt: (index: number) => string }) {
  const { language, words } = useWords()
  const [looked, setLooked] = useState<AlikeGroup | null>(null)
  const [joinedLabels, setJoinedLabels] = useState('')
  const labelOf = (id: string): string => labelAt((current.caseFile.exhibits ?? []).findIndex((exhibit) => exhibit.id === id))
  const listed = (ids: readonly string[]): string => words.alike.listed(ids.map(labelOf))
  const join = (ids: readonly string[]): void => {
    setLooked(null)
    setJoinedLabels(listed(ids))
    void alike.join(ids)
  }
  const { joined, failure } = alike
  const groups: readonly AlikeGroup[] = [...alike.report.same.map((ids) => ({ kind: 'same', ids }) as const), ...alike.report.runs.map(({ ids }) => ({ kind: 'run', ids }) as const)]
  return (
    <div role="status" className={styles['notes']}>
      {alike.isJoining && <Notice tone="quiet">{words.alike.joining}</Notice>}
      {joined && <Notice tone="quiet" actions={<><Button look="quiet" onPress={() => void alike.takeApart(joined.exhibitId)}>{words.alike.apart}</Button><Button look="quiet" onPress={alike.forget}>{words.alike.close}</Button></>}>{words.alike.joined(joinedLabels)}</Notice>}
      {failure && <Notice tone="red" actions={<Button look="quiet" onPress={alike.forget}>{words.alike.close}</Button>}>{failureText(failure, language)}</Notice>}
      {!alike.isJoining && groups.map((group) => (
        <Notice key={`${group.kind} ${group.ids.join(' ')}`} tone="quiet" actions={<>
          <Button look="quiet" onPress={() => setLooked(group)}>{words.alike.look}</Button>
          {group.kind === 'run' && <Button look="quiet" onPress={() => join(group.ids)}>{words.alike.join}</Button>}
          <Button look="quiet" onPress={() => alike.leave(group.ids)}>{words.alike.leave}</Button>
        </>}>{words.alike[group.kind](listed(group.ids))}</Notice>
      ))}
      {looked && <AlikeDialog group={looked} current={current} labelOf={labelOf} onJoin={join} onLeave={(ids) => { setLooked(null); alike.leave(ids) }} onClose={() => setLooked(null)} />}
    </div>
  )
}
