import { useEffect, useState } from 'react'
import type { PackPlan } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { wishOf } from './use-paper.ts'
import type { PaperOrder } from './use-paper.ts'

export type Plan = { readonly kind: 'none' | 'reckoning' } | { readonly kind: 'failed'; readonly failure: Failure } | ({ readonly kind: 'known' } & PackPlan)

/** So long nothing is typed before the papers are reckoned again. */
const restMs = 700

/** The size of the papers for a place with limits, reckoned anew when the case or the choice changes; null asks for nothing. */
export function usePlan(current: CaseDesk, order: PaperOrder | null): Plan {
  const [plan, setPlan] = useState<Plan>({ kind: 'none' })
  const wish = order === null ? null : JSON.stringify(order)
  const now = JSON.stringify(current.caseFile)
  useEffect(() => {
    if (order === null) return setPlan({ kind: 'none' })
    let left = false
    setPlan({ kind: 'reckoning' })
    const timer = setTimeout(() => void current.settled().then(() => ask(() => api.planPack(wishOf(current.opened.caseId, order)))).then((reply) => {
      if (!left) setPlan(reply.ok ? { kind: 'known', ...reply.value } : { kind: 'failed', failure: reply.failure })
    }), restMs)
    return () => { left = true; clearTimeout(timer) }
  }, [wish, now])
  return plan
}
