import type { Box, Page } from '../layout-types.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { ContentBytes } from './content-bytes.ts'
import type { GrowingTags } from './growing-tags.ts'
import { openPen } from './pen.ts'
import type { Pen } from './pen.ts'
import { drawLine, drawPath, drawRectangle } from './draw-shapes.ts'
import { drawUnseen } from './draw-unseen.ts'
import type { TextEncoder } from './text-encoder.ts'
import { openTextPen } from './text-pen.ts'

/** The content of a page, and which structure nodes its marked sequences belong to, in order. */
export type PageContent = { readonly bytes: Uint8Array; readonly markedOwners: readonly number[] }

export type ContentSources = {
  readonly encoder: TextEncoder
  /** Empty at the beginning and at the end. */
  readonly content: ContentBytes
  readonly tags: GrowingTags
  /** Draws a picture into the rectangle whose lower left corner is given, in PDF coordinates. */
  readonly drawPicture: (box: PictureBox, xPt: number, bottomPt: number) => string
}

export type PictureBox = Extract<Box, { readonly kind: 'picture' }>
type TextBox = Extract<Box, { readonly kind: 'text' }>

/** Source: ISO 32000-1, 14.6 (marked content): each stretch of one owner is a sequence of its own. */
export function pageContent(page: Page, sources: ContentSources): PageContent {
  const pen = openPen()
  const { content } = sources
  const text = openTextPen(pen, content)
  const markedOwners: number[] = []
  let current: Stretch | undefined
  for (const box of page.boxes) {
    const stretch = sources.tags.isTagged ? stretchOf(box, sources.tags) : undefined
    if (stretch !== undefined && (current === undefined || !isSame(stretch, current))) {
      text.end()
      if (current !== undefined) content.write('EMC\n')
      content.write(beginMarked(stretch, sources.tags, markedOwners))
      current = stretch
    }
    if (box.kind === 'text') text.show(box, page.heightPt - box.baselinePt, sources.encoder.encode(box.face, box.text))
    else {
      text.end()
      content.write(drawBox(box, page.heightPt, pen, sources))
    }
  }
  text.end()
  if (current !== undefined) content.write('EMC\n')
  return { bytes: content.take(), markedOwners }
}

/** What is read in one go; `language` where it is not that of its owner. */
type Stretch = Pick<Box, 'owner' | 'artifact'> & { readonly language: string | null }

const stretchOf = (box: Box, tags: GrowingTags): Stretch => ({ owner: box.owner, artifact: box.artifact, language: box.kind === 'text' ? tags.languageIn(box.owner, box.text) : null })

const isSame = (one: Stretch, other: Stretch): boolean => one.owner === other.owner && one.artifact === other.artifact && one.language === other.language

/** Kinds of artifacts: ISO 32000-1, 14.8.2.2. */
function beginMarked({ owner, artifact, language }: Stretch, tags: GrowingTags, markedOwners: number[]): string {
  if (owner === null && artifact === undefined) return '/Artifact <</Type /Layout>> BDC\n'
  if (owner === null) return `/Artifact <</Type /Pagination /Subtype ${artifact === 'footer' ? '/Footer' : '/Header'}>> BDC\n`
  const node = language === null ? owner : tags.addSpan(owner, language)
  return `/${tags.tagOf(node)} <</MCID ${markedOwners.push(node) - 1}>> BDC\n`
}

function drawBox(box: Exclude<Box, TextBox>, pageHeightPt: number, pen: Pen, sources: ContentSources): string {
  switch (box.kind) {
    case 'rectangle':
      return drawRectangle(box, pageHeightPt, pen)
    case 'line':
      return drawLine(box, pageHeightPt, pen)
    case 'path':
      return drawPath(box, pageHeightPt, pen)
    case 'unseen':
      return drawUnseen(box, pageHeightPt - box.baselinePt, sources.encoder)
    case 'picture':
      return sources.drawPicture(box, box.xPt, pageHeightPt - box.yPt - box.heightPt)
    default:
      return assertNever(box)
  }
}
