import { FilePenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PackSummary } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import styles from './template-editor.module.css'

export type TemplateVerbsProps = { readonly pack: PackSummary; readonly onEdit: (packId: string) => void; readonly onChanged: () => void }

type News = { readonly tone: 'quiet' | 'red' | 'ochre'; readonly text: string; readonly path?: string; readonly removes?: true }

/** What can be done with the wording of the chosen pack. */
export function TemplateVerbs({ pack, onEdit, onChanged }: TemplateVerbsProps) {
  const { language, words } = useWords()
  const [news, setNews] = useState<News | null>(null)
  const [faults, setFaults] = useState<readonly { readonly packId: string; readonly failure: Failure }[]>([])
  useEffect(() => { void ask(() => api.ownPackFaults(undefined)).then((reply) => { if (reply.ok) setFaults(reply.value) }) }, [pack.id])
  const wrong = (failure: Failure): void => setNews({ tone: 'red', text: failureText(failure, language) })
  const copy = async (): Promise<void> => {
    const reply = await ask(() => api.copyPack({ packId: pack.id, title: { ja: `${pack.title.ja}（写し）`, en: `${pack.title.en} (copy)` } }))
    if (!reply.ok) return wrong(reply.failure)
    onChanged()
    onEdit(reply.value.packId)
  }
  const take = async (): Promise<void> => {
    const reply = await ask(() => api.importPack(undefined))
    if (!reply.ok) return wrong(reply.failure)
    if (reply.value) setNews({ tone: 'quiet', text: words.templates.taken })
    onChanged()
  }
  const give = async (): Promise<void> => {
    const reply = await ask(() => api.exportPack({ packId: pack.id }))
    if (!reply.ok) return wrong(reply.failure)
    if (reply.value) setNews({ tone: 'quiet', text: words.paper.saved(reply.value.path), path: reply.value.path })
  }
  const remove = async (): Promise<void> => {
    const reply = await ask(() => api.removePack({ packId: pack.id }))
    if (!reply.ok) return wrong(reply.failure)
    setNews(null)
    onChanged()
  }
  const own = [{ key: 'edit', text: words.templates.edit, act: () => onEdit(pack.id) }, { key: 'remove', text: words.templates.remove, act: () => setNews({ tone: 'ochre', text: words.templates.removeAsk(pack.title[language]), removes: true }) }]
  const choices = [...(pack.isOwn ? own : []), { key: 'copy', text: words.templates.copy, act: () => void copy() }, { key: 'give', text: words.templates.give, act: () => void give() }, { key: 'take', text: words.templates.take, act: () => void take() }]
  const path = news?.path
  return (
    <div>
      <div className={styles['verbs']}><MenuButton icon={<FilePenLine aria-hidden />} choices={choices}>{words.templates.verbs}</MenuButton></div>
      <div role="status">
        {news && <Notice tone={news.tone} actions={<>{path !== undefined && <Button look="quiet" onPress={() => void ask(() => api.showInFolder({ path }))}>{words.case.show}</Button>}{news.removes && <Button look="danger" onPress={() => void remove()}>{words.templates.remove}</Button>}<Button look="quiet" onPress={() => setNews(null)}>{words.case.close}</Button></>}>{news.text}</Notice>}
        {faults.map(({ packId, failure }) => <Notice key={packId} tone="ochre">{failureText(failure, language)}</Notice>)}
      </div>
    </div>
  )
}
