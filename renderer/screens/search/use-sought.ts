import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Goal } from '../case/goal.ts'

/** Brings what was found into sight and the focus to it, each time that a goal leads there. */
export function useSought(id: string | undefined, goal: Goal, choose?: (id: string) => void): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id === undefined) return undefined
    choose?.(id)
    // Once it is drawn, and after the panel of finds has gone; what is far down a long list is drawn when it is scrolled to.
    let frame = 0
    const look = (framesLeft: number): void => {
      const found = place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)
      if (!found && framesLeft > 0) { frame = requestAnimationFrame(() => look(framesLeft - 1)); return }
      found?.scrollIntoView({ block: 'center' })
      found?.focus({ preventScroll: true })
    }
    frame = requestAnimationFrame(() => look(60))
    return () => cancelAnimationFrame(frame)
  }, [goal])
  return place
}
