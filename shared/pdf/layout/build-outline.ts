import { partStarts } from './part-starts.ts'
import { pageCount, type PartPlan } from './plan-part.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import type { DraftPage } from './draft-page.ts'
import type { Destination, OutlineItem } from '../layout-types.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'

/** Bookmarks in the order of the pages: documents with their sections, all exhibits under one head, what is attached to a mail under the mail; each with its page. */
export function buildOutline(plans: readonly PartPlan[], pages: readonly DraftPage[], input: PackLayoutInput): readonly OutlineItem[] {
  const [before, after]: readonly [OutlineItem[], OutlineItem[]] = [[], []]
  const exhibits: { readonly id: string; readonly item: OutlineItem; readonly children: OutlineItem[] }[] = []
  const starts = partStarts(plans, input.duplex === true)
  for (const [at, plan] of plans.entries()) {
    const pageIndex = (starts[at] ?? 1) - 1
    if (plan.kind === 'document') (exhibits.length === 0 ? before : after).push(documentItem(plan, pages, pageIndex))
    else if (pageCount(plan) > 0) {
      const item = itemOf(`${plan.part.label} ${plan.part.title}`, { pageIndex, yPt: 0 })
      const last = exhibits.at(-1)
      if (last !== undefined && last.id === plan.part.parentId) last.children.push(item)
      else exhibits.push({ id: plan.part.exhibitId, item, children: [] })
    }
  }
  const first = exhibits[0]?.item
  return first === undefined ? before : [...before, { ...itemOf(input.words.exhibitsHeading, first.target, exhibits.map(({ item, children }) => ({ ...item, children }))), open: true }, ...after]
}

/** A letter's own title stands on the letter; its sections have names of their own. */
function documentItem(plan: Extract<PartPlan, { kind: 'document' }>, pages: readonly DraftPage[], firstPage: number): OutlineItem {
  const title = lineOf(plan.part.title)
  const fromLevel = plan.part.style === 'letter' ? 2 : 1
  const children = pages
    .slice(firstPage, firstPage + pageCount(plan))
    .flatMap((page, index) => page.headings.map((heading) => ({ heading, pageIndex: firstPage + index })))
    .filter(({ heading }) => heading.level >= fromLevel && heading.level <= 2 && lineOf(heading.title) !== title && heading.title !== '')
    .map(({ heading, pageIndex }): OutlineItem => itemOf(heading.title, { pageIndex, yPt: Math.max(0, heading.yPt - 6) }))
  return itemOf(title, { pageIndex: firstPage, yPt: 0 }, children)
}

/** A bookmark says the page that it leads to, as it is stamped there. */
export const numbered = (title: string, page: string): string => `${title} (${page})`
/** The same title with another page. */
export const renumbered = (title: string, page: string): string => numbered(title.replace(/ \(\d+\)$/, ''), page)

const itemOf = (title: string, target: Destination, children: readonly OutlineItem[] = []): OutlineItem =>
  ({ title: numbered(lineOf(title), `${target.pageIndex + 1}`), target, children, open: false })

/** A pane of bookmarks shows no more; the whole title stands on the page. */
const longestTitle = 120

function lineOf(text: string): string {
  const characters = [...normaliseText(text).replaceAll('\n', ' ').trim()]
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : characters.join('')
}
