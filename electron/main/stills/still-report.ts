import { z } from 'zod'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import type { StillNote, StillRefusal } from '#electron/intake/given-still.ts'

export type StillReport = (StillNote & { readonly kind: 'taken'; readonly jpeg: Uint8Array }) | { readonly kind: 'none'; readonly reason: StillRefusal }

const head = 'data:image/jpeg;base64,'
const side = z.number().int().positive().max(intakeLimits.longestSidePx)
const seconds = z.number().nonnegative().max(1_000_000)

/**
 * Looked through once for what may not stand there: an expression for the whole, which V8 no longer optimises once a program
 * has many of them, keeps a place to go back to for each of millions of characters, and runs out of room.
 */
function isJpegAddress(text: string): boolean {
  const bytes = text.startsWith(head) ? text.slice(head.length) : ''
  return /^[\w+/]/.test(bytes) && !/[^\w+/=]|=[^=]/.test(bytes)
}

/** What the hidden page says; whoever wrote the video may have got hold of it, so that nothing else is taken from it. */
const spoken = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken'), jpeg: z.string().max(intakeLimits.stillBytes * 4 / 3, { abort: true }).refine(isJpegAddress), atSeconds: seconds, durationSeconds: seconds.nullable(), widthPx: side, heightPx: side }),
  z.object({ kind: z.literal('none'), reason: z.enum(['not-decodable', 'still-failed', 'too-large']) })
])

export function readStillReport(said: unknown): StillReport {
  const { success, data } = spoken.safeParse(said)
  if (!success) return { kind: 'none', reason: 'still-failed' }
  return data.kind === 'none' ? data : { ...data, jpeg: new Uint8Array(Buffer.from(data.jpeg.slice(head.length), 'base64')) }
}
