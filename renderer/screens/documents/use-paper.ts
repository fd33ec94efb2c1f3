import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '#shared/contract/call.ts'
import type { Calls } from '#shared/contract/calls.ts'
import type { BuiltPack, PackSummary } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import type { CaseDesk } from '../case/use-case.ts'
import type { Making } from './making.ts'
import type { Passwords } from './protected-exhibits.tsx'

export type PaperOrder = { readonly packId: string; readonly language: Language; readonly paper: 'a4' | 'letter'; readonly making: Making; readonly passwords: Passwords; readonly force?: boolean; readonly blank?: boolean; readonly draft?: { readonly name: string; readonly source: string } }

/** The order as the call takes it. */
export const wishOf = (caseId: string, { making, passwords, ...order }: PaperOrder): InputOf<Calls['buildPack']> => ({
  caseId, ...order, originals: making.originals, destination: making.destination, reopenable: making.reopenable, ...(making.labels === null ? {} : { labels: making.labels }),
  passwords: Object.entries(passwords).flatMap(([exhibitId, password]) => (password === '' ? [] : [{ exhibitId, password }]))
})

export type Paper = {
  readonly packs: readonly PackSummary[]
  readonly built: BuiltPack | null
  readonly building: boolean
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly failure: Failure | null
  /** The case has changed since the paper was made. */
  readonly stale: boolean
  /** A frozen copy of what was sent is looked at, not a paper of now. */
  readonly isCopy: boolean
  readonly show: (sentId: string) => Promise<Failure | null>
  /** Gives why it could not be made, or null. */
  readonly build: (order: PaperOrder) => Promise<Failure | null>
  readonly reload: () => void
  readonly cancel: () => void
}

/** The packs, and the one that was made last. */
export function usePaper(current: CaseDesk, onBuilt: () => void): Paper {
  const [packs, setPacks] = useState<readonly PackSummary[]>([])
  const [made, setMade] = useState<{ readonly pack: BuiltPack; readonly from: string; readonly isCopy: boolean } | null>(null)
  const [building, setBuilding] = useState(false)
  const [progress, setProgress] = useState<Paper['progress']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)
  const reload = (): void => { void ask(() => api.listPacks(undefined)).then((reply) => { if (reply.ok) setPacks(reply.value); else setFailure(reply.failure) }) }
  useEffect(reload, [])
  useEffect(() => api.onProgress((heard) => { if (heard.job === 'pack' && running.current) setProgress(heard) }), [])
  const now = JSON.stringify(current.caseFile)
  const build = async (order: PaperOrder): Promise<Failure | null> => {
    if (running.current) return null
    running.current = true
    setBuilding(true)
    setFailure(null)
    await current.settled()
    const reply = await ask(() => api.buildPack(wishOf(current.opened.caseId, order)))
    running.current = false
    setBuilding(false)
    setProgress(null)
    if (!reply.ok) {
      setFailure(reply.failure)
      return reply.failure
    }
    setMade({ pack: reply.value, from: now, isCopy: false })
    onBuilt()
    return null
  }
  const show = async (sentId: string): Promise<Failure | null> => {
    const reply = await ask(() => api.showSent({ caseId: current.opened.caseId, sentId }))
    if (!reply.ok) return reply.failure
    setMade({ pack: reply.value, from: now, isCopy: true })
    onBuilt()
    return null
  }
  return { packs, built: made?.pack ?? null, building, progress, failure, stale: made !== null && !made.isCopy && made.from !== now, isCopy: made?.isCopy === true, show, build, reload, cancel: () => void ask(() => api.cancelBuild(undefined)) }
}
