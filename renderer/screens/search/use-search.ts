import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '#shared/contract/search-values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

/** Between two keys of someone who types. */
const pauseMs = 60
/** While the index is still learning, the same is asked again. */
const againMs = 700

export type Found = { readonly query: string; readonly answer: SearchAnswer } | { readonly query: string; readonly failure: Failure }

/** What is found, live: the last question counts, whatever answers first. */
export function useSearch(query: string, language: Language, isOpen: boolean): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    const number = ++asked.current
    const isLast = (): boolean => number === asked.current
    if (query.trim() === '' || !isOpen) { setFound(null); return undefined }
    let timer = setTimeout(() => void run(), pauseMs)
    const run = async (): Promise<void> => {
      const reply = await ask(() => api.search({ query: query.slice(0, 200), language }))
      if (!isLast()) return
      setFound(reply.ok ? { query, answer: reply.value } : { query, failure: reply.failure })
      if (reply.ok && reply.value.waiting > 0) timer = setTimeout(() => void run(), againMs)
    }
    return () => { clearTimeout(timer); asked.current += 1 }
  }, [query, language, isOpen])
  return found
}
