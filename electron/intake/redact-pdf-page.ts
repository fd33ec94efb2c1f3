import type { AreaRedaction } from '#shared/domain/case-file.ts'
import { sought } from '#shared/domain/redact-text.ts'
import type { PortrayedPage } from '#shared/packs/portrayal.ts'
import type { Pixels } from '#shared/pdf/picture.ts'
import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import { intakeLimits } from './intake-limits.ts'
import { askPdfium } from './pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from './pdfium/ask-pdfium.ts'
import { redactPixels } from './redact-pixels.ts'

const dotsPerInch = 220
/** How far two readers may differ about the shape of a page, in parts of its width. */
const shapeTolerance = 0.01
const glancePx = 64

/** Where the two readers disagree about how a page is cropped or turned, what was marked cannot be found on it. */
export async function isShownAlike(subject: PdfiumSubject, page: number, size: PageSize): Promise<boolean> {
  const glance = await askPdfium(subject, { kind: 'render', page, widthPx: glancePx, heightPx: Math.max(1, Math.min(glancePx * 50, Math.round((glancePx * size.heightPt) / size.widthPt))) })
  const [ours, theirs] = [size.heightPt / size.widthPt, glance.heightPt / glance.widthPt]
  return Math.abs(ours - theirs) <= shapeTolerance * ours
}

/** The whole page as pixels with its areas painted over: nothing else of it goes into the pack, neither its text nor what lay under the areas. */
export function redactPdfPage(subject: PdfiumSubject, page: number, size: PageSize, areas: readonly AreaRedaction[]): PortrayedPage {
  const { widthPx, heightPx } = pixelSize(size)
  const load = async (): Promise<Pixels> => {
    const { channels, samples } = await askPdfium(subject, { kind: 'render', page, widthPx, heightPx })
    return redactPixels({ channels, samples, alpha: null, iccProfile: null }, widthPx, heightPx, areas)
  }
  const hiddenWords = async (): Promise<readonly string[]> => (await askPdfium(subject, { kind: 'words-under', page, areas })).flat()
  return { hiddenWords, picture: { kind: 'pixels', widthPx, heightPx, load }, size: { unit: 'pt', width: size.widthPt, height: size.heightPt } }
}

/**
 * Pages without an area on which words that are hidden elsewhere in the document stand unseen, outside of what the page shows: pages that
 * were cut out of one large one hold all of it. Shorter words say nothing.
 */
export async function pagesHoldingUnseen(subject: PdfiumSubject, pages: number, areas: readonly AreaRedaction[]): Promise<ReadonlySet<number>> {
  const touched = new Set(areas.map((area) => area.page ?? 1))
  const under: string[] = []
  for (const page of touched) under.push(...(await askPdfium(subject, { kind: 'words-under', page, areas: areas.filter((area) => (area.page ?? 1) === page) })).flat())
  const hidden = under.map(sought).filter((word) => word.length >= shortestWord)
  const holding = new Set<number>()
  for (let page = 1; page <= pages && hidden.length > 0; page += 1) {
    if (touched.has(page)) continue
    const unseen = (await askPdfium(subject, { kind: 'words-under', page, areas: beyondPage })).flat().map(sought).filter((word) => word.length >= shortestWord)
    if (unseen.some((word) => hidden.some((one) => word.includes(one) || one.includes(word)))) holding.add(page)
  }
  return holding
}

const shortestWord = 4
/** Left of the page, right of it, above and below, as far as any reaches. */
const beyondPage: readonly AreaRedaction[] = [{ x: -1e6, y: -1e6, width: 1e6, height: 2e6 }, { x: 1, y: -1e6, width: 1e6, height: 2e6 }, { x: -1e6, y: -1e6, width: 2e6, height: 1e6 }, { x: -1e6, y: 1, width: 2e6, height: 1e6 }]

/** SHA-256 of the image data that stands on touched pages alone: it has no place in a pack any more. */
export async function hiddenPictures(subject: PdfiumSubject, pages: number, touched: ReadonlySet<number>): Promise<readonly string[]> {
  const [hidden, shown] = [new Set<string>(), new Set<string>()]
  for (const page of touched) for (const hash of await askPdfium(subject, { kind: 'picture-hashes', page })) hidden.add(hash)
  // Without pictures there is nothing to look for on the other pages, of which there may be hundreds.
  for (let page = 1; page <= pages && hidden.size > 0; page += 1) if (!touched.has(page)) for (const hash of await askPdfium(subject, { kind: 'picture-hashes', page })) shown.add(hash)
  return [...hidden].filter((hash) => !shown.has(hash))
}

/** Sharp enough to be read in print; large sheets have fewer dots. */
function pixelSize({ widthPt, heightPt }: PageSize): { readonly widthPx: number; readonly heightPx: number } {
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(intakeLimits.mostRenderedPixels / (widthPt * heightPt)), intakeLimits.longestSidePx / Math.max(widthPt, heightPt))
  return { widthPx: Math.max(1, Math.round(widthPt * scale)), heightPx: Math.max(1, Math.round(heightPt * scale)) }
}
