import { Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { assertNever } from '#shared/lib/assert-never.ts'
import { isArea } from '#shared/checks/privacy/words-beneath.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { useDeclined } from './declined.ts'
import { HiddenList } from './hidden-list.tsx'
import { PageEditor } from './page-editor.tsx'
import styles from './redaction-dialog.module.css'
import { TextEditor } from './text-editor.tsx'
import { useExhibit } from './use-exhibit.ts'
import { useRedactions } from './use-redactions.ts'

export type RedactionDialogProps = { readonly current: CaseDesk; readonly exhibitId: string; readonly label: string; readonly onClose: () => void }

/** Over the whole window: an exhibit as it looks, and what of it is hidden. */
export function RedactionDialog(props: RedactionDialogProps) {
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen onOpenChange={(open) => { if (!open) props.onClose() }}>
      <Modal className={styles['modal'] ?? ''}><Dialog className={styles['dialog'] ?? ''}><Editor {...props} /></Dialog></Modal>
    </ModalOverlay>
  )
}

function Editor({ current, exhibitId, label, onClose }: RedactionDialogProps) {
  const { words } = useWords()
  const saving = current.saving.kind
  const [hasSaved, setSaved] = useState(false)
  useEffect(() => { if (saving !== 'saved') setSaved(true) }, [saving])
  const close = <Button look="primary" onPress={onClose}>{words.redaction.close}</Button>
  return (
    <>
      <header className={styles['head']}>
        <Heading slot="title" className={styles['title'] ?? ''}>{words.redaction.title(label)}</Heading>
        <span role="status" className={saving === 'failed' ? styles['failed'] : styles['state']}>{(hasSaved || saving !== 'saved') && <>{saveIcon[saving]}{words.redaction[saving]}</>}</span>
        {close}
      </header>
      <Body current={current} exhibitId={exhibitId} label={label} />
    </>
  )
}

const saveIcon = { saved: <Check aria-hidden />, saving: <LoaderCircle aria-hidden />, failed: <TriangleAlert aria-hidden /> }

function Body({ current, exhibitId, label }: Omit<RedactionDialogProps, 'onClose'>) {
  const { language, words } = useWords()
  const { state, words: read } = useExhibit(current.opened.caseId, exhibitId, current.opened.facts[exhibitId]?.recognised)
  const desk = useRedactions(exhibitId, current)
  const declined = useDeclined(current.opened.caseId, exhibitId)
  if (state.kind === 'opening') return <p className={styles['alone']} role="status">{words.redaction.loading}</p>
  if (state.kind === 'failed') return <div className={styles['alone']}><Notice tone="red">{failureText(state.failure, language)}</Notice></div>
  const { shown } = state
  switch (shown.form) {
    case 'pages': return <PageEditor current={current} exhibitId={exhibitId} label={label} pages={shown.pages} read={read} desk={desk} declined={declined} />
    case 'text': return <TextEditor current={current} exhibitId={exhibitId} text={shown.text} desk={desk} declined={declined} />
    case 'none': return (
      <div className={styles['alone']}>
        <Notice tone="ochre">{shown.isLocked ? words.redaction.locked : words.redaction.notParts}</Notice>
        <HiddenList rows={desk.held.map(({ key, redaction }, index) => ({ key, title: isArea(redaction) ? words.redaction.areaTitle(index + 1) : String(redaction['text']), detail: '', name: words.redaction.areaTitle(index + 1), isMisfit: true }))} onShow={null} onRemove={desk.remove} />
      </div>
    )
    default: return assertNever(shown)
  }
}
