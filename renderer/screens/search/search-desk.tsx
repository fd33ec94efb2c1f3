import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Autocomplete, Button, Group, Input, SearchField } from 'react-aria-components'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import { FindList } from './find-list.tsx'
import styles from './search-desk.module.css'
import { searchKeyText } from './use-search-keys.ts'
import { useSearch } from './use-search.ts'

/** One box over all cases: type, go with the arrows, Enter opens what was found where it lies. */
export function SearchDesk({ sought, onFind }: { readonly sought: number; readonly onFind: (caseId: string, goal: Goal) => void }) {
  const { language, words } = useWords()
  const [text, setText] = useState('')
  // What an input method is still composing is not looked for.
  const [query, setQuery] = useState('')
  const [isOpen, setOpen] = useState(false)
  const composing = useRef(false)
  const desk = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const found = useSearch(query, language, isOpen)
  useEffect(() => {
    if (sought === 0) return
    input.current?.focus()
    input.current?.select()
    setOpen(true)
  }, [sought])
  const type = (typed: string): void => {
    setText(typed)
    setOpen(true)
    if (!composing.current) setQuery(typed)
  }
  const settle = (): void => {
    composing.current = false
    setQuery(input.current?.value ?? '')
  }
  const close = (): void => setOpen(false)
  const leave = (event: FocusEvent): void => { if (!desk.current?.contains(event.relatedTarget)) close() }
  const escape = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !event.nativeEvent.isComposing && text === '') close() }
  const open = (caseId: string, goal: Goal): void => { close(); onFind(caseId, goal) }
  return (
    <div ref={desk} className={styles['desk']} role="search" aria-label={words.search.label} onFocus={() => setOpen(true)} onBlur={leave} onKeyDown={escape}>
      <Autocomplete inputValue={text} onInputChange={type} disableAutoFocusFirst>
        <SearchField aria-label={words.search.label}>
          <Group className={styles['box'] ?? ''}>
            <Search aria-hidden />
            <Input ref={input} role="combobox" aria-expanded={isOpen} className={styles['input'] ?? ''} placeholder={words.search.placeholder} maxLength={200} onCompositionStart={() => { composing.current = true }} onCompositionEnd={settle} />
            {text === '' ? <kbd className={styles['keys']} aria-hidden>{searchKeyText}</kbd> : <Button className={styles['clear'] ?? ''} aria-label={words.search.clear}><X aria-hidden /></Button>}
          </Group>
        </SearchField>
        {isOpen && <div className={styles['panel']}><FindList query={query} found={found} onFind={open} /></div>}
      </Autocomplete>
    </div>
  )
}
