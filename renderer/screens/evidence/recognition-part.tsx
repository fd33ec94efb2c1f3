import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import styles from './recognition-part.module.css'
import type { Recognition } from './use-recognition.ts'

/** How far recognition is, and the way to pause it; nothing while there is nothing to tell. */
export function RecognitionLine({ recognition: { state, setPaused } }: { readonly recognition: Recognition }) {
  const { words } = useWords()
  const { isOn, isPaused, isRunning, done, left } = state ?? { isOn: false, isPaused: false, isRunning: false, done: 0, left: 0 }
  const isShown = isOn && left > 0
  return (
    <div role="status">
      {isShown && isRunning && !isPaused && <Notice tone="quiet" actions={<Button look="quiet" onPress={() => setPaused(true)}>{words.recognition.stop}</Button>}>{words.recognition.running(done, done + left)}</Notice>}
      {isShown && isPaused && <Notice tone="quiet" actions={<Button look="quiet" onPress={() => setPaused(false)}>{words.recognition.goOn}</Button>}>{words.recognition.paused(left)}</Notice>}
    </div>
  )
}

/** Whether text is recognised in pictures at all. */
export function RecognitionSwitch({ recognition: { state, setOn } }: { readonly recognition: Recognition }) {
  const { words } = useWords()
  if (state === null) return null
  return (
    <div className={styles['part']}>
      <CheckBox label={words.recognition.switch} value={state.isOn} onChange={setOn} />
      <p className={styles['quiet']}>{words.recognition.hint}</p>
    </div>
  )
}
