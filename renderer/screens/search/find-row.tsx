import { FileText, Folder, ListTree, Paperclip } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import type { SearchGroup, SearchHit } from '#shared/contract/search-values.ts'
import { defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'
import { whenText } from '#shared/words/date-text.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import { goalOfHit } from './goal-of-hit.ts'
import { Pieces } from './pieces.tsx'
import styles from './search-desk.module.css'

const icons = { case: Folder, entry: ListTree, exhibit: Paperclip, text: FileText } as const

/** One find: of what kind it is, where it lies, and the words around it. */
export function FindRow({ hit, group, onFind }: { readonly hit: SearchHit; readonly group: SearchGroup; readonly onFind: (caseId: string, goal: Goal) => void }) {
  const { language, words } = useWords()
  const Icon = icons[hit.kind]
  const head = headOf(hit, group, language, words)
  const named = 'name' in hit ? hit.name : []
  const spoken = [head, ...named.map(({ text }) => text), ...hit.snippet.map(({ text }) => text)].join(' ')
  return (
    <ListBoxItem id={`${group.caseId} ${hit.kind} ${hit.kind === 'case' ? hit.pointer : hit.id}`} textValue={spoken} className={styles['row'] ?? ''} onAction={() => onFind(group.caseId, goalOfHit(hit))}>
      <Icon aria-hidden />
      <span className={styles['text']}>
        <span className={styles['quiet']}>{head}</span>
        {named.length > 0 && <span className={styles['name']}><Pieces pieces={named} /></span>}
        {hit.snippet.length > 0 && <span className={styles['snippet']}><Pieces pieces={hit.snippet} /></span>}
      </span>
    </ListBoxItem>
  )
}

function headOf(hit: SearchHit, { zone }: SearchGroup, language: Language, words: WindowWords): string {
  if (hit.kind === 'case') return hit.pointer.startsWith('/sent') ? words.search.sent : words.search.inCase
  if (hit.kind === 'entry') return words.search.entry(whenText(hit.when, language, 'window', zone))
  const label = exhibitLabel(defaultScheme(language), hit.position, null)
  return hit.kind === 'text' ? words.search.text(label) : words.search.exhibit(label)
}
