import { answerFor } from '#electron/threads/answer-for.ts'
import { threadFile } from '#electron/threads/thread-file.ts'
import { threadToAsk } from '#electron/threads/thread-to-ask.ts'
import { intakeLimits } from '../intake-limits.ts'
import { checkSize, refusePicture } from '../refuse-picture.ts'
import type { PlainPicture } from '../tiff-of.ts'
import type { HeifHead, HeifResult, HeifTask } from './heif-task.ts'
import { colourProfile } from './colour-profile.ts'

/** One picture at a time: each may take hundreds of megabytes. What the library prints about a broken file is nobody's business. */
const inTurn = threadToAsk<HeifTask, HeifResult>({ file: () => threadFile('heif-thread', import.meta.url), isQuiet: true })

/** Size of one picture and how many there are, without decoding. Throws DomainError image-refused, too-slow. */
export async function heifHead(bytes: Uint8Array, file: string, picture: number): Promise<HeifHead> {
  const head = await asked({ kind: 'head', bytes, picture }, file)
  if (!('frames' in head)) return refusePicture(file, 'damaged')
  checkSize(file, head.widthPx, head.heightPx, intakeLimits.heifPixels)
  return head
}

/** Upright. Throws DomainError image-refused, too-slow. */
export async function drawHeif(bytes: Uint8Array, file: string, picture: number): Promise<PlainPicture> {
  const drawn = await asked({ kind: 'draw', bytes, picture, mostPixels: intakeLimits.heifPixels }, file)
  if (!('samples' in drawn)) return refusePicture(file, 'damaged')
  const iccProfile = colourProfile(bytes)
  return iccProfile === null ? drawn : { ...drawn, iccProfile }
}

async function asked(task: HeifTask, file: string): Promise<Exclude<HeifResult, string>> {
  const outcome = await inTurn((ask) => ask(task, intakeLimits.heifSeconds))
  const result = answerFor(outcome, file, { code: 'image-refused', file, reason: 'damaged' })
  return typeof result === 'string' ? refusePicture(file, result) : result
}
