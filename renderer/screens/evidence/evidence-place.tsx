import { ImagePlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import { Button } from '../../components/button.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { Intake } from '../case/use-intake.ts'
import { useSought } from '../search/use-sought.ts'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { AlikeNotes } from './alike-notes.tsx'
import { DateReview } from './date-review.tsx'
import { DateReviewLine } from './date-review-line.tsx'
import { ExhibitDetails } from './exhibit-details.tsx'
import { ExhibitGrid } from './exhibit-grid.tsx'
import styles from './evidence-place.module.css'
import { RecognitionLine, RecognitionSwitch } from './recognition-part.tsx'
import { useAlike } from './use-alike.ts'
import { useDateReview } from './use-date-review.ts'
import type { Recognition } from './use-recognition.ts'

/** The evidence as it looks, in its order; one exhibit lies open beside it. */
export function EvidencePlace({ current, goal, intake, recognition, findings, today }: { readonly current: CaseDesk; readonly goal: Goal; readonly intake: Intake; readonly recognition: Recognition; readonly findings: PlacedFindings; readonly today: string }) {
  const { language, words } = useWords()
  const exhibits = current.caseFile.exhibits ?? []
  const [chosen, setChosen] = useState<string | null>(goal.exhibitId ?? null)
  const place = useSought(goal.exhibitId, goal, setChosen)
  const alike = useAlike(current)
  const dates = useDateReview(current)
  const position = exhibits.findIndex((exhibit) => exhibit.id === chosen)
  const exhibit = exhibits[position]
  const labelAt = (index: number): string => exhibitLabel(defaultScheme(language), index, null)
  const add = <Button look={exhibits.length === 0 ? 'primary' : 'plain'} icon={<Plus aria-hidden />} onPress={intake.choose}>{words.evidence.add}</Button>
  if (exhibits.length === 0) return <EmptyPlace icon={<ImagePlus />} title={words.evidence.emptyTitle} body={words.evidence.emptyBody}>{add}</EmptyPlace>
  if (dates.rows) return <DateReview rows={dates.rows} current={current} onDone={dates.close} />
  return (
    <div ref={place} className={styles['place']}>
      <header className={styles['head']}><h2 className={styles['unseen']}>{words.evidence.title}</h2><p>{words.evidence.hint}</p>{add}</header>
      <RecognitionLine recognition={recognition} />
      <AlikeNotes current={current} alike={alike} labelAt={labelAt} />
      <DateReviewLine review={dates} />
      <div className={exhibit ? styles['split'] : ''}>
        <ExhibitGrid current={current} exhibits={exhibits} chosen={chosen} onChoose={setChosen} goal={goal} />
        {exhibit && <ExhibitDetails key={exhibit.id} exhibit={exhibit} position={position} label={labelAt(position)} current={current} findings={findings} today={today} onApart={(id) => void alike.takeApart(id)} onClose={() => setChosen(null)} />}
      </div>
      <RecognitionSwitch recognition={recognition} />
    </div>
  )
}
