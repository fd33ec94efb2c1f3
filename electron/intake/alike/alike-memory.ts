import { z } from 'zod'
import type { LookHashes } from './look-hash.ts'

/**
 * What earlier comparisons came to, by the SHA-256 of the originals, so that each picture is decoded once. `same` of a pair is
 * whether it shows the same, `shift` how far the second continues the first, 0 where it does not.
 */
export type AlikeMemory = {
  readonly hashes: Map<string, LookHashes>
  readonly same: Map<string, boolean>
  readonly shift: Map<string, number>
}

export const newMemory = (): AlikeMemory => ({ hashes: new Map(), same: new Map(), shift: new Map() })
export const pairKey = (one: string, other: string): string => `${one} ${other}`

const word = z.number().int()
const stored = z.object({
  version: z.literal(1), hashes: z.array(z.tuple([z.string(), z.array(z.array(word).length(8)).length(4)])),
  same: z.array(z.tuple([z.string(), z.boolean()])), shift: z.array(z.tuple([z.string(), word]))
})

export const memoryJson = ({ hashes, same, shift }: AlikeMemory): string => JSON.stringify({ version: 1, hashes: [...hashes], same: [...same], shift: [...shift] })

/** What cannot be read is found out anew. */
export function memoryOf(json: string): AlikeMemory {
  try {
    const read = stored.safeParse(JSON.parse(json))
    if (read.success) return { hashes: new Map(read.data.hashes), same: new Map(read.data.same), shift: new Map(read.data.shift) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return newMemory()
}
