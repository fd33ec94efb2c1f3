import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { DestinationId } from '#shared/domain/destination-id.ts'

/** How papers are made, beyond which and in which language. */
export type Making = {
  /** Null: as the kind of papers has it. */
  readonly labels: LabelScheme | null
  readonly originals: 'auto' | 'all' | 'none'
  readonly destination: DestinationId
  readonly reopenable: boolean
}

export const usualMaking: Making = { labels: null, originals: 'auto', destination: 'none', reopenable: false }
