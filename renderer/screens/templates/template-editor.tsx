import { ArrowLeft, Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { PackSummary } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { CodeBox } from '../../components/code-box.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import styles from './template-editor.module.css'
import { useTemplate } from './use-template.ts'

export type TemplateEditorProps = {
  readonly pack: PackSummary
  readonly language: Language
  /** Makes the paper from what is typed; null when it could be made. */
  readonly onTry: (language: Language, draft: { readonly name: string; readonly source: string }) => Promise<Failure | null>
  readonly onKept: () => void
  readonly onClose: () => void
}

/** The wording of a pack of one's own on the left, the page that comes of it on the right. */
export function TemplateEditor({ pack, language, onTry, onKept, onClose }: TemplateEditorProps) {
  const { language: shown, words } = useWords()
  const desk = useTemplate(pack.id, (found) => firstOf(templatesIn(found), language), (name, source) => onTry(languageOf(name), { name, source }), onKept)
  const names = templatesIn(Object.keys(desk.texts ?? {}))
  const [chosen, setChosen] = useState<string | null>(null)
  const name = chosen ?? firstOf(names, language) ?? 'pack.json'
  const options = [...names, 'pack.json'].map((key) => ({ key, text: key === 'pack.json' ? words.templates.settings : words.templates.file(key.replace(/\.(ja|en)\.hbs$/, ''), languageOf(key)) }))
  const text = desk.texts?.[name]
  return (
    <section className={styles['editor']} aria-label={words.templates.title}>
      <div className={styles['head']}>
        <Button look="quiet" icon={<ArrowLeft aria-hidden />} onPress={onClose}>{words.templates.back}</Button>
        <h2>{pack.title[shown]}</h2>
        <span role="status" className={styles['state']}>{stateIcon[desk.state]}{words.templates[desk.state]}</span>
      </div>
      <p className={styles['intro']}>{words.templates.intro}</p>
      <Choice label={words.templates.which} short options={options} value={name} onChoose={(key) => setChosen(key)} />
      <div role="alert">{desk.failure && <Notice tone="red">{failureText(desk.failure, shown)}</Notice>}</div>
      {text !== undefined && <CodeBox key={name} label={words.templates.which} text={text} onType={(typed) => desk.type(name, typed)} problem={problemIn(desk.failure, name, shown)} />}
      <Notice tone="quiet">{words.templates.help}</Notice>
    </section>
  )
}

const templatesIn = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'pack.json')
const firstOf = (names: readonly string[], language: Language): string | undefined => names.find((one) => languageOf(one) === language) ?? names[0]
const stateIcon = { kept: <Check aria-hidden />, trying: <LoaderCircle aria-hidden />, 'not-kept': <TriangleAlert aria-hidden /> }
const languageOf = (name: string): Language => (name.endsWith('.en.hbs') ? 'en' : 'ja')

function problemIn(failure: Failure | null, name: string, language: Language): { readonly line: number; readonly text: string } | null {
  return failure?.code === 'template-broken' && failure.file.endsWith(`/${name}`) && failure.line !== null ? { line: failure.line, text: failureText(failure, language) } : null
}
