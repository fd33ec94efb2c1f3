import { failureText } from '#shared/words/failure-text.ts'
import { windowWords } from '#shared/words/window/window-words.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './app.module.css'

/** The screen broke: the case is safe on the disk, and the window can be begun anew. */
export function Unexpected({ detail }: { readonly detail: string }) {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ja'
  const words = windowWords[language]
  return (
    <main className={styles['broken']}>
      <h1>{words.app.name}</h1>
      <div role="alert"><Notice tone="red">{failureText({ code: 'unexpected', detail }, language)}</Notice></div>
      <div><Button onPress={() => location.reload()}>{words.app.again}</Button></div>
    </main>
  )
}
