import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export type PageSize = { readonly width: number; readonly height: number }

/** A page is read, not overlooked: larger than what fits in height, and never so narrow that a scrolled screenshot is a ribbon. */
const fitting = { ofHeight: 1.5, leastPx: 420, edgePx: 48 } as const

/** How wide a page stands on its stage at a zoom, in pixels. */
export function usePageWidth(stage: RefObject<HTMLElement | null>, { width, height }: PageSize, zoom: number): number {
  const [room, setRoom] = useState({ width: 800, height: 600 })
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const watch = new ResizeObserver(([entry]) => { if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height }) })
    watch.observe(element)
    return () => watch.disconnect()
  }, [stage])
  const wanted = Math.max(fitting.leastPx, room.height * fitting.ofHeight * (width / height))
  return Math.round(Math.min(room.width - fitting.edgePx, wanted) * zoom)
}
