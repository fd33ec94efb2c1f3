import { Undo2 } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from './use-case.ts'

/** Instead of asking before something is taken out: a line that brings it back, until the next change. */
export function UndoLine({ current }: { readonly current: CaseDesk }) {
  const { words } = useWords()
  const actions = <><Button look="quiet" icon={<Undo2 aria-hidden />} onPress={current.bringBack}>{words.case.undo}</Button><Button look="quiet" onPress={() => void current.settled()}>{words.case.close}</Button></>
  return <div role="status">{current.takenOut && <Notice tone="quiet" actions={actions}>{current.takenOut.text}</Notice>}</div>
}
