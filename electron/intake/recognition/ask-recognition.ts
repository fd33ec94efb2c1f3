import { threadFile } from '#electron/threads/thread-file.ts'
import { threadToAsk } from '#electron/threads/thread-to-ask.ts'
import { intakeLimits } from '../intake-limits.ts'
import type { FoundLine, GreyPage } from './recognition-task.ts'

export type Recognised = { readonly kind: 'read'; readonly lines: readonly FoundLine[] } | { readonly kind: 'too-slow' | 'failed' }

/** One picture at a time: Tesseract has one memory, and takes one core whole. */
const inTurn = threadToAsk<GreyPage, readonly FoundLine[]>({ file: () => threadFile('recognition-thread', import.meta.url) })

/** What stands in a picture. Never throws: a recognition that hangs or breaks is ended, and the next picture gets a new one. */
export async function askRecognition(page: GreyPage, limitSeconds: number = intakeLimits.recognitionSeconds): Promise<Recognised> {
  const outcome = await inTurn((ask) => ask(page, limitSeconds))
  switch (outcome.kind) {
    case 'answered': return { kind: 'read', lines: outcome.answer }
    case 'too-slow': return { kind: 'too-slow' }
    case 'broken': return { kind: 'failed' }
  }
}
