import type { Finding } from '#shared/domain/finding.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { FilledDocument } from './fill-documents.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { PackOrder } from './pack-order.ts'
import type { VolumeNumber } from './pack-file-name.ts'

export type LaidOutPack = { readonly layout: PackLayout; readonly text: string }

export type PackDocuments = readonly (FilledDocument | { readonly kind: 'exhibits' })[]

/** What documents say of the files that they come in. */
export type PackShape = {
  /** Exhibits whose originals stay out because they would not fit. */
  readonly withoutRoom: ReadonlySet<string>
  readonly isSplit: boolean
}

/** The part of a pack that a list of originals is about. */
export type ListShape = { readonly withoutRoom: ReadonlySet<string>; readonly exhibits: ReadonlySet<string>; readonly volumeName: string }

/** A pack, or one volume of it, of which everything is known but its bytes. */
export type PlannedPack = {
  readonly order: PackOrder
  readonly text: string
  readonly documents: PackDocuments
  /** Without the list of originals in a split pack: there each volume has its own. */
  readonly documentsFor: (shape: PackShape) => PackDocuments
  /** The printed list of the originals of one volume; null in a pack that prints none. */
  readonly listFor: (part: ListShape) => FilledDocument | null
  readonly laidOut: LaidOutPack
  /** Of the whole pack, in a volume too. */
  readonly exhibits: readonly PackExhibit[]
  readonly findings: readonly Finding[]
  readonly volume: VolumeNumber
  /** Exhibits whose originals stay out because they would not fit. */
  readonly withoutRoom: ReadonlySet<string>
}
