import { EyeOff, File, FileText, Film, Mail } from 'lucide-react'
import { useState } from 'react'
import { GridListItem } from 'react-aria-components'
import type { Exhibit } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import { whenText } from '#shared/words/date-text.ts'
import { durationText } from '#shared/words/duration-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './evidence-place.module.css'
import { exhibitName } from './exhibit-name.ts'

/** One exhibit as it looks, with its label, its date, and where the date comes from. */
export function ExhibitCard({ exhibit, label, current }: { readonly exhibit: Exhibit; readonly label: string; readonly current: CaseDesk }) {
  const { language, words } = useWords()
  const title = exhibitName(exhibit, language)
  const dated = exhibitDate(exhibit)
  const hidden = exhibit.redactions?.length ?? 0
  return (
    <GridListItem id={exhibit.id} textValue={`${label} ${title}`} className={styles['card'] ?? ''}>
      <Picture caseId={current.opened.caseId} exhibitId={exhibit.id} facts={current.opened.facts[exhibit.id]} />
      <span className={styles['label']}>{label}{hidden > 0 && <span className={styles['hidden']}><EyeOff aria-hidden />{words.redaction.badge(hidden)}</span>}</span>
      <span className={styles['title']}>{title}</span>
      <span className={dated ? styles['quiet'] : styles['ochre']}>{dated ? whenText(dated.at, language, 'window', zoneOf(current.caseFile)) : words.evidence.noDate}</span>
      {dated?.source && <span className={styles['quiet']}>{words.evidence.source(dateSourceWords[dated.source][language])}</span>}
    </GridListItem>
  )
}

/** The thumbnail, or a calm tile where a kind has no picture; of a video one frame, marked as such. */
export function Picture({ caseId, exhibitId, facts }: { readonly caseId: string; readonly exhibitId: string; readonly facts: ExhibitFacts | undefined }) {
  const { language, words } = useWords()
  const [broken, setBroken] = useState(false)
  const kind = facts?.kind ?? ''
  const isVideo = kind.startsWith('video/')
  const source = `evidence://case/${encodeURIComponent(caseId)}/${encodeURIComponent(exhibitId)}/thumbnail`
  const pictured = !broken && !kind.startsWith('message/') && !kind.startsWith('text/')
  const Icon = kind.startsWith('message/') ? Mail : kind.startsWith('text/') ? FileText : isVideo ? Film : File
  return (
    <span className={styles['picture']}>
      {pictured ? <img src={source} alt="" draggable={false} onError={() => setBroken(true)} /> : <Icon aria-hidden />}
      {isVideo && <span className={styles['film']}>{pictured && <Film aria-hidden />}{facts?.durationSeconds === undefined ? words.evidence.video : durationText(facts.durationSeconds, language)}</span>}
    </span>
  )
}
