import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar, Radio, RadioGroup } from 'react-aria-components'
import type { PackSummary } from '#shared/contract/values.ts'
import { claimPack } from '#shared/checks/case-findings.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './documents-place.module.css'
import { TemplateEditor } from '../templates/template-editor.tsx'
import { TemplateVerbs } from '../templates/template-verbs.tsx'
import { goalOf } from './goal-of.ts'
import { MakingChoice } from './making-choice.tsx'
import { Missing } from './missing.tsx'
import { closedExhibits, ProtectedExhibits } from './protected-exhibits.tsx'
import { Readiness } from './readiness.tsx'
import { SentPapers } from './sent-papers.tsx'
import type { Paper, PaperOrder } from './use-paper.ts'
import { usePlan } from './use-plan.ts'
import type { WishDesk } from './use-wish.ts'

/** Which papers, in which language; what they still lack stands where it can be mended. */
export function DocumentsPlace({ current, paper, desk, today, onGo }: { readonly current: CaseDesk; readonly paper: Paper; readonly desk: WishDesk; readonly today: string; readonly onGo: (goal: Goal) => void }) {
  const { words } = useWords()
  const { packId, language, size, making, passwords } = desk.wish
  const [editing, setEditing] = useState<string | null>(null)
  const pack = paper.packs.find((one) => one.id === packId) ?? paper.packs[0]
  const missing = pack ? needProblems(pack.needs, current.caseFile) : []
  const orderOf = (how: Partial<PaperOrder>): PaperOrder | null => (pack ? { packId: pack.id, language, paper: language === 'en' ? size : 'a4', making, passwords, ...how } : null)
  const build = (how: Partial<PaperOrder>): void => { const order = orderOf(how); if (order) void paper.build(order) }
  const plan = usePlan(current, making.destination !== 'none' && missing.length === 0 ? orderOf({}) : null)
  const closed = paper.building ? [] : closedExhibits(paper.built?.findings ?? [], current.caseFile)
  if (pack?.isOwn && editing === pack.id) {
    const tryOut = async (shown: Language, draft: NonNullable<PaperOrder['draft']>): Promise<Failure | null> => { const order = orderOf({ language: shown, draft, force: true }); return order ? paper.build(order) : null }
    return <TemplateEditor key={pack.id} pack={pack} language={language} onTry={tryOut} onKept={paper.reload} onClose={() => setEditing(null)} />
  }
  return (
    <div className={styles['place']}>
      <h2 className={styles['unseen']}>{words.documents.title}</h2>
      <PackChoice packs={paper.packs} chosen={pack?.id ?? null} onChoose={(chosen) => desk.change({ packId: chosen })} />
      <div className={styles['row']}>
        <RadioRow label={words.documents.language} value={language} options={[{ key: 'ja', text: words.app.japanese }, { key: 'en', text: words.app.english }]} onChoose={(chosen) => desk.change({ language: chosen })} />
        {language === 'en' && <RadioRow label={words.documents.paper} value={size} options={[{ key: 'a4', text: words.documents.a4 }, { key: 'letter', text: words.documents.letter }]} onChoose={(chosen) => desk.change({ size: chosen })} />}
      </div>
      <Readiness caseFile={current.caseFile} today={today} forClaim={pack?.id === claimPack} onGo={onGo} />
      {pack && <MakingChoice making={making} onChange={(changed) => desk.change({ making: changed })} plan={plan} showsEvidence={pack.showsEvidence} />}
      {pack && <TemplateVerbs pack={pack} onEdit={(id) => { desk.change({ packId: id }); setEditing(id) }} onChanged={paper.reload} />}
      {pack && <Missing problems={missing} onGo={(problem) => onGo(goalOf(problem.pointer))} />}
      {/* Never disabled while the papers are made: a disabled button loses the focus, and a second press starts nothing. */}
      <div className={styles['actions']}>
        {missing.length === 0 ? <Button look="primary" isDisabled={!pack} icon={<FileOutput aria-hidden />} onPress={() => build({})}>{paper.built ? words.documents.rebuild : words.documents.build}</Button>
          : <Button onPress={() => build({ force: true })}>{words.documents.force}</Button>}
        {pack?.canBeBlank && <Button onPress={() => build({ blank: true })}>{words.documents.blank}</Button>}
      </div>
      {paper.building && <Building paper={paper} />}
      <Outcome paper={paper} onGo={onGo} />
      <ProtectedExhibits key={closed.map(({ id }) => id).join(' ')} exhibits={closed} passwords={passwords} onOpen={(typed) => { desk.change({ passwords: typed }); build({ passwords: typed }) }} />
      <SentPapers current={current} today={today} onShow={paper.show} />
    </div>
  )
}

function PackChoice({ packs, chosen, onChoose }: { readonly packs: readonly PackSummary[]; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  const { language, words } = useWords()
  return (
    <RadioGroup aria-label={words.documents.pack} className={styles['packs'] ?? ''} value={chosen} onChange={onChoose}>
      {packs.map((pack) => <Radio key={pack.id} value={pack.id} className={styles['pack'] ?? ''}><strong>{pack.title[language]}</strong><span>{pack.purpose[language]}</span></Radio>)}
    </RadioGroup>
  )
}

function Building({ paper }: { readonly paper: Paper }) {
  const { words } = useWords()
  const { done, of } = paper.progress ?? { done: 0, of: 0 }
  return (
    <div className={styles['building']}>
      <ProgressBar aria-label={words.documents.building} isIndeterminate={of === 0} value={done} maxValue={Math.max(of, 1)} className={styles['bar'] ?? ''}>{({ percentage }) => <><span>{words.documents.building}</span><svg aria-hidden width="100%" height="3"><rect width="100%" height="3" rx="1.5" className={styles['track']} /><rect width={`${percentage ?? 30}%`} height="3" rx="1.5" className={styles['done']} /></svg></>}</ProgressBar>
      <Button onPress={paper.cancel}>{words.documents.cancel}</Button>
    </div>
  )
}

function Outcome({ paper, onGo }: { readonly paper: Paper; readonly onGo: (goal: Goal) => void }) {
  const { language, words } = useWords()
  const findings = paper.built?.findings ?? []
  return (
    <div className={styles['outcome']}>
      <div role="status" className={styles['outcome']}>
        {paper.failure && <Notice tone={paper.failure.code === 'cancelled' ? 'quiet' : 'red'}>{paper.failure.code === 'cancelled' ? words.documents.cancelled : failureText(paper.failure, language)}</Notice>}
        {!paper.building && paper.built && !paper.isCopy && <Notice tone={paper.stale ? 'ochre' : 'quiet'}>{paper.stale ? words.documents.stale : words.documents.done(paper.built.pages)}</Notice>}
      </div>
      {!paper.building && findings.length > 0 && (
        <section className={styles['findings']}>
          <h3>{words.documents.findings}</h3>
          <ul>{findings.map(({ problem, severity }) => <li key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.facts ?? {})}`} className={severity === 'error' ? styles['error'] : styles['finding']}><span>{problemText(problem, language)}</span><Button look="quiet" onPress={() => onGo(goalOf(problem.pointer))}>{words.case.open}</Button></li>)}</ul>
        </section>
      )}
    </div>
  )
}
