import { useMemo } from 'react'
import type { PackSummary } from '#shared/contract/values.ts'
import { adviseOn } from '#shared/advice/advise.ts'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { WishDesk } from '../documents/use-wish.ts'
import styles from './advice-place.module.css'
import { AdviceSummary } from './advice-summary.tsx'
import { Conditions } from './conditions.tsx'
import { DeskList } from './desk-list.tsx'
import { Ladder } from './ladder.tsx'
import { StepCards } from './step-cards.tsx'
import { TroubleTables } from './trouble-tables.tsx'

export type AdvicePlaceProps = { readonly current: CaseDesk; readonly packs: readonly PackSummary[]; readonly wish: WishDesk; readonly today: string; readonly onGo: (goal: Goal) => void }

/** How to go on: whom to turn to and how, the order of contacts, the cards for it, and what helps when a way is shut. */
export function AdvicePlace({ current, packs, wish, today, onGo }: AdvicePlaceProps) {
  const { words } = useWords()
  const advice = useMemo(() => adviseOn(current.caseFile, today, packs), [current.caseFile, today, packs])
  const make = (packId: string): void => {
    wish.change({ packId })
    onGo({ place: 'documents' })
  }
  return (
    <div className={styles['place']}>
      <h2 className={styles['unseen']}>{words.advice.title}</h2>
      <AdviceSummary advice={advice} packs={packs} onMake={make} onGo={onGo} />
      <Conditions advice={advice} current={current} />
      <DeskList advice={advice} current={current} packs={packs} onMake={make} onGo={onGo} />
      <Ladder advice={advice} />
      <StepCards advice={advice} current={current} />
      <TroubleTables current={current} />
    </div>
  )
}
