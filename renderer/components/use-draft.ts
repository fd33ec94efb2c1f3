import { useEffect, useRef, useState } from 'react'

/** How long typing rests before it is saved. */
const restMs = 300

export type Draft = { readonly text: string; readonly type: (text: string) => void; readonly flush: () => void }

/** Typing is kept here until it was handed on: after a short rest, when the field is left, and when the field goes away. */
export function useDraft(saved: string, save: (text: string) => void): Draft {
  const [text, setText] = useState(saved)
  const waiting = useRef<{ readonly text: string; readonly timer: number } | null>(null)
  const saveNow = useRef(save)
  saveNow.current = save
  const flush = (): void => {
    const held = waiting.current
    if (!held) return
    window.clearTimeout(held.timer)
    waiting.current = null
    saveNow.current(held.text)
  }
  useEffect(() => { if (!waiting.current) setText(saved) }, [saved])
  useEffect(() => flush, [])
  const type = (typed: string): void => {
    setText(typed)
    if (waiting.current) window.clearTimeout(waiting.current.timer)
    waiting.current = { text: typed, timer: window.setTimeout(flush, restMs) }
  }
  return { text, type, flush }
}
