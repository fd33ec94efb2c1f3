import type { Box, Destination, Layout, Link, OutlineItem, Owner, Page, StructureNode } from '../layout-types.ts'
import { ink, linkInk } from './text-style.ts'
import type { PackLayout } from './layout-pack.ts'
import { numbered, renumbered } from './build-outline.ts'
import { romanNumber } from './roman-number.ts'

/** What of a pack goes into one file: its pages from 1, and what stands before and behind them. */
export type VolumeCut = {
  readonly firstPage: number
  readonly lastPage: number
  readonly front: Apart
  readonly back: Apart | null
  /** Before the Roman page numbers of front and back, such as `2-`. */
  readonly prefix: string
  /** Where a page of another volume lies. */
  readonly elsewhere: (page: number) => string
}

/** Pages counted apart, with the title of their bookmark. */
export type Apart = { readonly layout: Layout; readonly title: string }

/**
 * One volume of a pack, whole in itself: the front, its pages with the numbers that they have in the pack, the back.
 * What leads to a page of another volume loses its link and its bookmark, and keeps its words.
 */
export function cutVolume(whole: PackLayout, cut: VolumeCut): PackLayout {
  const fronts = cut.front.layout.pages.length
  const aim = (target: Destination): Destination | null =>
    target.pageIndex < cut.firstPage - 1 || target.pageIndex > cut.lastPage - 1 ? null : { ...target, pageIndex: target.pageIndex - cut.firstPage + 1 + fronts }
  const offset = cut.firstPage - 1 - fronts
  const backIndex = cut.lastPage - offset
  const structure = [...whole.structure]
  const front = added(cut.front.layout, structure)
  const back = cut.back === null ? [] : added(cut.back.layout, structure)
  const pages = [...front, ...whole.pages.slice(cut.firstPage - 1, cut.lastPage), ...back].map((page) => aimed(page, aim))
  const dead = deadLinks(structure, pages)
  const inside = (span: { readonly firstPage: number }): boolean => span.firstPage >= cut.firstPage && span.firstPage <= cut.lastPage
  return {
    pages: pages.map((page) => plainly(page, dead)),
    outline: [...bookmarkOf(cut.front, 0, `${cut.prefix}${romanNumber(1)}`), ...whole.outline.flatMap((item) => aimedHead(item, aim, cut)), ...bookmarkOf(cut.back, backIndex, `${cut.prefix}${romanNumber(fronts + 1)}`)],
    structure: structure.map((node, index) => (dead.has(index) ? { ...node, tag: 'Span' } : node)),
    exhibits: whole.exhibits.filter(inside).map((span) => ({ ...shifted(span, offset), sourcePages: span.sourcePages.map((page) => page - offset) })),
    parts: whole.parts.filter(inside).map((span) => shifted(span, offset)),
    pageOffset: offset,
    pageLabels: [
      { firstPageIndex: 0, style: 'roman', prefix: cut.prefix, start: 1 }, { firstPageIndex: fronts, style: 'decimal', prefix: '', start: cut.firstPage },
      ...(back.length === 0 ? [] : [{ firstPageIndex: backIndex, style: 'roman' as const, prefix: cut.prefix, start: fronts + 1 }]),
    ],
  }
}

const bookmarkOf = (apart: Apart | null, pageIndex: number, page: string): readonly OutlineItem[] => (apart === null ? [] : [{ title: numbered(apart.title, page), target: { pageIndex, yPt: 0 }, children: [], open: false }])

/** Hangs the structure of pages from elsewhere on the same root; the pages then name its nodes as they are numbered there. */
function added(layout: Layout, structure: StructureNode[]): readonly Page[] {
  const base = structure.length - 1
  for (const node of layout.structure.slice(1)) structure.push({ ...node, parent: node.parent === null || node.parent === 0 ? 0 : node.parent + base })
  return layout.pages.map((page) => moved(page, (owner) => (owner === null || owner === 0 ? owner : owner + base)))
}

const shifted = <Span extends { readonly firstPage: number; readonly lastPage: number }>(span: Span, offset: number): Span => ({ ...span, firstPage: span.firstPage - offset, lastPage: span.lastPage - offset })

function aimed(page: Page, aim: (target: Destination) => Destination | null): Page {
  const links = page.links.flatMap((link): readonly Link[] => {
    const target = aim(link.target)
    return target === null ? [] : [{ ...link, target }]
  })
  return { ...page, links }
}

function moved(page: Page, ownerOf: (owner: Owner) => Owner): Page {
  return { ...page, boxes: page.boxes.map((box): Box => ({ ...box, owner: ownerOf(box.owner) })), links: page.links.map((link) => ({ ...link, owner: ownerOf(link.owner) })) }
}

type Aim = (target: Destination) => Destination | null

/** The head of all exhibits leads to the first that is here, and says its page. */
function aimedHead(item: OutlineItem, aim: Aim, cut: VolumeCut): readonly OutlineItem[] {
  const children = item.children.flatMap((child) => aimedItem(child, aim, cut))
  if (aim(item.target) !== null) return aimedItem(item, aim, cut)
  const [first] = item.children.flatMap(allTargets).filter((target) => aim(target) !== null)
  const target = first === undefined ? null : aim(first)
  return first === undefined || target === null ? [] : [{ ...item, title: renumbered(item.title, `${first.pageIndex + 1}`), target, children }]
}

const allTargets = (item: OutlineItem): readonly Destination[] => [item.target, ...item.children.flatMap(allTargets)]

/** A mail whose own page lies elsewhere leads to the first of what was attached to it that is here, and says where it lies itself. */
function aimedItem(item: OutlineItem, aim: Aim, cut: VolumeCut): readonly OutlineItem[] {
  const children = item.children.flatMap((child) => aimedItem(child, aim, cut))
  const own = aim(item.target)
  const target = own ?? children[0]?.target
  return target === undefined ? [] : [{ ...item, title: own === null ? renumbered(item.title, cut.elsewhere(item.target.pageIndex + 1)) : item.title, target, children }]
}

/** A link without its annotation would be none (ISO 32000-1, 14.8.4.4.2): its words become a plain span, and look like one. */
function deadLinks(structure: readonly StructureNode[], pages: readonly Page[]): ReadonlySet<Owner> {
  const alive = new Set(pages.flatMap((page) => page.links.map((link) => link.owner)))
  return new Set(structure.flatMap((node, index) => (node.tag === 'Link' && !alive.has(index) ? [index] : [])))
}

const plainly = (page: Page, dead: ReadonlySet<Owner>): Page =>
  ({ ...page, boxes: page.boxes.map((box): Box => (box.kind === 'text' && box.colour === linkInk && dead.has(box.owner) ? { ...box, colour: ink } : box)) })
