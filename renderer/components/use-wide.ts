import { useSyncExternalStore } from 'react'

/** Whether the window is at least this wide. */
export function useWide(widthPx: number): boolean {
  const query = `(min-width: ${widthPx}px)`
  return useSyncExternalStore((changed) => {
    const list = window.matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, () => window.matchMedia(query).matches)
}
