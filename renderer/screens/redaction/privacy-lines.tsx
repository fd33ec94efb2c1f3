import { EyeOff, MapPin } from 'lucide-react'
import { useState } from 'react'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { Telling } from '#shared/domain/exhibit-facts.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'
import styles from './privacy-lines.module.css'
import { RedactionDialog } from './redaction-dialog.tsx'

/** What of an exhibit is hidden, the way to hide more, and what its original tells out of sight. */
export function PrivacyLines({ exhibit, label, current }: { readonly exhibit: Exhibit; readonly label: string; readonly current: CaseDesk }) {
  const { words } = useWords()
  const [isOpen, setOpen] = useState(false)
  const count = exhibit.redactions?.length ?? 0
  return (
    <div className={styles['lines']}>
      <div className={styles['line']}>
        <p>{count > 0 ? <strong>{words.redaction.count(count)}</strong> : words.redaction.openHint}</p>
        <Button icon={<EyeOff aria-hidden />} onPress={() => setOpen(true)}>{words.redaction.open}</Button>
      </div>
      <TellingLine telling={current.opened.facts[exhibit.id]?.telling ?? []} isRedacted={count > 0} />
      {isOpen && <RedactionDialog current={current} exhibitId={exhibit.id} label={label} onClose={() => setOpen(false)} />}
    </div>
  )
}

function TellingLine({ telling, isRedacted }: { readonly telling: readonly Telling[]; readonly isRedacted: boolean }) {
  const { words } = useWords()
  if (telling.length === 0) return null
  const what = telling.map((one) => words.redaction.tellingWhat[one]).join(words.redaction.tellingAnd)
  return (
    <div className={styles['telling']}>
      <MapPin aria-hidden />
      <p>{words.redaction.telling(what)} {isRedacted ? words.redaction.tellingRedacted : words.redaction.tellingEmbed}</p>
    </div>
  )
}
