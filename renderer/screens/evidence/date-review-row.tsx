import { Check, ChevronDown } from 'lucide-react'
import { Button, Checkbox, GridListItem, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { zoneOf } from '#shared/domain/case-file.ts'
import { defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import { chosenDate } from '#shared/interview/date-draft.ts'
import type { DateDraft } from '#shared/interview/date-draft.ts'
import type { DateCandidate } from '#shared/interview/date-candidates.ts'
import type { DateLine, DateReviewRow as Row } from '#shared/interview/date-review.ts'
import { whenText } from '#shared/words/date-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import fields from '../../components/field.module.css'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { Picture } from './exhibit-card.tsx'
import { exhibitName } from './exhibit-name.ts'
import styles from './date-review.module.css'

export type DateReviewRowProps = { readonly row: Row; readonly draft: DateDraft; readonly current: CaseDesk; readonly onChoose: (line: DateLine, candidate: DateCandidate | null) => void }

/** One exhibit with a tick, and of each kind of date what is to be taken over, why, and how sure it is. */
export function DateReviewRow({ row: { exhibit, position, lines }, draft, current, onChoose }: DateReviewRowProps) {
  const { language, words } = useWords()
  const label = exhibitLabel(defaultScheme(language), position, null)
  const title = exhibitName(exhibit, language)
  const isAlone = lines.length === 1
  // A row is heard as a whole: what would be taken over belongs to its name.
  const heard = lines.flatMap((line) => {
    const chosen = chosenDate(draft, exhibit.id, line)
    return chosen ? [words.pair(words.evidence.proposed[line.role], whenText(chosen.moment, language, 'window', zoneOf(current.caseFile))), words.evidence.certain[chosen.confidence]] : []
  })
  return (
    <GridListItem id={exhibit.id} textValue={[label, title, ...heard].join(' ')} className={styles['row'] ?? ''}>
      <Checkbox slot="selection" className={fields['check'] ?? ''}><span className={fields['mark']}><Check aria-hidden /></span></Checkbox>
      <span className={styles['picture']}><Picture caseId={current.opened.caseId} exhibitId={exhibit.id} facts={current.opened.facts[exhibit.id]} /></span>
      <div className={styles['what']}>
        <span className={styles['name']}><strong className={styles['label']}>{label}</strong><span>{title}</span></span>
        {lines.map((line) => <Line key={line.role} line={line} label={label} chosen={chosenDate(draft, exhibit.id, line)} isFixed={isAlone && line.options.length === 1} current={current} onChoose={(candidate) => onChoose(line, candidate)} />)}
      </div>
    </GridListItem>
  )
}

const keyOf = ({ source, moment }: DateCandidate): string => `${source} ${moment}`
const none = '-'

type LineProps = { readonly line: DateLine; readonly label: string; readonly chosen: DateCandidate | null; readonly isFixed: boolean; readonly current: CaseDesk; readonly onChoose: (candidate: DateCandidate | null) => void }

/** Where there is nothing to choose the date stands as text. */
function Line({ line: { role, options, against }, label, chosen, isFixed, current, onChoose }: LineProps) {
  const { language, words } = useWords()
  const zone = zoneOf(current.caseFile)
  const text = ({ moment }: DateCandidate): string => whenText(moment, language, 'window', zone)
  const reason = ({ source, confidence, alsoFrom }: DateCandidate): string =>
    [words.dates.why[source], words.evidence.certain[confidence], ...(alsoFrom.length === 0 ? [] : [words.dates.agrees(words.app.listed(alsoFrom.map((one) => dateSourceWords[one][language])))])].join(' · ')
  const kind = words.evidence.proposed[role]
  return (
    <div className={styles['line']}>
      <span className={styles['kind']}>{kind}</span>
      {isFixed && chosen ? <strong>{text(chosen)}</strong> : (
        <Select aria-label={words.dateReview.choice(label, kind)} value={chosen ? keyOf(chosen) : none} onChange={(key) => onChoose(options.find((option) => keyOf(option) === key) ?? null)}>
          <Button className={`${fields['pick']} ${styles['pick']}`}><SelectValue /><ChevronDown aria-hidden /></Button>
          <Popover className={fields['list'] ?? ''}>
            <ListBox>
              {options.map((option) => <ListBoxItem key={keyOf(option)} id={keyOf(option)} textValue={text(option)} className={fields['option'] ?? ''}>{text(option)}<small className={styles['reason']}>{reason(option)}</small></ListBoxItem>)}
              <ListBoxItem id={none} className={fields['option'] ?? ''}>{words.dateReview.skip}</ListBoxItem>
            </ListBox>
          </Popover>
        </Select>
      )}
      {chosen && <small className={styles['reason']}>{reason(chosen)}</small>}
      {against && <small className={styles['against']}>{words.dateReview.against(dateSourceWords[against.source][language], text(against))}</small>}
    </div>
  )
}
