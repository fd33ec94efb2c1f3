import { useEffect, useState } from 'react'
import { api } from '../../api.ts'

/** The handbook opens by its button, by the menu, and by F1. */
export function useHelp(): { readonly isOpen: boolean; readonly open: () => void; readonly close: () => void } {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => api.onHelp(() => setOpen(true)), [])
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => { if (event.key === 'F1') { event.preventDefault(); setOpen(true) } }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}
