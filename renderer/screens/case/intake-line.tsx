import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import { exhibitName } from '../evidence/exhibit-name.ts'
import styles from './intake-line.module.css'
import type { Intake } from './use-intake.ts'

/** So many names or refusals are read; the rest is counted. */
const most = 20

/** How far taking in has come, what became of the files that were given last, and what waits from before; each refusal has its own sentence. */
export function IntakeLine({ intake, caseId, caseFile }: { readonly intake: Intake; readonly caseId: string; readonly caseFile: CaseFile }) {
  const { language, words } = useWords()
  const last = intake.last
  const close = <Button look="quiet" onPress={intake.forget}>{words.case.close}</Button>
  const nameOf = (id: string): string => {
    const exhibit = caseFile.exhibits?.find((one) => one.id === id)
    return exhibit ? exhibitName(exhibit, language) : id
  }
  const andMore = (count: number): readonly string[] => (count > most ? [words.intake.more(count - most)] : [])
  const news = last?.ok ? [
    ...(last.value.added.length > 0 ? [words.evidence.added(last.value.added.length)] : []),
    ...(last.value.alreadyThere.length > 0 ? [words.evidence.already(words.app.listed(last.value.alreadyThere.slice(0, most).map(nameOf))), ...andMore(last.value.alreadyThere.length)] : []),
    ...(last.value.left > 0 ? [words.intake.cancelled(last.value.left)] : [])
  ] : []
  const wrong = last === null ? [] : last.ok ? [...last.value.refused.slice(0, most).map((one) => failureText(one.failure, language)), ...andMore(last.value.refused.length)] : [failureText(last.failure, language)]
  return (
    <>
      {intake.running && <Running intake={intake} caseId={caseId} />}
      <div role="status" className={styles['told']}>
        {!intake.running && intake.cutOff && <Notice tone="quiet" actions={<span className={styles['ways']}><Button look="primary" onPress={intake.goOn}>{words.intake.goOn}</Button><Button onPress={intake.leave}>{words.intake.leave}</Button></span>}>{words.intake.cutOff(intake.cutOff.done, intake.cutOff.of)}</Notice>}
        {!intake.running && news.length > 0 && <Notice tone="quiet" actions={close}>{news.join('\n')}</Notice>}
        {!intake.running && wrong.length > 0 && <Notice tone="red" actions={close}>{wrong.join('\n')}</Notice>}
      </div>
    </>
  )
}

/** Files counted as they are read: ten times a second, so that nothing but this line is drawn anew. */
function Running({ intake, caseId }: { readonly intake: Intake; readonly caseId: string }) {
  const { words } = useWords()
  const [{ done, of }, setCount] = useState({ done: 0, of: 0 })
  useEffect(() => api.onProgress((progress) => { if (progress.job === 'intake' && (progress.caseId ?? caseId) === caseId) setCount(progress) }), [caseId])
  const said = intake.cancelling ? words.intake.cancelling : of === 0 ? words.intake.starting : words.intake.running(done, of)
  return (
    <div className={styles['running']}>
      <ProgressBar aria-label={words.intake.progress} isIndeterminate={of === 0} value={done} maxValue={Math.max(of, 1)} valueLabel={said} className={styles['bar'] ?? ''}>
        {({ percentage }) => <><span>{said}</span><svg aria-hidden width="100%" height="3"><rect width="100%" height="3" rx="1.5" className={styles['track']} /><rect width={`${percentage ?? 0}%`} height="3" rx="1.5" className={styles['done']} /></svg></>}
      </ProgressBar>
      <Button isDisabled={intake.cancelling} onPress={intake.cancel}>{words.intake.cancel}</Button>
    </div>
  )
}
