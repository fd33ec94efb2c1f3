import type { HandbookTopic } from '#shared/advice/handbook/topic.ts'
import { useWords } from '../../words.ts'
import { RuleNotes } from '../advice/rule-notes.tsx'
import styles from './help-dialog.module.css'

/** One page, to be read: text, steps, remedies, and where its numbers come from. */
export function HelpArticle({ topic }: { readonly topic: HandbookTopic }) {
  const { language, words } = useWords()
  const ruleIds = [...new Set([...topic.ruleIds, ...topic.steps.flatMap((step) => step.ruleIds)])]
  return (
    <article className={styles['article']}>
      <h3>{topic.title[language]}</h3>
      {topic.paragraphs.map((paragraph) => <p key={paragraph.ja}>{paragraph[language]}</p>)}
      {topic.steps.length > 0 && <ol className={styles['steps']}>{topic.steps.map(({ id, text }) => <li key={id}>{text[language]}</li>)}</ol>}
      {topic.rows.map(({ id, sign, help, care }) => (
        <section key={id} className={styles['remedy']}>
          <h4>{sign[language]}</h4>
          <p>{help[language]}</p>
          <p className={styles['quiet']}>{words.pair(words.advice.care, care[language])}</p>
        </section>
      ))}
      {ruleIds.length > 0 && <section className={styles['grounds']}><h4>{words.advice.ruleNote}</h4><RuleNotes ruleIds={ruleIds} withSource /></section>}
      <p className={styles['note']}>{words.advice.note}</p>
    </article>
  )
}
