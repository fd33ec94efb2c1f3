import { DomainError } from '#shared/domain/failure.ts'
import type { PageWords } from '#shared/domain/page-words.ts'
import type { RecognisedText, RecognitionGap } from '#shared/domain/recognised-text.ts'
import { intakeLimits } from '../intake-limits.ts'
import type { Reading } from '../reader.ts'
import { recognisePage } from './recognise-page.ts'
import type { GreyPage } from './recognition-task.ts'

export type RecognitionWatch = { readonly signal?: { readonly aborted: boolean }; readonly onProgress?: (done: number, of: number) => void; readonly mostPages?: number; readonly pageSeconds?: number; readonly untilMs?: number }

/**
 * What stands on the pages of a file that have no text of their own; null where it has no pages to look at. Each page that could not be read is
 * told; after one that took too long or broke the recognition the rest of the file is left alone. Null too once it is cancelled.
 */
export async function recognise(reading: Reading, watch: RecognitionWatch = {}): Promise<RecognisedText | null> {
  if (reading.draw === undefined) return null
  const { draw } = reading
  const untilMs = watch.untilMs ?? performance.now() + intakeLimits.recognisedFileSeconds * 1_000
  const most = Math.min(watch.mostPages ?? Infinity, intakeLimits.recognisedPages)
  const pages: PageWords[] = []
  const gaps: RecognitionGap[] = []
  let ended: RecognitionGap['reason'] | null = null
  for (let page = 1; page <= reading.pages; page += 1) {
    if (watch.signal?.aborted) return null
    const reason: RecognitionGap['reason'] | null = ended ?? (page > most ? 'too-many-pages' : performance.now() > untilMs ? 'too-slow' : null)
    const found: PageRead = reason === null ? await readPage(() => draw(page), watch.pageSeconds) : { kind: reason }
    if (found.kind === 'read') pages.push({ page, lines: [...found.lines] })
    else if (found.kind !== 'own-text') {
      gaps.push({ page, reason: found.kind })
      if (found.kind !== 'not-drawn') ended = found.kind
    }
    watch.onProgress?.(page, reading.pages)
  }
  return watch.signal?.aborted ? null : { source: 'recognition', pages: pages.map(mutable), gaps: gaps.slice(0, 1_000) }
}

type PageRead = Awaited<ReturnType<typeof recognisePage>> | { readonly kind: 'own-text' | RecognitionGap['reason'] }

async function readPage(draw: () => Promise<GreyPage | null>, pageSeconds: number = intakeLimits.recognitionSeconds): Promise<PageRead> {
  try {
    const drawn = await draw()
    return drawn === null ? { kind: 'own-text' } : await recognisePage(drawn, pageSeconds)
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'not-drawn' }
    throw error
  }
}

const mutable = ({ page, lines }: PageWords): RecognisedText['pages'][number] => ({ page, lines: lines.map(({ words }) => ({ words: words.map((word) => ({ ...word })) })) })
