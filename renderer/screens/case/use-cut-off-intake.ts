import { useEffect, useRef, useState } from 'react'
import type { Reply } from '#shared/contract/call.ts'
import type { AddedExhibits } from '#shared/contract/values.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

/** Files that were given earlier and wait, because the app was closed or ended in the midst of them. */
export type CutOff = { readonly done: number; readonly of: number }
type Take = (asked: () => Promise<Reply<AddedExhibits | null>>) => Promise<void>

/** Asked once for a case: one that is still running is followed to its end, one that was cut off is offered. */
export function useCutOffIntake(caseId: string, take: Take) {
  const [cutOff, setCutOff] = useState<CutOff | null>(null)
  const follow = useRef(take)
  follow.current = take
  useEffect(() => {
    let isGone = false
    void ask(() => api.intakeUnderWay({ caseId })).then((reply) => {
      if (isGone || !reply.ok || reply.value === null) return
      if (reply.value.isRunning) void follow.current(() => api.goOnWithIntake({ caseId }))
      else setCutOff(reply.value)
    })
    return () => { isGone = true }
  }, [caseId])
  const answered = (asked: () => Promise<Reply<AddedExhibits>>): void => { setCutOff(null); void take(asked) }
  return {
    cutOff,
    /** More files were given: what waits goes before them. */
    forget: () => setCutOff(null),
    goOn: () => answered(() => api.goOnWithIntake({ caseId })),
    leave: () => answered(() => api.leaveRestOfIntake({ caseId }))
  }
}
