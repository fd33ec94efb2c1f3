import { useEffect, useState } from 'react'
import type { RecognitionState } from '#shared/contract/recognition.ts'
import { api } from '../../api.ts'
import { ask } from '../../ask.ts'
import type { CaseDesk } from '../case/use-case.ts'

export type Recognition = { readonly state: RecognitionState | null; readonly setOn: (on: boolean) => void; readonly setPaused: (paused: boolean) => void }

/** How far recognition is; what it finds in this case is shown as it comes. */
export function useRecognition(current: CaseDesk): Recognition {
  const caseId = current.opened.caseId
  const { keepFacts } = current
  const [state, setState] = useState<RecognitionState | null>(null)
  useEffect(() => {
    void ask(() => api.recognition(undefined)).then((reply) => { if (reply.ok) setState(reply.value) })
    return api.onProgress((progress) => {
      if (progress.job !== 'recognition') return
      setState(progress.state)
      const exhibitIds = progress.touched.flatMap((one) => (one.caseId === caseId ? [one.exhibitId] : []))
      if (exhibitIds.length > 0) void ask(() => api.exhibitFacts({ caseId, exhibitIds })).then((reply) => { if (reply.ok) keepFacts(reply.value) })
    })
  }, [caseId])
  const settle = (asked: ReturnType<typeof api.recognition>): void => void ask(() => asked).then((reply) => { if (reply.ok) setState(reply.value) })
  return { state, setOn: (on) => settle(api.setRecognition({ on })), setPaused: (paused) => settle(api.pauseRecognition({ paused })) }
}
