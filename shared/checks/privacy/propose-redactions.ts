import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import type { FileWords, PageWords } from '#shared/domain/page-words.ts'
import { comparable } from '#shared/domain/redact-text.ts'
import { boxesOf } from './boxes-of.ts'
import { findPrivate } from './find-private.ts'
import type { PrivateFind } from './find-private.ts'
import type { KnownToCase } from './known-to-case.ts'
import { pageText } from './page-text.ts'
import type { PrivateKind } from './private-kind.ts'

/** Something that may be hidden, with one press. `key` is the same for the same value wherever it stands; `shown` is fit for the screen. */
export type RedactionProposal = {
  readonly kind: PrivateKind
  readonly key: string
  readonly shown: string
  /** Null in a text without pages. */
  readonly page: number | null
  readonly redactions: readonly Redaction[]
  readonly isOwn: boolean
}

/** A box for each line that a value stands on, page by page; what shares a word with a number that the case rests on is left to its owner. */
export const proposeAreas = (file: FileWords, known: KnownToCase): readonly RedactionProposal[] => file.pages.flatMap((page) => proposeOnPage(page, file.source, known))

function proposeOnPage(page: PageWords, source: FileWords['source'], known: KnownToCase): readonly RedactionProposal[] {
  const { text, words } = pageText(page, source)
  const { finds, kept } = findPrivate(text, known)
  return finds.flatMap((find) => {
    const redactions: readonly AreaRedaction[] = boxesOf(find, words, kept).map((box) => ({ page: page.page, ...box }))
    return redactions.length === 0 ? [] : [{ ...proposalOf(find), page: page.page, redactions }]
  })
}

/** Each value once: a text hides it wherever it stands. */
export function proposeTexts(text: string, known: KnownToCase): readonly RedactionProposal[] {
  const { finds, kept } = findPrivate(text, known)
  const inSight = kept.map(({ from, to }) => comparable(text.slice(from, to)))
  const proposals = finds.map((find) => ({ ...proposalOf(find), page: null, redactions: [{ text: oneLine(find.value) }] }))
  return [...new Map(proposals.map((one) => [one.key, one])).values()].filter(({ redactions: [one] }) => isLongEnough(one?.text ?? '') && !inSight.some((number) => number.includes(comparable(one?.text ?? ''))))
}

/** A single character would go from everywhere. */
const isLongEnough = (text: string): boolean => comparable(text).length > 1

const proposalOf = ({ kind, value, isOwn }: PrivateFind): Pick<RedactionProposal, 'kind' | 'key' | 'shown' | 'isOwn'> => ({ kind, key: `${kind} ${comparable(value)}`, shown: shownValue(kind, oneLine(value)), isOwn })

const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim()

/** What must not be read over a shoulder either. */
function shownValue(kind: PrivateKind, value: string): string {
  const digits = value.normalize('NFKC').replace(/\D/gu, '')
  if (kind === 'card') return `**** **** **** ${digits.slice(-4)}`
  return kind === 'my-number' ? `**** **** **${digits.slice(-2)}` : value
}
