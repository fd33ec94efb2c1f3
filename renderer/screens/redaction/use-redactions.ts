import { useRef, useState } from 'react'
import type { Redaction } from '#shared/domain/case-file.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import type { CaseDesk } from '../case/use-case.ts'

/** `key` names a redaction for as long as the editor is open. */
export type HeldRedaction = { readonly key: number; readonly redaction: Redaction }

export type RedactionDesk = {
  readonly held: readonly HeldRedaction[]
  readonly canUndo: boolean
  readonly isFull: boolean
  /** Gives the keys of what was added. */
  readonly add: (redactions: readonly Redaction[]) => readonly number[]
  readonly remove: (key: number) => void
  /** Shows a change that is under way: one step of `undo` and one saving, when it is settled. */
  readonly adjust: (key: number, redaction: Redaction) => void
  readonly settle: () => void
  /** What was under way did not happen. */
  readonly drop: () => void
  readonly isUnderWay: () => boolean
  readonly undo: () => void
}

/** What is hidden of an exhibit, with every step back to how it was opened; each step is saved by itself. */
export function useRedactions(exhibitId: string, current: CaseDesk): RedactionDesk {
  const exhibit = current.caseFile.exhibits?.find(({ id }) => id === exhibitId)
  const [now, setNow] = useState<readonly HeldRedaction[]>(() => (exhibit?.redactions ?? []).map((redaction, key) => ({ key, redaction })))
  const [past, setPast] = useState<readonly (readonly HeldRedaction[])[]>([])
  const [underWay, setUnderWay] = useState<readonly HeldRedaction[] | null>(null)
  const live = useRef<readonly HeldRedaction[] | null>(null)
  const nextKey = useRef(now.length)
  const go = (list: readonly HeldRedaction[] | null): void => { live.current = list; setUnderWay(list) }
  const save = (list: readonly HeldRedaction[]): void => {
    setNow(list)
    go(null)
    if (exhibit) current.change({ kind: 'put-exhibit', exhibit: { ...exhibit, redactions: list.length === 0 ? null : list.map(({ redaction }) => redaction) } })
  }
  const take = (list: readonly HeldRedaction[]): void => { setPast([...past, now]); save(list) }
  return {
    held: underWay ?? now, canUndo: past.length > 0, isFull: now.length >= caseFileLimits.redactions,
    add: (redactions) => {
      const added = redactions.slice(0, caseFileLimits.redactions - now.length).map((redaction) => ({ key: nextKey.current++, redaction }))
      if (added.length > 0) take([...now, ...added])
      return added.map(({ key }) => key)
    },
    remove: (key) => take(now.filter((one) => one.key !== key)),
    adjust: (key, redaction) => go((live.current ?? now).map((one) => (one.key === key ? { key, redaction } : one))),
    settle: () => { if (live.current) take(live.current) },
    drop: () => go(null),
    isUnderWay: () => live.current !== null,
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      setPast(past.slice(0, -1))
      save(before)
    }
  }
}
