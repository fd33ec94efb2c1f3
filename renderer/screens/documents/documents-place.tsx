import { FileOutput } from 'lucide-react'
import { useMemo, useState } from 'react'
import { adviseOn } from '#shared/advice/advise.ts'
import { claimPack } from '#shared/checks/case-findings.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { Button } from '../../components/button.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { TemplateEditor } from '../templates/template-editor.tsx'
import { TemplateVerbs } from '../templates/template-verbs.tsx'
import styles from './documents-place.module.css'
import { goalOf } from './goal-of.ts'
import { GridChoice } from './grid-choice.tsx'
import { MakingChoice } from './making-choice.tsx'
import { Building, Findings, Outcome } from './making-outcome.tsx'
import { Missing } from './missing.tsx'
import { PackPicker } from './pack-picker.tsx'
import { closedExhibits, ProtectedExhibits } from './protected-exhibits.tsx'
import { Readiness } from './readiness.tsx'
import { SentPapers } from './sent-papers.tsx'
import type { Paper, PaperOrder } from './use-paper.ts'
import { usePlan } from './use-plan.ts'
import type { WishDesk } from './use-wish.ts'

/** Which papers, in which language; what they still lack stands where it can be mended. What makes them stays in sight below. */
export function DocumentsPlace({ current, paper, desk, today, onGo }: { readonly current: CaseDesk; readonly paper: Paper; readonly desk: WishDesk; readonly today: string; readonly onGo: (goal: Goal) => void }) {
  const { language: shown, words } = useWords()
  const { packId, language, size, making, passwords } = desk.wish
  const [editing, setEditing] = useState<string | null>(null)
  const advised = useMemo(() => adviseOn(current.caseFile, today, paper.packs).packs.flatMap(({ packId: id, desk: at }) => (at === null ? [] : [id])), [current.caseFile, today, paper.packs])
  const pack = [packId, ...advised].flatMap((id) => paper.packs.find((one) => one.id === id) ?? [])[0] ?? paper.packs[0]
  const missing = pack ? needProblems(pack.needs, current.caseFile) : []
  const orderOf = (how: Partial<PaperOrder>): PaperOrder | null => (pack ? { packId: pack.id, language, paper: language === 'en' ? size : 'a4', making, passwords, ...how } : null)
  const build = (how: Partial<PaperOrder>): void => { const order = orderOf(how); if (order) void paper.build(order) }
  const plan = usePlan(current, making.destination !== 'none' && missing.length === 0 ? orderOf({}) : null)
  const closed = paper.building ? [] : closedExhibits(paper.built?.findings ?? [], current.caseFile)
  if (pack?.isOwn && editing === pack.id) {
    const tryOut = async (asked: Language, draft: NonNullable<PaperOrder['draft']>): Promise<Failure | null> => { const order = orderOf({ language: asked, draft, force: true }); return order ? paper.build(order) : null }
    return <TemplateEditor key={pack.id} pack={pack} language={language} onTry={tryOut} onKept={paper.reload} onClose={() => setEditing(null)} />
  }
  return (
    <div className={styles['place']}>
      <div className={styles['sheet']}>
        <h2 className={styles['unseen']}>{words.documents.title}</h2>
        <PackPicker packs={paper.packs} dispute={current.caseFile.dispute} advised={advised} chosen={pack?.id ?? null} onChoose={(chosen) => desk.change({ packId: chosen })} />
        <div className={styles['row']}>
          <RadioRow label={words.documents.language} value={language} options={[{ key: 'ja', text: words.app.japanese }, { key: 'en', text: words.app.english }]} onChoose={(chosen) => desk.change({ language: chosen })} />
          {language === 'en' && <RadioRow label={words.documents.paper} value={size} options={[{ key: 'a4', text: words.documents.a4 }, { key: 'letter', text: words.documents.letter }]} onChoose={(chosen) => desk.change({ size: chosen })} />}
        </div>
        {pack && <GridChoice packId={pack.id} isJapanese={language === 'ja'} current={current} />}
        <Readiness caseFile={current.caseFile} today={today} forClaim={pack?.id === claimPack} onGo={onGo} />
        {pack && <MakingChoice making={making} onChange={(changed) => desk.change({ making: changed })} plan={plan} showsEvidence={pack.showsEvidence} />}
        {pack && <TemplateVerbs pack={pack} onEdit={(id) => { desk.change({ packId: id }); setEditing(id) }} onChanged={paper.reload} />}
        {pack && <Missing problems={missing} onGo={(problem) => onGo(goalOf(problem.pointer))} />}
        {!paper.building && <Findings findings={paper.built?.findings ?? []} onGo={onGo} />}
        <ProtectedExhibits key={closed.map(({ id }) => id).join(' ')} exhibits={closed} passwords={passwords} onOpen={(typed) => { desk.change({ passwords: typed }); build({ passwords: typed }) }} />
        <SentPapers current={current} today={today} onShow={paper.show} />
      </div>
      <div className={styles['foot']}>
        <Outcome paper={paper} />
        {paper.building && <Building paper={paper} />}
        {/* Never disabled while the papers are made: a disabled button loses the focus, and a second press starts nothing. */}
        <div className={styles['actions']}>
          <strong className={styles['footTitle']}>{pack?.title[shown]}</strong>
          {pack?.canBeBlank && <Button onPress={() => build({ blank: true })}>{words.documents.blank}</Button>}
          {missing.length === 0 ? <Button look="primary" isDisabled={!pack} icon={<FileOutput aria-hidden />} onPress={() => build({})}>{paper.built ? words.documents.rebuild : words.documents.build}</Button>
            : <Button onPress={() => build({ force: true })}>{words.documents.force}</Button>}
        </div>
      </div>
    </div>
  )
}
