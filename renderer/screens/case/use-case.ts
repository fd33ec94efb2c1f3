import { useEffect, useMemo, useRef, useState } from 'react'
import type { AddedExhibits, OpenedCase } from '#shared/contract/values.ts'
import type { Reply } from '#shared/contract/call.ts'
import { applyChange } from '#shared/domain/case-change.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import { problemsBeside } from '#shared/domain/case-check.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { useSaveQueue } from './use-save-queue.ts'
import type { SaveState } from './use-save-queue.ts'

/** Something done that one press undoes: the store has not been told yet, or where there is a way `back` it has. */
export type TakenOut = { readonly text: string; readonly removal: CaseChange; readonly back?: CaseChange }

export type CaseDesk = {
  readonly opened: OpenedCase
  readonly caseFile: CaseFile
  readonly saving: SaveState
  readonly change: (change: CaseChange) => void
  readonly retry: () => void
  readonly takenOut: TakenOut | null
  readonly takeOut: (taken: TakenOut) => void
  readonly bringBack: () => void
  /** Resolves with whether the store holds all that the screen shows. */
  readonly settled: () => Promise<boolean>
  /** What the store answered with is what it holds now. */
  readonly keep: (opened: OpenedCase) => void
  readonly keepFacts: (facts: OpenedCase['facts']) => void
  readonly taken: (reply: Reply<AddedExhibits | null>) => void
}

/** The opened case as it is shown: what the store holds, what is being saved, and without what was just taken out. */
export function useCase(first: OpenedCase): CaseDesk {
  const saves = useSaveQueue(first)
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null)
  const held = useRef<TakenOut | null>(null)
  const hold = (taken: TakenOut | null): void => { held.current = taken; setTakenOut(taken) }
  const letGo = (): void => {
    if (held.current && !held.current.back) saves.add(held.current.removal)
    hold(null)
  }
  const leave = useRef(letGo)
  leave.current = letGo
  useEffect(() => () => leave.current(), [])
  const { kept, queue } = saves
  const opened = useMemo(() => {
    const pending = takenOut && !takenOut.back ? [...queue, takenOut.removal] : queue
    return { ...kept, caseFile: pending.reduce(shownWith, kept.caseFile) }
  }, [kept, queue, takenOut])
  return {
    opened, caseFile: opened.caseFile, saving: saves.saving, takenOut,
    change: (made) => { letGo(); saves.add(made) },
    retry: () => void saves.run(),
    takeOut: (taken) => {
      letGo()
      if (taken.back) saves.add(taken.removal)
      hold(taken)
    },
    bringBack: () => {
      if (held.current?.back) saves.add(held.current.back)
      hold(null)
    },
    settled: () => { letGo(); return saves.run() },
    keep: saves.keep,
    keepFacts: saves.keepFacts,
    taken: (reply) => { if (reply.ok && reply.value) saves.keep(reply.value.opened) }
  }
}

/** What the store would refuse is not shown either: every screen may trust the case. What the change leaves alone was checked before. */
function shownWith(caseFile: CaseFile, change: CaseChange): CaseFile {
  const known = new Set<unknown>([...(caseFile.entries ?? []), ...(caseFile.exhibits ?? [])])
  const changed = applyChange(caseFile, change)
  return problemsBeside(changed, (item) => known.has(item)).length === 0 ? changed : caseFile
}
