import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import fields from '../../components/field.module.css'
import { useWords } from '../../words.ts'
import { exhibitName } from '../evidence/exhibit-name.ts'
import { citedLabel } from './cited-label.ts'
import styles from './timeline-place.module.css'

/** Exhibits are tied by ticking; a tie to a page of one is kept as it is. */
export function CitePicker({ caseFile, cites, onChange }: { readonly caseFile: CaseFile; readonly cites: readonly string[]; readonly onChange: (cites: readonly string[]) => void }) {
  const { language, words } = useWords()
  const exhibits = caseFile.exhibits ?? []
  const ticked = [...new Set(cites.map((cite) => parseCite(cite).exhibitId))]
  const tick = (ids: readonly string[]): void => onChange([...cites.filter((cite) => ids.includes(parseCite(cite).exhibitId)), ...ids.filter((id) => !ticked.includes(id))])
  if (exhibits.length === 0) return <p className={styles['meta']}>{words.timeline.noExhibits}</p>
  return (
    <CheckboxGroup className={fields['field'] ?? ''} value={ticked} onChange={tick}>
      <Label className={fields['label']}>{words.timeline.cites}</Label>
      <div className={styles['cites']}>
        {exhibits.map((exhibit, position) => (
          <Checkbox key={exhibit.id} value={exhibit.id} className={fields['check'] ?? ''}>
            <span className={fields['mark']}><Check aria-hidden /></span>
            <span>{citedLabel(position, null, language)} {exhibitName(exhibit, language)}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
