import { PanelLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { failureText } from '#shared/words/failure-text.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { EmptyPlace } from '../../components/empty-place.tsx'
import { Notice } from '../../components/notice.tsx'
import { LanguageContext, useWords } from '../../words.ts'
import { CaseScreen } from '../case/case-screen.tsx'
import type { Goal } from '../case/goal.ts'
import { CasesPane } from '../cases/cases-pane.tsx'
import { Welcome } from '../cases/welcome.tsx'
import { DeadlinesScreen } from '../deadlines/deadlines-screen.tsx'
import { FreshCase } from '../fresh-case/fresh-case.tsx'
import { useSearchKeys } from '../search/use-search-keys.ts'
import { HelpDialog } from '../help/help-dialog.tsx'
import { useHelp } from '../help/use-help.ts'
import styles from './app.module.css'
import { useApp } from './use-app.ts'
import type { AppDesk } from './use-app.ts'

/** The window in the language that is in force. */
export function App() {
  const desk = useApp()
  const language = desk.state?.language ?? 'ja'
  useEffect(() => { document.documentElement.lang = language }, [language])
  if (!desk.state) return <div className={styles['blank']} aria-busy="true" />
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <LanguageContext value={language}>{desk.state.failure ? <Broken desk={desk} /> : <Desk desk={desk} />}</LanguageContext>
    </I18nProvider>
  )
}

/** The store could not be opened: its sentence and nothing else. */
function Broken({ desk }: { readonly desk: AppDesk }) {
  const { language, words } = useWords()
  return (
    <main className={styles['broken']}>
      <h1>{words.app.name}</h1>
      {desk.state?.failure && <Notice tone="red">{failureText(desk.state.failure, language)}</Notice>}
      <p className={styles['folder']}>{words.pair(words.app.storeFolder, desk.state?.storeFolder ?? '')}</p>
    </main>
  )
}

function Desk({ desk }: { readonly desk: AppDesk }) {
  const { language, words } = useWords()
  const [fresh, setFresh] = useState(false)
  const [datesShown, setDatesShown] = useState(false)
  const [listShown, setListShown] = useState(true)
  const [aim, setAim] = useState<{ readonly caseId: string; readonly goal: Goal } | null>(null)
  const help = useHelp()
  const [packAsked, setPackAsked] = useState<string | null>(null)
  const sought = useSearchKeys(() => setListShown(true))
  const openCase = (caseId: string, packId?: string): void => {
    setFresh(false)
    setPackAsked(packId ?? null)
    setDatesShown(false)
    void desk.open(() => api.openCase({ caseId }))
  }
  const openFind = (caseId: string, goal: Goal): void => {
    setAim({ caseId, goal })
    if (fresh || desk.opened?.caseId !== caseId) openCase(caseId)
  }
  const startFresh = (): void => { desk.leave(); setPackAsked(null); setDatesShown(false); setFresh(true) }
  const showDates = (): void => { desk.leave(); setFresh(false); setDatesShown(true) }
  const openSample = (): void => void desk.open(() => api.addSample(undefined))
  return (
    <div className={`${styles['desk']} ${listShown ? '' : styles['folded']}`}>
      {listShown && <CasesPane desk={desk} onOpen={openCase} onMake={startFresh} onDates={showDates} onFold={() => setListShown(false)} onFind={openFind} sought={sought} onHelp={help.open} />}
      <div className={styles['rest']}>
        {!listShown && <div className={styles['unfold']}><Button look="quiet" icon={<PanelLeft aria-hidden />} aria-label={words.case.showCases} onPress={() => setListShown(true)} /></div>}
        <div role="alert">{desk.failure && <div className={styles['alert']}><Notice tone="red" actions={<Button look="quiet" onPress={desk.dismiss}>{words.case.close}</Button>}>{failureText(desk.failure, language)}</Notice></div>}</div>
        {fresh ? <FreshCase desk={desk} onDone={() => setFresh(false)} />
          : datesShown && !desk.opened ? <DeadlinesScreen desk={desk} onOpen={openCase} />
          : desk.opened ? <CaseScreen key={desk.opened.caseId} desk={desk} opened={desk.opened} packAsked={packAsked} aim={aim?.caseId === desk.opened.caseId ? aim.goal : null} />
          : desk.cases.length === 0 ? <Welcome onMake={startFresh} onSample={openSample} />
          : <main className={styles['middle']}><EmptyPlace level={1} title={words.cases.pickTitle} body={words.cases.pickBody} /></main>}
      </div>
      <HelpDialog isOpen={help.isOpen} onClose={help.close} />
    </div>
  )
}
