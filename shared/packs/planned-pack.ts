import type { Finding } from '#shared/domain/finding.ts'
import type { LaidOutPack } from './lay-out-pack.ts'
import type { PackOrder } from './pack-order.ts'
import type { ReadyExhibit } from './portrayal.ts'

/** A pack of which everything is known but its bytes. */
export type PlannedPack = {
  readonly order: PackOrder
  readonly text: string
  readonly laidOut: LaidOutPack
  readonly ready: ReadonlyMap<string, ReadyExhibit>
  readonly labels: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}
