import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { Language } from '#shared/domain/language.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'

/** A case that has only begun: the marketplace and Japan's currency and zone are assumed, all else is asked. */
export function newCaseFile(start: { readonly id: string; readonly dispute: Dispute; readonly language: Language; readonly title: string }): CaseFile {
  const title = start.title.trim()
  return {
    format: 'tsuzuri-case', version: 1, id: start.id, title: title === '' ? `${disputeWords[start.dispute][start.language]}${start.language === 'ja' ? 'の件' : ''}` : title,
    language: start.language, timeZone: 'Asia/Tokyo', dispute: start.dispute,
    parties: [{ id: 'amazon', role: 'marketplace', name: { ja: 'アマゾンジャパン合同会社', en: 'Amazon Japan G.K.' } }],
    order: { marketplace: 'amazon.co.jp', currency: 'JPY' }, entries: [], exhibits: []
  }
}
