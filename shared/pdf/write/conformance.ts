import type { Layout, PictureId } from '../layout-types.ts'
import type { Picture } from '../picture.ts'
import type { CrossReference } from './pdf-file.ts'

/**
 * What a file is built to: PDF/A-3b (ISO 19005-3), or its twin, the same pages by the rules of PDF/A-1b (ISO 19005-1),
 * for which there is a validator. The twin carries no files, and its pictures must be opaque, of 8 bits and without a profile of their own.
 */
export type Conformance = 'a-3b' | 'a-1b-twin'

export type ConformanceRules = {
  readonly version: '1.7' | '1.4'
  readonly crossReference: CrossReference
  readonly part: 3 | 1
  readonly hasAttachments: boolean
  /** Which characters of a font are embedded, told once more; newer rules do without. */
  readonly hasCidSets: boolean
}

export const conformanceRules: Readonly<Record<Conformance, ConformanceRules>> = {
  'a-3b': { version: '1.7', crossReference: 'stream', part: 3, hasAttachments: true, hasCidSets: false },
  'a-1b-twin': { version: '1.4', crossReference: 'table', part: 1, hasAttachments: false, hasCidSets: true },
}

/** Nothing is known of how pages from elsewhere were made: with one of them the file claims nothing. */
export function hasForeignPages(layout: Layout, pictures: (id: PictureId) => Picture | undefined): boolean {
  return layout.pages.some((page) => page.boxes.some((box) => box.kind === 'picture' && pictures(box.picture)?.kind === 'pdf-page'))
}
