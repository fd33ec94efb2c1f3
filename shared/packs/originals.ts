import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { utf8Bytes } from '#shared/pdf/bytes.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'

export const originalsChoices = ['auto', 'all', 'none'] as const
export type OriginalsChoice = (typeof originalsChoices)[number]

export const leftOutReasons = ['redacted', 'carries-redacted', 'telling', 'unread', 'not-wanted', 'no-room', 'within', 'absent'] as const
/** Why an original stays out of the pack; null when it goes in. What lies `within` the original of its mail goes along with that. */
export type LeftOut = (typeof leftOutReasons)[number] | null

/** By the contract: redacted originals and what they lie in never, telling ones only when all are asked for. What has no room is found out later. */
export function leftOut(exhibit: Exhibit, facts: ExhibitFacts, choice: OriginalsChoice): LeftOut {
  if ((exhibit.redactions ?? []).length > 0) return 'redacted'
  if (facts.isAbsent === true) return 'absent'
  if (facts.carriesRedacted === true && choice !== 'none') return 'carries-redacted'
  if (choice === 'none') return 'not-wanted'
  if (choice !== 'auto' || facts.telling.length === 0) return null
  return facts.telling.every((what) => what === 'unread') ? 'unread' : 'telling'
}

/**
 * The name under which an original is embedded: its label in front keeps two files of one name apart. It is one that
 * every system takes, and that poppler writes as it stands: of a character beyond the first 65,536 it makes two broken ones.
 */
export const attachmentName = (exhibit: Exhibit, label: string): string => withinBytes(`${label} ${fileNameOnPaper(exhibit)}`.replace(unsafe, '_'), mostNameBytes)

const unsafe = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u{10000}-\u{10ffff}]/gu

/** What file systems of Linux take. */
const mostNameBytes = 255

/** Cut before its ending. */
function withinBytes(name: string, most: number): string {
  if (utf8Bytes(name).length <= most) return name
  const ending = /\.[^.\s]{1,16}$/u.exec(name)?.[0] ?? ''
  const stem = Array.from(name.slice(0, name.length - ending.length))
  while (utf8Bytes(stem.join('') + ending).length > most) stem.pop()
  return stem.join('') + ending
}

/** In a manifest, one of the pictures that an exhibit was put together from; they count from 1. */
export const partId = (exhibitId: string, index: number): string => `${exhibitId}/from/${index + 1}`
