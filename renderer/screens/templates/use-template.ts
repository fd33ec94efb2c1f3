import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#shared/domain/failure.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type TemplateDesk = {
  /** By the name of each file; null until they are there. */
  readonly texts: Readonly<Record<string, string>> | null
  readonly failure: Failure | null
  readonly state: 'kept' | 'trying' | 'not-kept'
  readonly type: (name: string, text: string) => void
}

/** A pause in typing after which the page is made anew, in milliseconds. */
const pauseMs = 600

/** The texts of a pack while they are changed: each is tried on the case at hand first, and kept when a page came of it. */
export function useTemplate(packId: string, first: (names: readonly string[]) => string | undefined, tryOut: (name: string, source: string) => Promise<Failure | null>, onKept: () => void): TemplateDesk {
  const [texts, setTexts] = useState<TemplateDesk['texts']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [state, setState] = useState<TemplateDesk['state']>('kept')
  const waiting = useRef<{ readonly name: string; readonly text: string } | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const running = useRef(false)
  useEffect(() => { void ask(() => api.readPackTexts({ packId })).then((reply) => { if (reply.ok) opened(reply.value.texts); else setFailure(reply.failure) }) }, [packId])
  const opened = (found: Readonly<Record<string, string>>): void => {
    setTexts(found)
    const name = first(Object.keys(found))
    if (name !== undefined) void tryOut(name, found[name] ?? '').then(setFailure)
  }
  const keepWaiting = async (): Promise<void> => {
    const typed = waiting.current
    if (!typed || running.current) return
    running.current = true
    waiting.current = null
    const refusal = (typed.name === 'pack.json' ? null : await tryOut(typed.name, typed.text)) ?? (await save(packId, typed))
    running.current = false
    setFailure(refusal)
    setState(refusal ? 'not-kept' : 'kept')
    if (!refusal) onKept()
    if (waiting.current) void keepWaiting()
  }
  const latest = useRef(keepWaiting)
  latest.current = keepWaiting
  useEffect(() => () => { window.clearTimeout(timer.current); void latest.current() }, [])
  const type = (name: string, text: string): void => {
    waiting.current = { name, text }
    setTexts((before) => ({ ...before, [name]: text }))
    setState('trying')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void latest.current(), pauseMs)
  }
  return { texts, failure, state, type }
}

async function save(packId: string, { name, text }: { readonly name: string; readonly text: string }): Promise<Failure | null> {
  const reply = await ask(() => api.savePackText({ packId, name, text }))
  return reply.ok ? null : reply.failure
}
