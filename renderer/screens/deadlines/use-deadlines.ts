import { useEffect, useState } from 'react'
import type { CaseDeadlines, QueuedMatter } from '#shared/contract/values.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type DeadlinesDesk = {
  readonly cases: readonly CaseDeadlines[] | null
  readonly queue: readonly QueuedMatter[]
  readonly failure: Failure | null
  readonly saved: string | null
  readonly change: (caseId: string, change: CaseChange) => Promise<void>
  readonly saveCalendar: () => Promise<void>
}

/** The dates of all open cases, reckoned anew after each change. */
export function useDeadlines(): DeadlinesDesk {
  const [cases, setCases] = useState<readonly CaseDeadlines[] | null>(null)
  const [queue, setQueue] = useState<readonly QueuedMatter[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const load = async (): Promise<void> => {
    const [dates, papers] = await Promise.all([ask(() => api.listDeadlines(undefined)), ask(() => api.listQueue(undefined))])
    if (dates.ok) setCases(dates.value)
    else setFailure(dates.failure)
    if (papers.ok) setQueue(papers.value)
    else setFailure(papers.failure)
  }
  useEffect(() => { void load() }, [])
  return {
    cases, queue, failure, saved,
    change: async (caseId, change) => {
      const reply = await ask(() => api.changeCase({ caseId, change }))
      setFailure(reply.ok ? null : reply.failure)
      await load()
    },
    saveCalendar: async () => {
      const reply = await ask(() => api.saveCalendar(undefined))
      setFailure(reply.ok ? null : reply.failure)
      if (reply.ok) setSaved(reply.value?.path ?? null)
    }
  }
}
