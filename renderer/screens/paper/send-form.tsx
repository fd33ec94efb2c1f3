import { Send } from 'lucide-react'
import { useState } from 'react'
import { zoneOf } from '#shared/domain/case-file.ts'
import { channels } from '#shared/domain/case-vocabulary.ts'
import type { Channel } from '#shared/domain/case-vocabulary.ts'
import { textIn } from '#shared/domain/language.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { roleWords } from '#shared/words/vocabulary.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { MomentBox } from '../../components/moment-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextBox } from '../../components/text-box.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './paper-pane.module.css'

type Draft = { readonly sentAt: string | null; readonly with: string | null; readonly channel: Channel | null; readonly reference: string; readonly answerBy: string | null }
type News = { readonly tone: 'quiet' | 'red'; readonly text: string }

/** Says of the paper that is shown that it went out: to whom, how and when. */
export function SendForm({ buildId, current, today }: { readonly buildId: string; readonly current: CaseDesk; readonly today: string }) {
  const { language, words } = useWords()
  const { caseFile } = current
  const [draft, setDraft] = useState<Draft | null>(null)
  const [news, setNews] = useState<News | null>(null)
  const open = (): void => {
    setNews(null)
    setDraft({ sentAt: today, with: caseFile.parties?.find(({ role }) => role === 'seller')?.id ?? caseFile.parties?.[0]?.id ?? null, channel: null, reference: '', answerBy: caseFile.remedy?.answerBy ?? null })
  }
  const keep = async (): Promise<void> => {
    if (draft === null) return
    if (draft.sentAt === null) return setNews({ tone: 'red', text: words.sent.dateMissing })
    await current.settled()
    const reply = await ask(() => api.sendPaper({ caseId: current.opened.caseId, buildId, ...draft, sentAt: draft.sentAt ?? today }))
    if (!reply.ok) return setNews({ tone: 'red', text: failureText(reply.failure, language) })
    current.keep(reply.value)
    setDraft(null)
    setNews({ tone: 'quiet', text: words.sent.kept })
  }
  const parties = (caseFile.parties ?? []).map((party) => ({ key: party.id, text: textIn(party.name, language) || roleWords[party.role][language] }))
  const set = (part: Partial<Draft>): void => { if (draft !== null) setDraft({ ...draft, ...part }) }
  return (
    <div className={styles['send']}>
      {draft === null ? <Button look="quiet" icon={<Send aria-hidden />} onPress={open}>{words.sent.did}</Button> : (
        <section className={styles['sendForm']} aria-label={words.sent.did}>
          <p>{words.sent.intro}</p>
          <MomentBox label={words.sent.sentAt} value={draft.sentAt} zone={zoneOf(caseFile)} withTime onChange={(sentAt) => set({ sentAt })} />
          <Choice label={words.timeline.with} canBeNone options={parties} value={draft.with} onChoose={(key) => set({ with: key })} />
          <Choice label={words.timeline.channel} canBeNone options={channels.map((key) => ({ key, text: words.contactChannels[key] }))} value={draft.channel} onChoose={(channel) => set({ channel })} />
          <TextBox label={words.sent.reference} value={draft.reference} onSave={(reference) => set({ reference })} />
          <MomentBox label={words.sent.answerBy} value={draft.answerBy} zone={zoneOf(caseFile)} withTime={false} onChange={(answerBy) => set({ answerBy })} />
          <div className={styles['sendActions']}><Button look="quiet" onPress={() => setDraft(null)}>{words.sent.cancel}</Button><Button look="primary" onPress={() => void keep()}>{words.sent.keep}</Button></div>
        </section>
      )}
      <div role="status">{news && <Notice tone={news.tone}>{news.text}</Notice>}</div>
    </div>
  )
}
