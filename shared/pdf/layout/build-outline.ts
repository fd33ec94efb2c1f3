import { partStarts } from './part-starts.ts'
import { pageCount, type PartPlan } from './plan-part.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import type { DraftPage } from './draft-page.ts'
import type { OutlineItem } from '../layout-types.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'

/** Bookmarks: documents with their sections, then all exhibits under one head, each with its page. */
export function buildOutline(plans: readonly PartPlan[], pages: readonly DraftPage[], input: PackLayoutInput): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  const exhibits: OutlineItem[] = []
  const starts = partStarts(plans, input.duplex === true)
  for (const [at, plan] of plans.entries()) {
    const pageIndex = (starts[at] ?? 1) - 1
    if (plan.kind === 'document') items.push(documentItem(plan, pages, pageIndex))
    else if (pageCount(plan) > 0) exhibits.push(exhibitItem(plan, pageIndex))
  }
  const first = exhibits[0]
  return first === undefined ? items : [...items, { title: input.words.exhibitsHeading, target: first.target, children: exhibits, open: true }]
}

function documentItem(plan: Extract<PartPlan, { kind: 'document' }>, pages: readonly DraftPage[], firstPage: number): OutlineItem {
  const title = lineOf(plan.part.title)
  const children = pages
    .slice(firstPage, firstPage + pageCount(plan))
    .flatMap((page, index) => page.headings.map((heading) => ({ heading, pageIndex: firstPage + index })))
    .filter(({ heading }) => heading.level <= 2 && lineOf(heading.title) !== title && heading.title !== '')
    .map(({ heading, pageIndex }): OutlineItem => ({ title: lineOf(heading.title), target: { pageIndex, yPt: Math.max(0, heading.yPt - 6) }, children: [], open: false }))
  return { title, target: { pageIndex: firstPage, yPt: 0 }, children: plan.part.style === 'letter' ? [] : children, open: false }
}

function exhibitItem(plan: Extract<PartPlan, { kind: 'exhibit' }>, pageIndex: number): OutlineItem {
  const title = lineOf(`${plan.part.label} ${plan.part.title} (${pageIndex + 1})`)
  return { title, target: { pageIndex, yPt: 0 }, children: [], open: false }
}

function lineOf(text: string): string {
  return normaliseText(text).replaceAll('\n', ' ').trim()
}
