import { useEffect, useState } from 'react'
import type { ExhibitShown } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

export type ShownState = { readonly kind: 'opening' } | { readonly kind: 'failed'; readonly failure: Failure } | { readonly kind: 'open'; readonly shown: ExhibitShown }
export type WordsState = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly words: FileWords | null }

/** How an exhibit can be looked at, and in its own time the words on its pages; once recognition has read it (`recognised`) they are asked for anew. */
export function useExhibit(caseId: string, exhibitId: string, recognised: number | undefined): { readonly state: ShownState; readonly words: WordsState } {
  const [state, setState] = useState<ShownState>({ kind: 'opening' })
  const [words, setWords] = useState<WordsState>({ kind: 'reading' })
  useEffect(() => {
    let isLeft = false
    void ask(() => api.showExhibit({ caseId, exhibitId })).then((reply) => { if (!isLeft) setState(reply.ok ? { kind: 'open', shown: reply.value } : { kind: 'failed', failure: reply.failure }) })
    return () => { isLeft = true }
  }, [caseId, exhibitId])
  useEffect(() => {
    let isLeft = false
    void ask(() => api.readExhibitWords({ caseId, exhibitId })).then((reply) => { if (!isLeft) setWords({ kind: 'read', words: reply.ok ? reply.value : null }) })
    return () => { isLeft = true }
  }, [caseId, exhibitId, recognised])
  return { state, words }
}
