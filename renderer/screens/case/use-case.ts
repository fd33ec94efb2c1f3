import { useEffect, useRef, useState } from 'react'
import type { AddedExhibits, OpenedCase } from '#shared/contract/values.ts'
import type { Reply } from '#shared/contract/call.ts'
import { applyChange } from '#shared/domain/case-change.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type Undo = { readonly text: string; readonly changes: readonly CaseChange[] }
export type SaveState = { readonly kind: 'saved' | 'saving' } | { readonly kind: 'failed'; readonly failure: Failure }

export type CaseDesk = {
  readonly opened: OpenedCase
  readonly caseFile: CaseFile
  readonly saving: SaveState
  readonly change: (change: CaseChange) => void
  readonly retry: () => void
  readonly undo: Undo | null
  readonly offerUndo: (undo: Undo | null) => void
  /** The case as the last intake left it; what is still being saved is laid over it again. */
  readonly taken: (reply: Reply<AddedExhibits | null>) => void
}

/** The opened case: a change is shown at once, saved in order, and stays in the queue until it lies on the disk. */
export function useCase(first: OpenedCase): CaseDesk {
  const [kept, setKept] = useState(first)
  const [queue, setQueue] = useState<readonly CaseChange[]>([])
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' })
  const [undo, setUndo] = useState<Undo | null>(null)
  const waiting = useRef<readonly CaseChange[]>([])
  const busy = useRef(false)
  const setWaiting = (changes: readonly CaseChange[]): void => { waiting.current = changes; setQueue(changes) }
  const run = async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      setSaving({ kind: 'saving' })
      const change = next
      const reply = await ask(() => api.changeCase({ caseId: first.caseId, change }))
      if (!reply.ok) { setSaving({ kind: 'failed', failure: reply.failure }); break }
      setKept(reply.value)
      setWaiting(waiting.current.slice(1))
    }
    busy.current = false
    if (waiting.current.length === 0) setSaving({ kind: 'saved' })
  }
  const change = (made: CaseChange): void => {
    setWaiting([...waiting.current.filter((other, index) => (index === 0 && busy.current) || !isReplacedBy(other, made)), made])
    void run()
  }
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => { if (waiting.current.length > 0 && busy.current) event.preventDefault() }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])
  const taken = (reply: Reply<AddedExhibits | null>): void => { if (reply.ok && reply.value) setKept(reply.value.opened) }
  const opened = { ...kept, caseFile: queue.reduce(shownWith, kept.caseFile) }
  return { opened, caseFile: opened.caseFile, saving, change, retry: () => void run(), undo, offerUndo: setUndo, taken }
}

/** A later text for the same field makes the earlier one needless, also one that was refused. */
const isReplacedBy = (other: CaseChange, made: CaseChange): boolean =>
  (other.kind === 'set' && made.kind === 'set' && other.pointer === made.pointer) ||
  (other.kind === 'put-entry' && made.kind === 'put-entry' && other.entry.id === made.entry.id && made.at === undefined && other.at === undefined) ||
  (other.kind === 'put-exhibit' && made.kind === 'put-exhibit' && other.exhibit.id === made.exhibit.id)

/** What the store would refuse is not shown either: every screen may trust the case. */
function shownWith(caseFile: CaseFile, change: CaseChange): CaseFile {
  const changed = applyChange(caseFile, change)
  return caseFileSchema.safeParse(changed).success ? changed : caseFile
}
