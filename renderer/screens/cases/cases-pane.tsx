import { BookOpen, CalendarClock, FolderInput, PanelLeftClose, Plus } from 'lucide-react'
import { GridList, GridListItem } from 'react-aria-components'
import type { CaseSummary } from '#shared/contract/values.ts'
import { caseStatus, inOrderOfCare } from '#shared/domain/case-standing.ts'
import { textIn } from '#shared/domain/language.ts'
import { dayText } from '#shared/words/date-text.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { useWords } from '../../words.ts'
import type { AppDesk } from '../app/use-app.ts'
import type { Goal } from '../case/goal.ts'
import { SearchDesk } from '../search/search-desk.tsx'
import styles from './cases-pane.module.css'

export type CasesPaneProps = { readonly desk: AppDesk; readonly onOpen: (caseId: string) => void; readonly onMake: () => void; readonly onDates: () => void; readonly onFold: () => void; readonly onHelp: () => void; readonly onFind: (caseId: string, goal: Goal) => void; /** Counts up when the search is called for by its keys. */ readonly sought: number }

/** The left pane: every case with its due date, and what stands above all cases. */
export function CasesPane({ desk, onOpen, onMake, onDates, onFold, onHelp, onFind, sought }: CasesPaneProps) {
  const { words } = useWords()
  const opened = desk.opened?.caseId
  const take = (as: 'folder' | 'archive') => (): void => void desk.open(() => api.importCase({ as }))
  return (
    <nav className={styles['pane']} aria-label={words.app.menu}>
      <header className={styles['head']}>
        <h2>{words.cases.title}</h2>
        <MenuButton label={words.cases.import} icon={<FolderInput aria-hidden />} choices={[{ key: 'folder', text: words.cases.importFolder, act: take('folder') }, { key: 'archive', text: words.cases.importArchive, act: take('archive') }, { key: 'sample', text: words.cases.sample, act: () => void desk.open(() => api.addSample(undefined)) }]} />
        <Button look="quiet" icon={<PanelLeftClose aria-hidden />} aria-label={words.case.hideCases} onPress={onFold} />
      </header>
      <SearchDesk sought={sought} onFind={onFind} />
      <div className={styles['make']}><Button icon={<Plus aria-hidden />} onPress={onMake}>{words.cases.make}</Button></div>
      <GridList aria-label={words.cases.list} className={styles['list'] ?? ''} selectionMode="single" selectionBehavior="replace" selectedKeys={opened ? [opened] : []} onSelectionChange={(keys) => { if (keys !== 'all') for (const key of keys) if (String(key) !== opened) onOpen(String(key)) }}>
        {inOrderOfCare(desk.cases).map((summary) => <CaseRow key={summary.caseId} summary={summary} today={desk.state?.today ?? ''} />)}
      </GridList>
      {desk.cases.length > 0 && <div className={styles['dates']}><Button look="quiet" icon={<CalendarClock aria-hidden />} onPress={onDates}>{words.deadlines.all}</Button></div>}
      <div className={styles['help']}><Button look="quiet" icon={<BookOpen aria-hidden />} onPress={onHelp}>{words.advice.help}</Button></div>
      <LanguageChoice desk={desk} />
    </nav>
  )
}

function CaseRow({ summary, today }: { readonly summary: CaseSummary; readonly today: string }) {
  const { language, words } = useWords()
  const title = textIn(summary.title, language)
  const day = summary.answerBy ? dayText(summary.answerBy, language, 'window', null) : null
  const status = caseStatus(summary.standing, today)
  const late = status !== 'closed' && summary.answerBy !== null && summary.answerBy.slice(0, 10) < today
  return (
    <GridListItem id={summary.caseId} textValue={title} className={styles['row'] ?? ''}>
      <span className={styles['title']}>{title}</span>
      <span className={styles['quiet']}>{disputeWords[summary.dispute][language]}{status !== 'drafting' && (language === 'ja' ? '・' : ' · ')}{status !== 'drafting' && words.statuses[status]}{summary.isUrgent && status !== 'closed' && <em className={styles['urgent']}>{words.cases.urgent}</em>}</span>
      <span className={late ? styles['late'] : styles['quiet']}>{day ? (late ? words.cases.overdue(day) : words.cases.due(day)) : words.cases.counts(summary.exhibits, summary.entries)}</span>
    </GridListItem>
  )
}

function LanguageChoice({ desk }: { readonly desk: AppDesk }) {
  const { words } = useWords()
  const options = [{ key: 'system', text: words.app.followSystem }, { key: 'ja', text: words.app.japanese }, { key: 'en', text: words.app.english }] as const
  return (
    <footer className={styles['foot']}>
      <Choice label={words.app.language} options={options} value={desk.state?.chosenLanguage ?? 'system'} onChoose={(key) => void desk.chooseLanguage(key === 'ja' || key === 'en' ? key : null)} />
    </footer>
  )
}
