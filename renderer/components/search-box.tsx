import { Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button, Group, Input, SearchField } from 'react-aria-components'
import { useWords } from '../words.ts'
import styles from './field.module.css'

export type SearchBoxProps = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void; readonly onKey?: (event: KeyboardEvent) => void; readonly autoFocus?: boolean }

/** Type to find; Escape empties it. */
export function SearchBox({ label, value, onChange, onKey, autoFocus = false }: SearchBoxProps) {
  const { words } = useWords()
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Group className={styles['search'] ?? ''}>
        <Search aria-hidden />
        {/* While an input method composes, its keys are its own. */}
        <Input className={styles['searchInput'] ?? ''} placeholder={label} onKeyDown={(event) => { if (!event.nativeEvent.isComposing) onKey?.(event) }} />
        {value !== '' && <Button className={styles['open'] ?? ''} aria-label={words.timeline.clear}><X aria-hidden /></Button>}
      </Group>
    </SearchField>
  )
}
