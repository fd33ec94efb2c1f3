import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { suggestedEvents } from '#shared/domain/entry-suggestion.ts'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import { dropChange, openSuggestions } from '#shared/interview/open-suggestions.ts'
import { suggestedEntry } from '#shared/interview/suggested-entry.ts'
import { suggestionStatement } from '#shared/words/suggestion-text.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const ordered: EntrySuggestion = { event: 'ordered', when: '2026-10-01T09:12:00', source: 'content', confidence: 'likely', orderNumber: '250-1234567-1234567', amount: 'JPY 5480' }
const dispatched: EntrySuggestion = { event: 'dispatched', when: '2026-10-02T18:40:22+09:00', source: 'mail-header', confidence: 'certain', carrier: 'ヤマト運輸', trackingNumber: '4444-1375-8703' }
const chat: EntrySuggestion = { event: 'chat', when: '2026-10-14T11:00:00', source: 'content', confidence: 'likely', agent: '担当者 田中', reference: 'K-1', promises: [{ text: '返金いたします' }, { text: '18日までに連絡します', by: '2026-10-18' }, { text: '17日までに送ります', by: '2026-10-17' }] }

const exhibits = [{ id: 'mail', file: 'a.eml' }, { id: 'page', file: 'b.pdf' }]
const caseWith = (fields: Readonly<Record<string, unknown>> = {}): CaseFile => caseOf(withFields({ exhibits, ...fields }))
const facts = { mail: { suggestions: [dispatched, ordered] }, page: { suggestions: [ordered] } }
const keys = (caseFile: CaseFile): readonly string[] => openSuggestions(caseFile, facts).map(({ key }) => key)

describe('suggestions that are open', () => {
  test('stand in the order of time, an event of two files once and with both', () => {
    expect(openSuggestions(caseWith(), facts).map(({ key, exhibitIds }) => [key, exhibitIds])).toEqual([['ordered 2026-10-01', ['mail', 'page']], ['dispatched 2026-10-02', ['mail']]])
  })

  test('one that was taken over is not offered again, and is once its entry is gone', () => {
    const caseFile = caseWith()
    const [first] = openSuggestions(caseFile, facts)
    const entry = first && suggestedEntry(first.suggestion, first.exhibitIds, caseFile, 'e1')
    if (!entry) throw new Error('no entry')
    const taken = applyChange(caseFile, { kind: 'put-entry', entry })
    expect(caseFileSchema.safeParse(taken).success).toBe(true)
    expect(keys(taken)).toEqual(['dispatched 2026-10-02'])
    expect(keys(applyChange(taken, { kind: 'remove-entry', id: 'e1' }))).toEqual(keys(caseFile))
  })

  test.each(['見本 花子', '見本花子', 'Hanako@Mihon.example'])('a notice in a mail that the claimant wrote, as %s, is none; what their mail states and a chat in it are', (author) => {
    const caseFile = caseWith({ claimant: { name: '見本　花子', email: 'hanako@mihon.example' } })
    const found = (by: string): readonly string[] => openSuggestions(caseFile, { mail: { author: by, suggestions: [dispatched, ordered, { ...chat, source: 'mail-header' }] } }).map(({ suggestion }) => suggestion.event)
    expect(found(author)).toEqual(['ordered', 'chat'])
    expect(found('Amazon.co.jp')).toEqual(['ordered', 'dispatched', 'chat'])
  })

  test('one that was dropped stays so', () => {
    const caseFile = caseWith()
    const [first] = openSuggestions(caseFile, facts)
    if (!first) throw new Error('no suggestion')
    const without = applyChange(caseFile, dropChange(first, caseFile))
    expect(caseFileSchema.parse(without).droppedSuggestions).toEqual(['ordered 2026-10-01'])
    expect(keys(without)).toEqual(['dispatched 2026-10-02'])
  })

  test('what an entry of that day tells already, citing the file, is not offered', () => {
    const told = { id: 'e', when: '2026-10-02T18:00+09:00', kind: 'event', statement: '発送', cites: ['mail#p1'] }
    expect(keys(caseWith({ entries: [told] }))).toEqual(['ordered 2026-10-01'])
    expect(keys(caseWith({ entries: [{ ...told, cites: ['page'] }] }))).toEqual(['ordered 2026-10-01', 'dispatched 2026-10-02'])
  })

  test('what an entry tells of one file is not offered for another that shows the same', () => {
    expect(keys(caseWith({ entries: [{ id: 'e', when: '2026-10-01T10:00+09:00', kind: 'event', statement: '注文', cites: ['mail'] }] }))).toEqual(['dispatched 2026-10-02'])
  })

  test('what an entry of the very minute tells is not offered, whatever it cites', () => {
    const told = { id: 'e', when: '2026-10-02T09:40Z', kind: 'event', statement: '発送', cites: [] }
    expect(keys(caseWith({ entries: [told] }))).toEqual(['ordered 2026-10-01'])
    expect(keys(caseWith({ entries: [{ ...told, when: '2026-10-02T09:41Z' }] }))).toEqual(['ordered 2026-10-01', 'dispatched 2026-10-02'])
  })

  test('events of another order than the case’s are not offered', () => { expect(keys(caseWith({ order: { number: '250-0000000-0000000' } }))).toEqual(['dispatched 2026-10-02']) })
})

describe('the entry that a suggestion proposes', () => {
  test('has its words in both languages and cites what it was read in', () => {
    expect(suggestedEntry(dispatched, ['mail'], caseWith(), 'e')).toEqual({
      id: 'e', when: '2026-10-02T18:40:22+09:00', kind: 'event', suggestedBy: 'dispatched 2026-10-02', cites: ['mail'],
      statement: { ja: '発送の通知を受け取った（ヤマト運輸、追跡番号4444-1375-8703）', en: 'I received notice that the item had been dispatched (Yamato Transport, tracking number 4444-1375-8703)' }
    })
  })

  test('of a chat is a contact with the agent, the promises as they were said, and the first day that was named', () => {
    const entry = suggestedEntry(chat, ['page'], caseWith({ parties: [{ id: 'm', role: 'marketplace', name: 'Amazon' }] }), 'e')
    expect(entry).toMatchObject({ when: '2026-10-14T11:00+09:00', kind: 'contact', with: 'm', channel: 'chat', direction: 'out', spokeWith: '担当者 田中', reference: 'K-1', promisedBy: '2026-10-17' })
    expect(entry?.outcome).toEqual({ ja: '「返金いたします」「18日までに連絡します」「17日までに送ります」との案内があった', en: 'I was told: “返金いたします” “18日までに連絡します” “17日までに送ります”' })
  })

  test('names nobody where two could be meant', () => {
    expect(suggestedEntry(chat, [], caseWith({ parties: [{ id: 'm', role: 'marketplace', name: 'A' }, { id: 'n', role: 'marketplace', name: 'B' }] }), 'e')?.with).toBeNull()
  })

  test.each(suggestedEvents)('%s has words in both languages, for a notice and for a page', (event) => {
    for (const source of ['mail-header', 'content'] as const) {
      expect(suggestionStatement({ ...ordered, event, source }, 'ja')).toMatch(/^[ぁ-んァ-ヶー一-龠、「」]+（注文番号250-1234567-1234567、5,480円）$/u)
      expect(suggestionStatement({ ...ordered, event, source }, 'en')).toMatch(/^[A-Z][A-Za-z -]+ \(order 250-1234567-1234567, ¥5,480\)$/)
    }
  })
})
