import { Ellipsis, FileCheck } from 'lucide-react'
import { useState } from 'react'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { SentPaper } from '#shared/domain/case-file.ts'
import { isAwaited } from '#shared/domain/case-standing.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { textIn } from '#shared/domain/language.ts'
import { dayText } from '#shared/words/date-text.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './documents-place.module.css'

type SentPapersProps = { readonly current: CaseDesk; readonly today: string; readonly onShow: (sentId: string) => Promise<Failure | null> }

/** What has gone out, as it went out, and whether it was answered. */
export function SentPapers({ current, today, onShow }: SentPapersProps) {
  const { language, words } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const papers = current.caseFile.sent ?? []
  if (papers.length === 0) return null
  const toEvidence = async (sentId: string): Promise<void> => {
    await current.settled()
    const reply = await ask(() => api.keepSentAsExhibit({ caseId: current.opened.caseId, sentId }))
    if (reply.ok) current.taken(reply)
    setFailure(reply.ok ? (reply.value.refused[0]?.failure ?? null) : reply.failure)
  }
  return (
    <section className={styles['sent']}>
      <h3>{words.sent.title}</h3>
      {failure && <Notice tone="red">{failureText(failure, language)}</Notice>}
      <ul>{papers.map((paper, index) => <SentLine key={paper.id} paper={paper} index={index} current={current} today={today} onShow={() => void onShow(paper.id).then(setFailure)} onEvidence={() => void toEvidence(paper.id)} />)}</ul>
    </section>
  )
}

type SentLineProps = { readonly paper: SentPaper; readonly index: number; readonly current: CaseDesk; readonly today: string; readonly onShow: () => void; readonly onEvidence: () => void }

function SentLine({ paper, index, current, today, onShow, onEvidence }: SentLineProps) {
  const { language, words } = useWords()
  const { caseFile } = current
  const title = textIn(paper.title, language) || paper.pack
  const to = textIn(caseFile.parties?.find(({ id }) => id === paper.with)?.name, language)
  const day = (moment: string): string => dayText(moment, language, 'window', zoneOf(caseFile))
  const answer = (): void => current.change({ kind: 'set', pointer: `/sent/${index}/answeredAt`, value: today })
  const remove = (): void => current.takeOut({ text: words.sent.removed(title), removal: { kind: 'set', pointer: '/sent', value: (caseFile.sent ?? []).filter(({ id }) => id !== paper.id) as never } })
  const more = [{ key: 'evidence', text: words.sent.asExhibit, act: onEvidence }, { key: 'remove', text: words.sent.remove, act: remove }]
  return (
    <li className={styles['sentLine']}>
      <FileCheck aria-hidden />
      <div>
        <strong>{title}</strong>
        <span>{[words.sent.line(day(paper.sentAt), to), paper.reference ?? ''].filter((part) => part !== '').join(language === 'ja' ? '　' : ' · ')}</span>
        <AnswerState paper={paper} today={today} day={day} />
        {paper.files[0] && <span className={styles['digest']}>{words.sent.proof(paper.files[0].sha256.slice(0, 16))}</span>}
      </div>
      <div className={styles['actions']}>
        {isAwaited(paper) && <Button onPress={answer}>{words.sent.answer}</Button>}
        <Button look="quiet" onPress={onShow}>{words.sent.show}</Button>
        <MenuButton label={words.sent.actions} icon={<Ellipsis aria-hidden />} choices={more} />
      </div>
    </li>
  )
}

function AnswerState({ paper, today, day }: { readonly paper: SentPaper; readonly today: string; readonly day: (moment: string) => string }) {
  const { words } = useWords()
  if (paper.answeredAt) return <span>{words.sent.answered}</span>
  if (!paper.answerBy) return <span>{words.sent.noTerm}</span>
  const isOver = paper.answerBy.slice(0, 10) < today
  return <span className={isOver ? styles['overdue'] : undefined}>{isOver ? words.sent.overdue(day(paper.answerBy)) : words.sent.awaited(day(paper.answerBy))}</span>
}
