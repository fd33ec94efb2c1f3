import { useEffect, useState } from 'react'
import type { RecognisedLines } from '#shared/contract/recognition.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'

/** What was recognised in an exhibit; null until it was. `version` tells when there is a new one. */
export function useRecognisedText(caseId: string, exhibitId: string, version: number | undefined): RecognisedLines | null {
  const [read, setRead] = useState<RecognisedLines | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (version !== undefined) void ask(() => api.recognisedText({ caseId, exhibitId })).then((reply) => { if (isCurrent && reply.ok) setRead(reply.value) })
    return () => { isCurrent = false }
  }, [caseId, exhibitId, version])
  return read
}
