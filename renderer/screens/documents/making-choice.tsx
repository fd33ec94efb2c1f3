import { labelSchemes } from '#shared/domain/exhibit-label.ts'
import { destinationIds } from '#shared/domain/destination-id.ts'
import { destinations, destinationText } from '#shared/rules/destinations.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { Choice } from '../../components/choice.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadioRow } from '../../components/radio-row.tsx'
import { useWords } from '../../words.ts'
import type { Making } from './making.ts'
import styles from './documents-place.module.css'
import { RoomLine } from './room-line.tsx'
import type { Plan } from './use-plan.ts'

export type MakingChoiceProps = { readonly making: Making; readonly onChange: (making: Making) => void; readonly plan: Plan; readonly showsEvidence: boolean }

/** Where the papers go, how exhibits are called, and what goes along with them. */
export function MakingChoice({ making, onChange, plan, showsEvidence }: MakingChoiceProps) {
  const { language, words } = useWords()
  const text = words.documents
  const places = destinationIds.map((key) => ({ key, text: destinations[key].title[language] }))
  const schemes = [{ key: 'usual', text: text.labelsUsual } as const, ...labelSchemes.map((key) => ({ key, text: text.labels[key] }))]
  const originals = (['auto', 'all', 'none'] as const).map((key) => ({ key, text: text.originals[key] }))
  return (
    <Disclosure title={text.making} summary={destinations[making.destination].title[language]}>
      <Choice label={text.destination} hint={words.sentences(destinations[making.destination].purpose[language], destinationText(making.destination, language))} options={places} value={making.destination} onChoose={(destination) => onChange({ ...making, destination: destination ?? 'none' })} />
      <RoomLine plan={plan} />
      {showsEvidence && <RadioRow label={text.labelsTitle} options={schemes} value={making.labels ?? 'usual'} onChoose={(chosen) => onChange({ ...making, labels: chosen === 'usual' ? null : chosen })} />}
      {showsEvidence && <RadioRow label={text.originalsTitle} options={originals} value={making.originals} onChoose={(chosen) => onChange({ ...making, originals: chosen })} />}
      {showsEvidence && making.originals === 'all' && <Notice tone="ochre">{text.originalsAllHint}</Notice>}
      <div className={styles['reopenable']}>
        <CheckBox label={text.reopenable} value={making.reopenable} onChange={(reopenable) => onChange({ ...making, reopenable })} />
        {making.reopenable && <Notice tone="ochre">{text.reopenableHint}</Notice>}
      </div>
    </Disclosure>
  )
}
