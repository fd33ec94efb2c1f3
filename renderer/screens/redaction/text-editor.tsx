import { EyeOff, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { proposeTexts } from '#shared/checks/privacy/propose-redactions.ts'
import type { RedactionProposal } from '#shared/checks/privacy/propose-redactions.ts'
import { isArea, isHidden } from '#shared/checks/privacy/words-beneath.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import { comparable, redactionBar, redactText } from '#shared/domain/redact-text.ts'
import { Button } from '../../components/button.tsx'
import fields from '../../components/field.module.css'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { useRecognisedText } from '../evidence/use-recognised-text.ts'
import { AttachedProposals, useAttachedProposals } from './attached-proposals.tsx'
import type { Declined } from './declined.ts'
import { HiddenList } from './hidden-list.tsx'
import { ProposalList } from './proposal-list.tsx'
import styles from './redaction-dialog.module.css'
import type { RedactionDesk } from './use-redactions.ts'

/** So much is shown; what is hidden is hidden in all of it. */
const shownCharacters = 60_000
const longestWord = 500

export type TextEditorProps = { readonly current: CaseDesk; readonly exhibitId: string; readonly text: string; readonly desk: RedactionDesk; readonly declined: Declined }

/** A mail or a text as it will read; words are hidden by selecting them, by typing them, or as they are proposed. */
export function TextEditor({ current, exhibitId, text, desk, declined }: TextEditorProps) {
  const { words: { redaction: words } } = useWords()
  const [typed, setTyped] = useState('')
  const [selected, setSelected] = useState('')
  const [news, setNews] = useState('')
  const facts = current.opened.facts[exhibitId]
  const redactions = desk.held.map(({ redaction }) => redaction)
  const hidden = redactions.flatMap((one) => (isArea(one) ? [] : [String(one['text'])]))
  const shown = useMemo(() => maskCardNumbers(redactText(text.slice(0, shownCharacters), hidden)), [text, hidden.join('\n')])
  const known = useMemo(() => knownToCase(current.caseFile, facts), [current.caseFile, facts])
  const all = useMemo(() => proposeTexts(text, known), [text, known])
  const attached = useAttachedProposals(useRecognisedText(current.opened.caseId, exhibitId, facts?.recognised)?.text ?? '', known, all)
  const isOpen = ({ key, redactions: wanted }: RedactionProposal): boolean => !declined.keys.has(key) && !wanted.every((one) => isHidden(one, redactions))
  const open = all.filter(isOpen)
  const take = (taken: readonly RedactionProposal[]): void => { desk.add(taken.flatMap((one) => one.redactions)); setNews(words.wordAdded) }
  const hide = (word: string): void => {
    const wanted = { text: word.replace(/\s+/gu, ' ').trim() }
    if (isLongEnough(word) && !isHidden(wanted, redactions)) setNews(desk.add([wanted]).length > 0 ? words.wordAdded : words.full)
    setTyped('')
    setSelected('')
  }
  const rows = desk.held.map(({ key, redaction }, index) => (isArea(redaction) ? { key, title: words.areaTitle(index + 1), detail: words.misfit, name: words.areaTitle(index + 1), isMisfit: true } : { key, title: maskCardNumbers(String(redaction['text'])), detail: '', name: `“${String(redaction['text'])}”`, isMisfit: false }))
  return (
    <div className={styles['columns']}>
      <div className={styles['view']}>
        <div className={styles['tools']} role="toolbar" aria-label={words.textShown}>
          <Button icon={<EyeOff aria-hidden />} isDisabled={!isLongEnough(selected) || desk.isFull} onPress={() => hide(selected)}>{words.hideSelected}</Button>
          <Button look="quiet" icon={<Undo2 aria-hidden />} isDisabled={!desk.canUndo} onPress={() => { desk.undo(); setNews(words.undone) }}>{words.undo}</Button>
        </div>
        <div className={styles['textStage']} role="region" aria-label={words.textShown} tabIndex={0} onPointerUp={() => setSelected(selection())} onKeyUp={() => setSelected(selection())}>
          <div className={styles['text']}>{shown}</div>
          {text.length > shownCharacters && <Notice tone="quiet">{words.textCut}</Notice>}
        </div>
      </div>
      <aside className={styles['side']} aria-label={words.listTitle}>
        <Notice tone="quiet">{words.promiseText}</Notice>
        {isMail(facts?.kind) && hidden.length > 0 && <Notice tone="ochre">{words.attachments}</Notice>}
        <form className={styles['word']} onSubmit={(event) => { event.preventDefault(); hide(typed) }}>
          <TextField className={fields['field'] ?? ''} value={typed} onChange={setTyped} maxLength={longestWord}>
            <Label className={fields['label']}>{words.word}</Label>
            <Input className={fields['box']} />
            <Text slot="description" className={fields['hint']}>{typed !== '' && !isLongEnough(typed) ? words.tooShort : words.wordHint}</Text>
          </TextField>
          <Button type="submit" icon={<EyeOff aria-hidden />} isDisabled={!isLongEnough(typed) || desk.isFull}>{words.hideWord}</Button>
        </form>
        <HiddenList rows={rows} onShow={null} onRemove={(key) => { desk.remove(key); setNews(words.wordRemoved) }} />
        <h3>{words.proposals}</h3>
        <ProposalList proposals={open} declined={declined} onTake={take} onPoint={() => undefined} />
        {open.length === 0 && <p className={styles['quiet']}>{words.nothingFound}</p>}
        <AttachedProposals proposals={attached.filter(isOpen)} declined={declined} onTake={take} />
        <p className={styles['quiet']}>{words.orderStays}</p>
      </aside>
      <div role="status" className={styles['unseen']}>{news}</div>
    </div>
  )
}

const isMail = (kind = ''): boolean => kind.startsWith('message/') || kind === 'application/vnd.ms-outlook'

/** One character would go from everywhere; what is hidden already has no words. */
const isLongEnough = (word: string): boolean => comparable(word).length > 1 && word.length <= longestWord && !word.includes(redactionBar.slice(0, 1))

const selection = (): string => window.getSelection()?.toString() ?? ''
