import { useEffect, useState } from 'react'

const isMac = navigator.platform.startsWith('Mac')

export const searchKeyText = isMac ? '⌘K' : 'Ctrl+K'

/** Ctrl or ⌘ with F or K: counts how often the search was called for. Where something nearer answers to them, or a dialog is open, they are its own. */
export function useSearchKeys(called: () => void): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const isAsked = (event.key === 'k' || event.key === 'f') && (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey && !event.shiftKey
      if (!isAsked || event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      called()
      setCount((before) => before + 1)
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
  return count
}
