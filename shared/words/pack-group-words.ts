import type { Language } from '#shared/domain/language.ts'
import type { PackGroup } from '#shared/domain/pack-group.ts'

/** Headings of the groups in which packs are offered. */
export const packGroupWords: Readonly<Record<PackGroup, Readonly<Record<Language, string>>>> = {
  ask: { ja: '伝える・問い合わせる', en: 'Ask and tell' }, 'send-back': { ja: '返品・返金', en: 'Return and refund' }, settle: { ja: '解決を求める', en: 'Ask for a remedy' },
  claim: { ja: '申請・申立て', en: 'Claims and the next desk' }, keep: { ja: '整理して残す', en: 'Keep in order' }
}
