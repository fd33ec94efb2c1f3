import { PanelRight, PanelRightClose } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { OpenedCase } from '#shared/contract/values.ts'
import { Button } from '../../components/button.tsx'
import { useWide } from '../../components/use-wide.ts'
import { useWords } from '../../words.ts'
import type { AppDesk } from '../app/use-app.ts'
import { ContactsPlace } from '../contacts/contacts-place.tsx'
import { AdvicePlace } from '../advice/advice-place.tsx'
import { DocumentsPlace } from '../documents/documents-place.tsx'
import { usePaper } from '../documents/use-paper.ts'
import { useWish } from '../documents/use-wish.ts'
import { EvidencePlace } from '../evidence/evidence-place.tsx'
import { useRecognition } from '../evidence/use-recognition.ts'
import { useFindings } from '../notes/use-findings.ts'
import { PaperPane } from '../paper/paper-pane.tsx'
import { StoryPlace } from '../story/story-place.tsx'
import { TimelinePlace } from '../timeline/timeline-place.tsx'
import { CaseHead } from './case-head.tsx'
import styles from './case-screen.module.css'
import { IntakeLine } from './intake-line.tsx'
import { NextStepLine } from './next-step-line.tsx'
import { UndoLine } from './undo-line.tsx'
import { places } from './goal.ts'
import type { Goal } from './goal.ts'
import { useCase } from './use-case.ts'
import { useIntake } from './use-intake.ts'

/** From this width on the paper stands beside the case; below it is a place of its own. */
const paperBesidePx = 1200

/** One case: its places, its next step, and the paper beside it. */
export function CaseScreen({ desk, opened, packAsked, aim }: { readonly desk: AppDesk; readonly opened: OpenedCase; /** A paper that the case was opened for. */ readonly packAsked: string | null; /** What was found in it, if that is what opened it. */ readonly aim: Goal | null }) {
  const { words } = useWords()
  const [goal, setGoal] = useState<Goal>(aim ?? { place: packAsked === null ? 'story' : 'documents' })
  const [paperShown, setPaperShown] = useState(true)
  const wide = useWide(paperBesidePx)
  const screen = useRef<HTMLDivElement>(null)
  const current = useCase(opened)
  const recognition = useRecognition(current)
  const intake = useIntake(current, () => setGoal({ place: 'evidence' }))
  useEffect(() => { if (current.saving.kind === 'saved') void desk.refresh() }, [current.saving.kind, current.caseFile.exhibits?.length, current.caseFile.sent?.length])
  const paper = usePaper(current, () => { if (!wide) setGoal({ place: 'paper' }) })
  const wish = useWish(current.caseFile.language, packAsked)
  const beside = wide && paperShown
  const go = (next: Goal): void => {
    // Good news is read by then; a refusal stays until it is closed.
    if (intake.last?.ok && intake.last.value.refused.length === 0) intake.forget()
    setGoal(next)
  }
  useEffect(() => { if (aim) go(aim) }, [aim])
  const place = wide && goal.place === 'paper' ? 'documents' : goal.place
  useEffect(() => {
    // What had the focus may be gone with its place; it then goes to the tab, once that is drawn.
    const frame = requestAnimationFrame(() => { if (document.activeElement === document.body) screen.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus() })
    return () => cancelAnimationFrame(frame)
  }, [place, current.takenOut])
  const today = desk.state?.today ?? ''
  const findings = useFindings(current.caseFile, today, current.opened.facts)
  const fold = wide ? <Button look="quiet" icon={beside ? <PanelRightClose aria-hidden /> : <PanelRight aria-hidden />} aria-label={beside ? words.case.hidePaper : words.case.showPaper} onPress={() => setPaperShown(!paperShown)} /> : null
  return (
    <div ref={screen} className={`${styles['screen']} ${beside ? styles['beside'] : ''}`} {...intake.drop}>
      <main className={styles['case']}>
        <CaseHead desk={desk} current={current} end={fold} />
        <Tabs className={styles['tabs'] ?? ''} selectedKey={place} onSelectionChange={(key) => go({ place: [...places, 'paper' as const].find((one) => one === key) ?? 'story' })}>
          <TabList aria-label={words.places.label} className={styles['places'] ?? ''}>
            {[...places, ...(wide ? [] : ['paper' as const])].map((one) => <Tab key={one} id={one} className={styles['place'] ?? ''}>{words.places[one]}</Tab>)}
          </TabList>
          <div className={styles['lines']}>
            <NextStepLine caseFile={current.caseFile} today={today} here={place} onGo={go} />
            <IntakeLine intake={intake} caseId={current.opened.caseId} caseFile={current.caseFile} />
            <UndoLine current={current} />
          </div>
          <TabPanel id="story" className={styles['panel'] ?? ''}><StoryPlace current={current} goal={goal} findings={findings} /></TabPanel>
          <TabPanel id="evidence" className={styles['panel'] ?? ''}><EvidencePlace current={current} goal={goal} intake={intake} recognition={recognition} findings={findings} today={today} /></TabPanel>
          <TabPanel id="timeline" className={styles['panel'] ?? ''}><TimelinePlace current={current} goal={goal} today={today} findings={findings} onGo={go} /></TabPanel>
          <TabPanel id="contacts" className={styles['panel'] ?? ''}><ContactsPlace current={current} today={today} /></TabPanel>
          <TabPanel id="advice" className={styles['panel'] ?? ''}><AdvicePlace current={current} packs={paper.packs} wish={wish} today={today} onGo={go} /></TabPanel>
          <TabPanel id="documents" className={styles['panel'] ?? ''}><DocumentsPlace current={current} paper={paper} desk={wish} today={today} onGo={go} /></TabPanel>
          {!wide && <TabPanel id="paper" className={styles['panel'] ?? ''}><PaperPane paper={paper} current={current} today={today} /></TabPanel>}
        </Tabs>
      </main>
      {beside && <aside className={styles['paper']} aria-label={words.paper.title}><PaperPane paper={paper} current={current} today={today} /></aside>}
      {intake.dragging && <div className={styles['drop']} aria-hidden><span>{words.case.dropHere}</span></div>}
    </div>
  )
}
