import { z } from 'zod'

/** Why a page has no recognised words: it is told with the page, never left out in silence. */
export const recognitionGapReasons = ['too-many-pages', 'too-slow', 'failed', 'not-drawn'] as const
export type RecognitionGapReason = (typeof recognitionGapReasons)[number]

const fraction = z.number().min(-0.01).max(1.01)
const word = z.object({ text: z.string().min(1).max(2_000), x: fraction, y: fraction, width: fraction, height: fraction, confidence: z.number().min(0).max(1) })
const line = z.object({ words: z.array(word).min(1).max(5_000) })
const page = z.object({ page: z.number().int().positive(), lines: z.array(line).max(20_000) })

/** What recognition read in a file, as it is kept; a `FileWords` with the pages that it left out. */
export const recognisedTextSchema = z.object({
  source: z.literal('recognition'),
  pages: z.array(page).max(1_000),
  gaps: z.array(z.object({ page: z.number().int().positive(), reason: z.enum(recognitionGapReasons) })).max(1_000)
})

export type RecognisedText = z.output<typeof recognisedTextSchema>
/** What was read in a file that is attached to another, by the hash of its own bytes. */
export type RecognisedAttached = { readonly sha256: string; readonly name: string; readonly kind: string; readonly text: RecognisedText }
/** All that recognition read in a file: on its own pages, null where it has none to look at, and in what is attached to it. */
export type RecognisedFile = { readonly text: RecognisedText | null; readonly attached: readonly RecognisedAttached[] }
/** Of a file that has no words. */
export const wordless: RecognisedText = { source: 'recognition', pages: [], gaps: [] }
export type RecognitionGap = RecognisedText['gaps'][number]

/** Counts up where a later recognition reads better: what an older one read is then read anew. */
export const recognitionVersion = 2
