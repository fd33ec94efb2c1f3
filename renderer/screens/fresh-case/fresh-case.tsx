import { useEffect, useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { OpenedCase } from '#shared/contract/values.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { disputesOf } from '#shared/advice/topic.ts'
import { topics } from '#shared/domain/advice.ts'
import { topicWords } from '#shared/words/advice-words.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { AppDesk } from '../app/use-app.ts'
import styles from './fresh-case.module.css'
import { Interview } from './interview.tsx'

/** A new case: first what went wrong, then its questions, one group a screen. */
export function FreshCase({ desk, onDone }: { readonly desk: AppDesk; readonly onDone: () => void }) {
  const { language, words } = useWords()
  const [dispute, setDispute] = useState<Dispute | null>(null)
  const [title, setTitle] = useState('')
  const [made, setMade] = useState<OpenedCase | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const begin = async (): Promise<void> => {
    if (dispute) setMade(await desk.open(() => api.createCase({ dispute, language, title })))
  }
  const finish = async (): Promise<void> => {
    if (made) await desk.open(() => api.openCase({ caseId: made.caseId }))
    onDone()
  }
  if (made) return <Interview opened={made} onDone={() => void finish()} />
  return (
    <main className={styles['scroll']}>
      <div className={styles['sheet']}>
        <header><h1 ref={heading} tabIndex={-1}>{words.fresh.title}</h1><p className={styles['hint']}>{words.fresh.hint}</p></header>
        <RadioGroup aria-label={words.fresh.disputes} className={styles['disputes'] ?? ''} value={dispute} onChange={(chosen) => setDispute(disputes.find((one) => one === chosen) ?? null)}>
          {topics.map((topic) => (
            <section key={topic} className={styles['topic']} aria-label={topicWords[topic][language]}>
              <h2>{topicWords[topic][language]}</h2>
              {disputesOf(topic).map((one) => (
                <Radio key={one} value={one} className={styles['dispute'] ?? ''}>
                  <span className={styles['name']}>{disputeWords[one][language]}</span>
                  <span className={styles['hint']}>{words.disputeHints[one]}</span>
                </Radio>
              ))}
            </section>
          ))}
        </RadioGroup>
        <TextBox label={words.fresh.caseTitle} hint={words.fresh.caseTitleHint} value={title} onSave={setTitle} />
        <div className={styles['actions']}>
          <Button look="quiet" onPress={onDone}>{words.fresh.cancel}</Button>
          <Button look="primary" isDisabled={dispute === null} onPress={() => void begin()}>{words.fresh.begin}</Button>
        </div>
      </div>
    </main>
  )
}
