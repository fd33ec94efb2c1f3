import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Channel, EntryKind, PartyRole } from '#shared/domain/case-vocabulary.ts'
import { suggestionKey } from '#shared/domain/entry-suggestion.ts'
import type { EntrySuggestion, SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import { promisesText, suggestionStatement } from '#shared/words/suggestion-text.ts'
import { momentFound } from './moment-parts.ts'

type Form = { readonly kind: EntryKind; readonly role?: PartyRole; readonly channel?: Channel; readonly direction?: 'in' | 'out' }

const forms: Readonly<Record<SuggestedEvent, Form>> = {
  ordered: { kind: 'event' }, dispatched: { kind: 'event' }, 'shown-delivered': { kind: 'event' }, cancelled: { kind: 'event' }, 'return-requested': { kind: 'event' }, 'return-authorised': { kind: 'decision' },
  'return-received': { kind: 'event' }, refunded: { kind: 'payment' }, 'claim-filed': { kind: 'event' }, 'claim-decided': { kind: 'decision' },
  'seller-replied': { kind: 'contact', role: 'seller', channel: 'message', direction: 'in' }, chat: { kind: 'contact', role: 'marketplace', channel: 'chat', direction: 'out' }
}

/** The entry that a suggestion proposes, in both languages, citing what it was read in; null where its date cannot be read. `id` is a new one. */
export function suggestedEntry(suggestion: EntrySuggestion, exhibitIds: readonly string[], caseFile: CaseFile, id: string): Entry | null {
  const when = momentFound(suggestion.when, zoneOf(caseFile))
  if (when === null) return null
  const { kind, role, channel, direction } = forms[suggestion.event]
  const parties = (caseFile.parties ?? []).filter((party) => party.role === role)
  const promises = { ja: promisesText(suggestion, 'ja'), en: promisesText(suggestion, 'en') }
  const by = (suggestion.promises ?? []).flatMap((promise) => (promise.by === undefined ? [] : [momentFound(promise.by, zoneOf(caseFile))])).filter((moment) => moment !== null).toSorted()[0]
  return {
    id, when, kind, statement: { ja: suggestionStatement(suggestion, 'ja'), en: suggestionStatement(suggestion, 'en') },
    ...(kind !== 'contact' ? {} : { with: parties.length === 1 ? (parties[0]?.id ?? null) : null, channel: channel ?? null, direction: direction ?? null }),
    ...(suggestion.agent === undefined ? {} : { spokeWith: suggestion.agent }), ...(suggestion.reference === undefined ? {} : { reference: suggestion.reference }),
    ...(promises.ja === null ? {} : { outcome: { ja: promises.ja, en: promises.en ?? '' } }), ...(by === undefined ? {} : { promisedBy: by }),
    cites: [...exhibitIds], suggestedBy: suggestionKey(suggestion)
  }
}
