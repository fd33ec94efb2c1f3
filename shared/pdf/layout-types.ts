/**
 * Layout as data: pages of placed boxes in points, origin at the top left of the page, y downwards.
 * Page breaks are tested on this, without a PDF; the writer turns it into one.
 */
export type Layout = {
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineItem[]
  /** Logical structure (PDF tags) as a flat list; the first node is the Document. An empty list makes a file without any tags. */
  readonly structure: readonly StructureNode[]
  /** What viewers call the pages, the same as their stamps; plain numbers from 1 where absent. */
  readonly pageLabels?: readonly PageLabels[]
}

/** From this page on, until the next begins. */
export type PageLabels = { readonly firstPageIndex: number; readonly style: 'decimal' | 'roman'; readonly prefix: string; readonly start: number }

export type Page = {
  readonly widthPt: number
  readonly heightPt: number
  readonly boxes: readonly Box[]
  readonly links: readonly Link[]
}

/** Node of `Layout.structure` that a box belongs to; null marks an artifact (page stamps, rules, frames). */
export type Owner = number | null

/** What runs at the head or foot of page after page; an artifact without it is mere layout (rules, frames). */
export type RunningArtifact = 'header' | 'footer'

export type Box = Shape & { readonly artifact?: RunningArtifact }

type Shape =
  | { readonly kind: 'text'; readonly owner: Owner; readonly xPt: number; readonly baselinePt: number; readonly face: FaceId; readonly sizePt: number; readonly text: string; readonly colour: Colour; readonly letterSpacingPt?: number }
  | { readonly kind: 'rectangle'; readonly owner: Owner; readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number; readonly fill: Colour | null; readonly stroke: Colour | null; readonly strokePt: number; readonly radiusPt?: number; readonly dashPt?: number }
  | { readonly kind: 'line'; readonly owner: Owner; readonly fromXPt: number; readonly fromYPt: number; readonly toXPt: number; readonly toYPt: number; readonly stroke: Colour; readonly strokePt: number; readonly dashPt?: number }
  /** A polyline such as the tick of a checked box. */
  | { readonly kind: 'path'; readonly owner: Owner; readonly points: readonly (readonly [number, number])[]; readonly stroke: Colour; readonly strokePt: number }
  /** A word of a picture that is found and copied, and not seen; stretched to its width. */
  | { readonly kind: 'unseen'; readonly owner: Owner; readonly xPt: number; readonly baselinePt: number; readonly widthPt: number; readonly sizePt: number; readonly text: string }
  /** An image or a page of a foreign PDF, drawn upright into the rectangle; `crop` shows only a band of it there. */
  | { readonly kind: 'picture'; readonly owner: Owner; readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number; readonly picture: PictureId; readonly crop?: Crop }

/** The rows that are shown, as shares of the whole height from the top, 0 to 1. */
export type Crop = { readonly from: number; readonly to: number }

/** Names a picture of `Pictures` (see picture.ts); for a foreign PDF `page` counts from 1. */
export type PictureId = { readonly exhibitId: string; readonly page: number }

export type Link = {
  readonly owner: Owner
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
  readonly target: Destination
}

export type Destination = { readonly pageIndex: number; readonly yPt: number }

export type OutlineItem = { readonly title: string; readonly target: Destination; readonly children: readonly OutlineItem[]; readonly open: boolean }

export type StructureNode = {
  readonly tag: 'Document' | 'Part' | 'Sect' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption' | 'Link' | 'Note' | 'BlockQuote' | 'TOC' | 'Span'
  readonly parent: number | null
  readonly alternative?: string
  readonly language?: string
  /** How the items of a list are marked. */
  readonly numbering?: 'Decimal' | 'Disc' | 'Square'
}

/** RGB, 0 to 1 each. */
export type Colour = readonly [number, number, number]

/** The bundled faces: mincho for letters, gothic for heads, tables and labels; fallbacks are chosen per character. */
export type FaceId = 'serif' | 'serif-bold' | 'sans' | 'sans-bold'
