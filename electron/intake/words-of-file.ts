import { intakeLimits } from './intake-limits.ts'
import { readFacts } from './read-facts.ts'
import type { EvidenceFile, Reading } from './reader.ts'
import { walkAttached } from './walk-attached.ts'

/** How much of a file can be searched. */
export const mostSearchedCharacters = 100_000

/** All that can be read in a file, with the words of what is attached to it, each under its name; '' where that is nothing. */
export async function wordsOfFile(file: EvidenceFile, modifiedAt: Date): Promise<string> {
  const { reading } = await readFacts(file, modifiedAt)
  const own = await ownWords(reading)
  let length = own.length
  const walk = { limits: intakeLimits, passwords: file.passwords ?? [], isEnough: () => length >= mostSearchedCharacters }
  const { found } = await walkAttached<string>(reading.attached ?? [], walk, async (attached, inner) => {
    const within = (await readFacts(attached.file, modifiedAt)).reading
    const words = await ownWords(within)
    length += words.length
    return [attached.file.name, words, ...(await inner(within.attached ?? [])).found]
  })
  return [own, ...found].filter((part) => part !== '').join('\n').slice(0, mostSearchedCharacters)
}

const ownWords = async ({ text, pageText }: Reading): Promise<string> => text ?? (await pageText?.()) ?? ''
