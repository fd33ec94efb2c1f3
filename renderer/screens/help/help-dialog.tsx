import { X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Collection, Dialog, Header, Heading, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay } from 'react-aria-components'
import { searchHandbook } from '#shared/advice/handbook/search.ts'
import { handbook } from '#shared/advice/handbook/topic.ts'
import type { HandbookTopic, TopicKind } from '#shared/advice/handbook/topic.ts'
import { Button } from '../../components/button.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useWords } from '../../words.ts'
import { HelpArticle } from './help-article.tsx'
import styles from './help-dialog.module.css'

/** The handbook over whatever was done: a list to search on the left, one page to read on the right. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { words } = useWords()
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}><Heading slot="title" className={styles['title'] ?? ''}>{words.advice.helpTitle}</Heading><Button look="quiet" icon={<X aria-hidden />} aria-label={words.advice.close} onPress={onClose} /></header>
          <Handbook />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const kinds: readonly TopicKind[] = ['faq', 'card', 'trouble']

function Handbook() {
  const { language, words } = useWords()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => searchHandbook(handbook, query, language), [query, language])
  const topic = found.find(({ id }) => id === chosen) ?? found[0]
  const names = { faq: words.advice.faqGroup, card: words.advice.cardsGroup, trouble: words.advice.troublesGroup }
  // While something is searched for the best comes first, whatever its kind.
  const groups = query.trim() === '' ? kinds.map((kind) => ({ id: kind as string, name: names[kind], topics: found.filter((one) => one.kind === kind) })) : [{ id: 'found', name: words.advice.found(found.length), topics: found }]
  const intoList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[role="option"]')?.focus()
  }
  return (
    <div className={styles['columns']}>
      <nav className={styles['side']} aria-label={words.advice.list}>
        <SearchBox autoFocus label={words.advice.search} value={query} onChange={setQuery} onKey={intoList} />
        <p className={styles['hint']} role="status">{found.length === 0 ? words.advice.nothing : query.trim() === '' ? words.advice.searchHint : ''}</p>
        <ListBox ref={list} aria-label={words.advice.list} className={styles['list'] ?? ''} selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={topic ? [topic.id] : []} onSelectionChange={(keys) => { if (keys !== 'all') for (const key of keys) setChosen(String(key)) }}>
          {groups.filter(({ topics }) => topics.length > 0).map(({ id, name, topics }) => (
            <ListBoxSection key={id} id={id}>
              <Header className={styles['group']}>{name}</Header>
              <Collection items={topics}>{(one: HandbookTopic) => <ListBoxItem id={one.id} textValue={one.title[language]} className={styles['row'] ?? ''}>{one.title[language]}</ListBoxItem>}</Collection>
            </ListBoxSection>
          ))}
        </ListBox>
      </nav>
      <div className={styles['page']} tabIndex={0} role="region" aria-label={topic?.title[language] ?? words.advice.helpTitle}>{topic && <HelpArticle key={topic.id} topic={topic} />}</div>
    </div>
  )
}
