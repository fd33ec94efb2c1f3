import { Header, ListBox, ListBoxSection } from 'react-aria-components'
import { failureText } from '#shared/words/failure-text.ts'
import type { SearchGroup } from '#shared/contract/search-values.ts'
import { useWords } from '../../words.ts'
import type { Goal } from '../case/goal.ts'
import { FindRow } from './find-row.tsx'
import { Pieces } from './pieces.tsx'
import styles from './search-desk.module.css'
import type { Found } from './use-search.ts'

/** The finds by case; where there are none, one sentence. */
export function FindList({ query, found, onFind }: { readonly query: string; readonly found: Found | null; readonly onFind: (caseId: string, goal: Goal) => void }) {
  const groups = found && 'answer' in found ? found.answer.groups : []
  const { words } = useWords()
  return (
    <>
      <p className={styles['status']} role="status"><Status query={query} found={found} /></p>
      <ListBox aria-label={words.search.results} className={styles['list'] ?? ''} selectionMode="none">
        {groups.map((group) => <Finds key={group.caseId} group={group} onFind={onFind} />)}
      </ListBox>
    </>
  )
}

function Status({ query, found }: { readonly query: string; readonly found: Found | null }) {
  const { language, words } = useWords()
  if (query.trim() === '') return <>{words.search.hint}</>
  if (found === null) return null
  if ('failure' in found) return <>{failureText(found.failure, language)}</>
  const { groups, cases, total, waiting } = found.answer
  const counted = total > 0 ? words.search.count(total) : waiting > 0 ? '' : words.search.nothing(found.query.trim())
  const latest = cases > groups.length && groups.length > 0 ? words.search.latestCases(groups.length, cases) : ''
  return <>{[counted, latest, waiting > 0 ? words.search.waiting(waiting) : ''].filter((part) => part !== '').join(language === 'ja' ? '' : ' ')}</>
}

function Finds({ group, onFind }: { readonly group: SearchGroup; readonly onFind: (caseId: string, goal: Goal) => void }) {
  const { words } = useWords()
  const name = group.title.map(({ text }) => text).join('')
  return (
    <ListBoxSection id={group.caseId} aria-label={name}>
      <Header className={styles['case']}><span className={styles['caseName']}><Pieces pieces={group.title} /></span>{group.total > group.hits.length && <span className={styles['quiet']}>{words.search.shown(group.hits.length, group.total)}</span>}</Header>
      {group.hits.map((hit) => <FindRow key={`${hit.kind} ${hit.kind === 'case' ? hit.pointer : hit.id}`} hit={hit} group={group} onFind={onFind} />)}
    </ListBoxSection>
  )
}
