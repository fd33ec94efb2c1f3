import { useEffect, useState } from 'react'
import type { AppState, CaseSummary, OpenedCase } from '#shared/contract/values.ts'
import type { Reply } from '#shared/contract/call.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type AppDesk = {
  readonly state: AppState | null
  readonly cases: readonly CaseSummary[]
  readonly opened: OpenedCase | null
  readonly failure: Failure | null
  readonly open: (ask: () => Promise<Reply<OpenedCase | null>>) => Promise<OpenedCase | null>
  readonly leave: () => void
  readonly refresh: () => Promise<void>
  readonly chooseLanguage: (language: Language | null) => Promise<void>
  readonly setReminders: (on: boolean) => Promise<void>
  readonly dismiss: () => void
}

/** What stands above any one case: language, the list of cases, and which of them lies open. */
export function useApp(): AppDesk {
  const [state, setState] = useState<AppState | null>(null)
  const [cases, setCases] = useState<readonly CaseSummary[]>([])
  const [opened, setOpened] = useState<OpenedCase | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const settle = <Value,>(reply: Reply<Value>, keep: (value: Value) => void): void => {
    if (reply.ok) keep(reply.value)
    else setFailure(reply.failure)
  }
  const refresh = async (): Promise<void> => settle(await ask(() => api.listCases(undefined)), setCases)
  useEffect(() => {
    void ask(() => api.appState(undefined)).then(async (reply) => {
      settle(reply, setState)
      if (reply.ok && reply.value.failure === null) await refresh()
    })
  }, [])
  const open: AppDesk['open'] = async (asked) => {
    setFailure(null)
    const reply = await ask(asked)
    settle(reply, (value) => { if (value) setOpened(value) })
    await refresh()
    return reply.ok ? reply.value : null
  }
  return {
    state, cases, opened, failure, open, refresh,
    leave: () => { setOpened(null); void refresh() },
    chooseLanguage: async (language) => settle(await ask(() => api.setLanguage({ language })), setState),
    setReminders: async (on) => settle(await ask(() => api.setReminders({ on })), setState),
    dismiss: () => setFailure(null)
  }
}
