import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { PageSize } from './use-page-width.ts'

const usualBox = { width: 0.3, inHeight: 0.12 } as const

/** A box of a usual size in the middle of what is in sight. */
export function middleOf(stage: HTMLElement | null, sheet: HTMLElement | null, page: number, { width, height }: PageSize): AreaRedaction {
  const [seen, whole] = [stage?.getBoundingClientRect(), sheet?.getBoundingClientRect()]
  const tall = Math.min(0.5, usualBox.width * usualBox.inHeight * (width / height) * 2)
  const middle = seen && whole ? (Math.max(seen.top, whole.top) + Math.min(seen.bottom, whole.bottom)) / 2 : 0
  const y = whole && whole.height > 0 ? (middle - whole.top) / whole.height - tall / 2 : 0.5
  return { page, x: (1 - usualBox.width) / 2, y: Math.min(1 - tall, Math.max(0, y)), width: usualBox.width, height: tall }
}
