import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import { printable } from '#shared/words/visible-text.ts'
import { conversationBlocks } from './conversation-blocks.ts'
import { cover } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { damageIn, readableText } from './readable-text.ts'
import { conversationFacts, readConversation } from './read-conversation.ts'
import type { EvidenceFile, PortrayalRequest, Reader, Reading } from './reader.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { splitRedactions } from './split-redactions.ts'
import { textBlocks } from './text-blocks.ts'

/** Read beyond what is shown, so that no word that must be hidden is cut in two at the end. */
const slackBytes = 200_000

/** Plain text, CSV and JSON, in whatever encoding. */
export const readText: Reader = async (file) => textReading(await textOfFile(file), [])

export type FileText = { readonly text: string; readonly isCut: boolean }

export async function textOfFile({ source }: Pick<EvidenceFile, 'source'>): Promise<FileText> {
  const length = Math.min(source.sizeBytes, intakeLimits.shownTextBytes + slackBytes)
  const bytes = await source.read(0, length)
  const text = readableText(bytes, length === source.sizeBytes) ?? new TextDecoder().decode(bytes)
  return { text: printable(text), isCut: source.sizeBytes > intakeLimits.shownTextBytes }
}

export function textReading({ text, isCut }: FileText, noted: readonly ReaderWarning[]): Reading {
  const warnings: readonly ReaderWarning[] = [...noted, ...(isCut ? [{ code: 'truncated-text' } as const] : []), ...damageIn(text)]
  const conversation = readConversation(text)
  return { pages: 1, dates: [], ...(conversation === null ? {} : conversationFacts(conversation)), telling: [], text, warnings, portray: async (request) => portrayText(text, isCut, warnings, request) }
}

function portrayText(text: string, isCut: boolean, warnings: readonly ReaderWarning[], { redactions, language }: PortrayalRequest): Portrayal {
  const { areas, texts, hasHollowText } = splitRedactions(redactions)
  if (areas.length > 0 || hasHollowText) return cover('redaction-not-possible', warnings)
  const shown = maskCardNumbers(redactText(text, texts))
  // Of a longer text the last stretch is not shown: a word that is cut there could not be known for one to be hidden.
  const kept = isCut ? shown.slice(0, Math.max(0, shownLength(shown))) : shown
  // Read anew from what may be shown, so that nothing hidden comes back by another way.
  const conversation = readConversation(kept)
  return { kind: 'text', blocks: conversation === null ? textBlocks(kept) : conversationBlocks(conversation, language), warnings }
}

const shownLength = (text: string): number => Math.floor((text.length * intakeLimits.shownTextBytes) / (intakeLimits.shownTextBytes + slackBytes))
