import { useEffect, useRef, useState } from 'react'
import type { OpenedCase } from '#shared/contract/values.ts'
import { applyChange, inParts } from '#shared/domain/case-change.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type SaveState = { readonly kind: 'saved' | 'saving' } | { readonly kind: 'failed'; readonly failure: Failure }

export type SaveQueue = {
  /** The case as the store has it, and what is not on the disk yet. */
  readonly kept: OpenedCase
  readonly queue: readonly CaseChange[]
  readonly saving: SaveState
  readonly keep: (opened: OpenedCase) => void
  /** More is known of some exhibits than before. */
  readonly keepFacts: (facts: OpenedCase['facts']) => void
  readonly add: (change: CaseChange) => void
  /** Tries what is left; resolves with whether all of it lies on the disk. */
  readonly run: () => Promise<boolean>
}

/** Changes are saved one after the other; a refused one stays at the head until it is tried again or replaced. */
export function useSaveQueue(first: OpenedCase): SaveQueue {
  const [kept, keep] = useState(first)
  const [queue, setQueue] = useState<readonly CaseChange[]>([])
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' })
  const waiting = useRef<readonly CaseChange[]>([])
  const running = useRef<Promise<boolean> | null>(null)
  const setWaiting = (changes: readonly CaseChange[]): void => { waiting.current = changes; setQueue(changes) }
  const drain = async (): Promise<boolean> => {
    for (let change = waiting.current[0]; change; change = waiting.current[0]) {
      setSaving({ kind: 'saving' })
      const sent = change
      const failure = await send(first.caseId, sent)
      if (failure) {
        setSaving({ kind: 'failed', failure })
        return false
      }
      keep((before) => ({ ...before, caseFile: applyChange(before.caseFile, sent) }))
      setWaiting(waiting.current.slice(1))
    }
    setSaving({ kind: 'saved' })
    return true
  }
  const run = (): Promise<boolean> => (running.current ??= drain().finally(() => { running.current = null }))
  const add = (made: CaseChange): void => {
    setWaiting([...waiting.current.filter((other, index) => (index === 0 && running.current !== null) || !isReplacedBy(other, made)), made])
    void run()
  }
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => { if (running.current) event.preventDefault() }
    window.addEventListener('beforeunload', hold)
    // A refused change gets one more try when the case is left.
    return () => { window.removeEventListener('beforeunload', hold); void run() }
  }, [])
  return { kept, queue, saving, keep, keepFacts: (facts) => keep((before) => ({ ...before, facts: { ...before.facts, ...facts } })), add, run }
}

/** A large change goes part by part, so that others go first in between; each part lies on the disk before the next is sent, and all of them may be sent again. */
async function send(caseId: string, change: CaseChange): Promise<Failure | null> {
  for (const part of inParts(change)) {
    const reply = await ask(() => api.changeCase({ caseId, change: part }))
    if (!reply.ok) return reply.failure
  }
  return null
}

/** A later text for the same field makes the earlier one needless, also one that was refused. */
const isReplacedBy = (other: CaseChange, made: CaseChange): boolean =>
  (other.kind === 'set' && made.kind === 'set' && other.pointer === made.pointer) ||
  (other.kind === 'put-entry' && made.kind === 'put-entry' && other.entry.id === made.entry.id && made.at === undefined && other.at === undefined) ||
  (other.kind === 'put-exhibit' && made.kind === 'put-exhibit' && other.exhibit.id === made.exhibit.id)
