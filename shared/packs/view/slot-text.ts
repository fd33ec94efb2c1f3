import { phrase } from '#shared/documents/write-text.ts'
import type { Slot } from './slot.ts'

/** A slot within a sentence that is put together in code: a gap by its name, nothing as an empty text. */
export const slotText = (slot: Slot): string => (slot === null ? '' : typeof slot === 'string' ? slot : phrase([slot]))
