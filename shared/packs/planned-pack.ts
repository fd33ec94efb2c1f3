import type { Finding } from '#shared/domain/finding.ts'
import type { LaidOutPack } from './lay-out-pack.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { PackOrder } from './pack-order.ts'

/** A pack of which everything is known but its bytes. */
export type PlannedPack = {
  readonly order: PackOrder
  readonly text: string
  readonly laidOut: LaidOutPack
  readonly exhibits: readonly PackExhibit[]
  readonly findings: readonly Finding[]
}
