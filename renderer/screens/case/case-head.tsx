import { Check, Ellipsis, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Input, TextField } from 'react-aria-components'
import { caseStanding, caseStatus, openMatters } from '#shared/domain/case-standing.ts'
import { textIn } from '#shared/domain/language.ts'
import { withText } from '#shared/interview/answer.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { useWords } from '../../words.ts'
import type { AppDesk } from '../app/use-app.ts'
import styles from './case-screen.module.css'
import type { CaseDesk } from './use-case.ts'

type Line = { readonly kind: 'exported'; readonly path: string } | { readonly kind: 'wrong'; readonly text: string } | { readonly kind: 'remove' } | { readonly kind: 'close' }

/** The name of the case, whether all of it is saved, and what can be done with it as a whole. */
export function CaseHead({ desk, current, end }: { readonly desk: AppDesk; readonly current: CaseDesk; readonly end: ReactNode }) {
  const { language, words } = useWords()
  const [line, setLine] = useState<Line | null>(null)
  const caseId = current.opened.caseId
  const exportAs = (as: 'folder' | 'archive') => async (): Promise<void> => {
    await current.settled()
    const reply = await ask(() => api.exportCase({ caseId, as }))
    if (!reply.ok) setLine({ kind: 'wrong', text: failureText(reply.failure, language) })
    else if (reply.value) setLine({ kind: 'exported', path: reply.value.path })
  }
  const remove = async (): Promise<void> => {
    const reply = await ask(() => api.removeCase({ caseId }))
    if (reply.ok) desk.leave()
    else setLine({ kind: 'wrong', text: failureText(reply.failure, language) })
  }
  const isClosed = Boolean(current.caseFile.closing)
  const close = (): void => {
    current.change({ kind: 'set', pointer: '/closing', value: { closedAt: desk.state?.today ?? '' } })
    setLine(null)
  }
  const choices = [
    { key: 'folder', text: words.case.exportFolder, act: () => void exportAs('folder')() }, { key: 'archive', text: words.case.exportArchive, act: () => void exportAs('archive')() },
    isClosed ? { key: 'reopen', text: words.closing.reopen, act: () => current.change({ kind: 'set', pointer: '/closing', value: null }) } : { key: 'close', text: words.closing.close, act: () => setLine({ kind: 'close' }) },
    { key: 'remove', text: words.case.remove, act: () => setLine({ kind: 'remove' }) }
  ]
  return (
    <header>
      <div className={styles['head']}>
        <Title current={current} />
        <Status current={current} today={desk.state?.today ?? ''} />
        <Saved current={current} />
        <MenuButton label={words.case.more} icon={<Ellipsis aria-hidden />} choices={choices} />
        {end}
      </div>
      <div role="status">
        {current.saving.kind === 'failed' && <div className={styles['below']}><Notice tone="red" actions={<Button onPress={current.retry}>{words.case.retry}</Button>}>{`${failureText(current.saving.failure, language)}\n${words.case.stillThere}`}</Notice></div>}
        {line?.kind === 'exported' && <div className={styles['below']}><Notice tone="quiet" actions={<><Button look="quiet" onPress={() => void ask(() => api.showInFolder({ path: line.path }))}>{words.case.show}</Button><Button look="quiet" onPress={() => setLine(null)}>{words.case.close}</Button></>}>{words.case.exported(line.path)}</Notice></div>}
        {line?.kind === 'wrong' && <div className={styles['below']}><Notice tone="red" actions={<Button look="quiet" onPress={() => setLine(null)}>{words.case.close}</Button>}>{line.text}</Notice></div>}
        {line?.kind === 'close' && <div className={styles['below']}><Notice tone="ochre" actions={<div className={styles['ask']}><Button onPress={() => setLine(null)}>{words.closing.no}</Button><Button look="primary" onPress={close}>{words.closing.yes}</Button></div>}>{[...openMatters(current.caseFile).map((matter) => words.closing[matter]), words.closing.ask].join('\n')}</Notice></div>}
        {line?.kind === 'remove' && <div className={styles['below']}><Notice tone="ochre" actions={<div className={styles['ask']}><Button onPress={() => setLine(null)}>{words.case.removeNo}</Button><Button look="danger" onPress={() => void remove()}>{words.case.removeYes}</Button></div>}>{words.case.removeAsk}</Notice></div>}
      </div>
    </header>
  )
}

function Title({ current }: { readonly current: CaseDesk }) {
  const { words } = useWords()
  const file = current.caseFile
  const title = textIn(file.title, file.language)
  const draft = useDraft(title, (text) => { if (text.trim() !== '') current.change({ kind: 'set', pointer: '/title', value: withText(file.title, text, file.language) as never }) })
  return (
    <TextField className={styles['name'] ?? ''} aria-label={words.case.title} value={draft.text} onChange={draft.type} onBlur={draft.flush}>
      <h1><Input className={styles['title'] ?? ''} /></h1>
    </TextField>
  )
}

function Status({ current, today }: { readonly current: CaseDesk; readonly today: string }) {
  const { words } = useWords()
  const status = caseStatus(caseStanding(current.caseFile), today)
  return status === 'drafting' ? null : <span className={styles['status']}>{words.statuses[status]}</span>
}

function Saved({ current }: { readonly current: CaseDesk }) {
  const { words } = useWords()
  const kind = current.saving.kind
  if (kind === 'failed') return <span className={styles['saved']}>{words.case.notSaved}</span>
  return <span className={styles['saved']} role="status">{kind === 'saved' ? <Check aria-hidden /> : <LoaderCircle aria-hidden />}{kind === 'saved' ? words.case.saved : words.case.saving}</span>
}
