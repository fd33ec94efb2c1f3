import type { PageLine } from '#shared/domain/page-words.ts'
import { sureLine } from '#shared/domain/sure-lines.ts'
import { withWholeNumbers } from '#shared/domain/whole-numbers.ts'
import { askRecognition } from './ask-recognition.ts'
import { cutSlices, sliceOf } from './cut-slices.ts'
import type { FoundLine, GreyPage } from './recognition-task.ts'

export type RecognisedPage = { readonly kind: 'read'; readonly lines: readonly PageLine[] } | { readonly kind: 'too-slow' | 'failed' }

/** The words of a page, their boxes in fractions of it; `limitSeconds` holds for all of it. */
export async function recognisePage(page: GreyPage, limitSeconds: number): Promise<RecognisedPage> {
  const untilMs = performance.now() + limitSeconds * 1_000
  const legible = darkOnLight(page)
  const lines: PageLine[] = []
  for (const slice of cutSlices(legible)) {
    const found = await askRecognition(sliceOf(legible, slice), Math.max(0, (untilMs - performance.now()) / 1_000))
    if (found.kind !== 'read') return found
    lines.push(...found.lines.map((line) => inFractions(line, page, slice.top)).flatMap((line) => sureLine(withWholeNumbers(line)) ?? []))
  }
  return { kind: 'read', lines }
}

function inFractions(line: FoundLine, { widthPx, heightPx }: GreyPage, topPx: number): PageLine {
  return { words: line.map(({ text, left, top, width, height, confidence }) => ({ text, x: rounded(left / widthPx), y: rounded((top + topPx) / heightPx), width: rounded(width / widthPx), height: rounded(height / heightPx), confidence: rounded(confidence) })) }
}

/** Finer than a pixel of the largest picture; longer numbers only fill the store. */
const rounded = (value: number): number => Math.round(value * 100_000) / 100_000

const middleGrey = 110

/** Light letters on a dark ground are turned about: the data know dark ones on white. */
function darkOnLight(page: GreyPage): GreyPage {
  const step = Math.max(1, Math.floor(page.samples.length / 50_000))
  let sum = 0
  let count = 0
  for (let at = 0; at < page.samples.length; at += step, count += 1) sum += page.samples[at] ?? 0
  return sum / Math.max(1, count) >= middleGrey ? page : { ...page, samples: page.samples.map((value) => 255 - value) }
}
