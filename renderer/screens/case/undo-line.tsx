import { Undo2 } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from './use-case.ts'

/** Instead of asking before something is taken out: a line that brings it back. */
export function UndoLine({ current }: { readonly current: CaseDesk }) {
  const { words } = useWords()
  const { undo } = current
  const bringBack = (): void => {
    for (const change of undo?.changes ?? []) current.change(change)
    current.offerUndo(null)
  }
  const actions = <><Button look="quiet" icon={<Undo2 aria-hidden />} onPress={bringBack}>{words.case.undo}</Button><Button look="quiet" onPress={() => current.offerUndo(null)}>{words.case.close}</Button></>
  return <div role="status">{undo && <Notice tone="quiet" actions={actions}>{undo.text}</Notice>}</div>
}
