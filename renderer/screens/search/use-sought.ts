import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Goal } from '../case/goal.ts'

/** Brings what was found into sight and the focus to it, each time that a goal leads there. */
export function useSought(id: string | undefined, goal: Goal, choose?: (id: string) => void): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id === undefined) return undefined
    choose?.(id)
    // Once it is drawn, and after the panel of finds has gone.
    const frame = requestAnimationFrame(() => {
      const found = place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)
      found?.scrollIntoView({ block: 'center' })
      found?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [goal])
  return place
}
