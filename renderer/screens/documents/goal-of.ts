import type { Goal } from '../case/goal.ts'

/** The place and field in which a pointer of the case file is filled in. */
export function goalOf(pointer: string): Goal {
  if (pointer.startsWith('/entries')) return { place: 'timeline' }
  if (pointer.startsWith('/exhibits')) return { place: 'evidence' }
  if (pointer.startsWith('/parties')) return { place: 'story', pointer: '/parties/seller' }
  return { place: 'story', pointer }
}
