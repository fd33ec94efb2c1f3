import { useEffect, useState } from 'react'
import { nothingAlike } from '#shared/domain/alike.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import { openAlike, withLeft } from '#shared/domain/open-alike.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import { momentNow } from '../advice/moment-now.ts'
import type { CaseDesk } from '../case/use-case.ts'

export type AlikeDesk = {
  readonly report: AlikeReport
  readonly leave: (ids: readonly string[]) => void
  readonly join: (ids: readonly string[]) => Promise<void>
  readonly isJoining: boolean
  /** What was joined last, and can be had back; null once it was, or was put away. */
  readonly joined: { readonly exhibitId: string; readonly ids: readonly string[] } | null
  readonly takeApart: (exhibitId: string) => Promise<void>
  readonly failure: Failure | null
  readonly forget: () => void
}

/** Pictures that are alike, looked for in the background whenever the store holds other pictures than before. */
export function useAlike(current: CaseDesk): AlikeDesk {
  const { caseId, caseFile } = current.opened
  const [found, setFound] = useState<AlikeReport>(nothingAlike)
  const [isJoining, setJoining] = useState(false)
  const [joined, setJoined] = useState<AlikeDesk['joined']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const pictures = (caseFile.exhibits ?? []).flatMap(({ id }) => (current.opened.facts[id]?.kind.startsWith('image/') ? [`${id} ${current.opened.facts[id]?.sha256 ?? ''}`] : [])).join('\n')
  useEffect(() => {
    let isCurrent = true
    if (pictures.includes('\n')) void ask(() => api.findAlike({ caseId })).then((reply) => { if (isCurrent && reply.ok) setFound(reply.value) })
    return () => { isCurrent = false }
  }, [caseId, pictures])
  const join = async (ids: readonly string[]): Promise<void> => {
    setJoining(true)
    setFailure(null)
    if (await current.settled()) {
      const reply = await ask(() => api.stitchExhibits({ caseId, ids: [...ids] }))
      if (reply.ok) {
        current.keep(reply.value.opened)
        setJoined({ exhibitId: reply.value.exhibitId, ids })
      } else setFailure(reply.failure)
    }
    setJoining(false)
  }
  const takeApart = async (exhibitId: string): Promise<void> => {
    if (!(await current.settled())) return
    const reply = await ask(() => api.takeExhibitApart({ caseId, exhibitId }))
    if (reply.ok) current.keep(reply.value)
    else setFailure(reply.failure)
    setJoined(null)
  }
  const leave = (ids: readonly string[]): void => current.change({ kind: 'set', pointer: '/facts/alike', value: withLeft(current.caseFile, ids, momentNow(zoneOf(current.caseFile))) as Record<string, string> })
  return { report: openAlike(found, current.caseFile), leave, join, isJoining, joined, takeApart, failure, forget: () => { setJoined(null); setFailure(null) } }
}
