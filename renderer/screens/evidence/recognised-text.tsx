import { recognitionGapText } from '#shared/words/recognition-words.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import styles from './recognition-part.module.css'
import { useRecognisedText } from './use-recognised-text.ts'

/** The text that was recognised in an exhibit, to read and to copy; `version` tells when there is a new one. */
export function RecognisedText({ caseId, exhibitId, version }: { readonly caseId: string; readonly exhibitId: string; readonly version: number | undefined }) {
  const { language, words } = useWords()
  const read = useRecognisedText(caseId, exhibitId, version)
  if (read === null || (read.text === '' && read.gaps.length === 0)) return null
  const lines = read.text.split('\n').filter((line) => line !== '').length
  return (
    <Disclosure title={words.recognition.title} summary={lines === 0 ? '' : words.recognition.lines(lines)}>
      {read.gaps.slice(0, 1).map((gap) => <Notice key={gap.page} tone="ochre">{recognitionGapText(gap, language)}</Notice>)}
      {lines > 0 && <p className={styles['quiet']}>{words.recognition.note}</p>}
      {lines === 0 ? <p className={styles['quiet']}>{words.recognition.nothing}</p> : <div className={styles['text']} tabIndex={0} role="region" aria-label={words.recognition.title}>{read.text}</div>}
    </Disclosure>
  )
}
