import { intakeLimits } from './intake-limits.ts'
import { openEvidence, readFacts } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, Reading } from './reader.ts'

/** How much of a file can be searched. */
export const mostSearchedCharacters = 100_000

/** All that can be read in a file, with the words of what is attached to it; '' where that is nothing. */
export async function wordsOfFile(file: EvidenceFile, modifiedAt: Date): Promise<string> {
  const { reading } = await readFacts(file, modifiedAt)
  return (await wordsOf(reading, file, modifiedAt, 1)).slice(0, mostSearchedCharacters)
}

async function wordsOf(reading: Reading, file: EvidenceFile, modifiedAt: Date, depth: number): Promise<string> {
  const parts = [reading.text ?? (await reading.pageText?.()) ?? '']
  const attached = depth > intakeLimits.forwardedDepth ? [] : (reading.attached ?? []).filter(({ isTrimming }) => !isTrimming).slice(0, intakeLimits.attachments)
  for (const one of attached) {
    if (lengthOf(parts) >= mostSearchedCharacters) break
    parts.push(await wordsOfAttached(one, file, modifiedAt, depth))
  }
  return parts.filter((part) => part !== '').join('\n')
}

async function wordsOfAttached({ name, source }: AttachedFile, { passwords }: EvidenceFile, modifiedAt: Date, depth: number): Promise<string> {
  const file = await openEvidence(name, source, passwords)
  const { reading } = await readFacts(file, modifiedAt)
  const words = await wordsOf(reading, file, modifiedAt, depth + 1)
  return words === '' ? name : `${name}\n${words}`
}

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0)
