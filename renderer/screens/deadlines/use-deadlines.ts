import { useEffect, useState } from 'react'
import type { CaseDeadlines } from '#shared/contract/values.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type DeadlinesDesk = {
  readonly cases: readonly CaseDeadlines[] | null
  readonly failure: Failure | null
  readonly saved: string | null
  readonly change: (caseId: string, change: CaseChange) => Promise<void>
  readonly saveCalendar: () => Promise<void>
}

/** The dates of all open cases, reckoned anew after each change. */
export function useDeadlines(): DeadlinesDesk {
  const [cases, setCases] = useState<readonly CaseDeadlines[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const load = async (): Promise<void> => {
    const reply = await ask(() => api.listDeadlines(undefined))
    if (reply.ok) setCases(reply.value)
    else setFailure(reply.failure)
  }
  useEffect(() => { void load() }, [])
  return {
    cases, failure, saved,
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
