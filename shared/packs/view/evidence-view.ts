import type { Inline } from '#shared/documents/block.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { shortLabel } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import { dayText } from '#shared/words/date-text.ts'
import { hiddenTexts, statedOf } from '../hidden-texts.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { onPaper } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'
import { originOf } from './stated-origin.ts'
import { suggestedTitle } from './suggested-title.ts'

/** A line of the list of evidence (証拠説明書): Rules of Civil Procedure of Japan, rule 137. */
export type EvidenceView = {
  readonly number: Inline
  readonly title: string
  readonly form: string
  readonly madeOn: string
  readonly maker: string
  readonly proves: Slot
}

const unknown = { ja: '不明', en: 'unknown' } as const
const forms = { original: { ja: '原本', en: 'original' }, copy: { ja: '写し', en: 'copy' } } as const

export const evidenceViews = (exhibits: readonly PackExhibit[], caseFile: CaseFile, scheme: LabelScheme, context: ViewContext): readonly EvidenceView[] =>
  exhibits.map((one) => evidenceView(one, caseFile, scheme, context))

function evidenceView(one: PackExhibit, caseFile: CaseFile, scheme: LabelScheme, context: ViewContext): EvidenceView {
  const { id, position, branch, exhibit, ready } = one
  const { language } = context
  const { maker, madeAt } = originOf(one, context)
  const proves = onPaper(exhibit.proves, language)
  return {
    number: { kind: 'cite', exhibitId: id, page: null, text: shortLabel(scheme, position, branch), isListing: true },
    title: redactText(onPaper(exhibit.title, language), hiddenTexts(exhibit)) || suggestedTitle(exhibit, ready === null ? null : statedOf(exhibit, ready.facts), caseFile, language),
    form: forms[exhibit.form ?? 'copy'][language], madeOn: madeAt === null ? unknown[language] : dayText(madeAt, language, 'table', context.zone),
    maker: redactText(maker, hiddenTexts(exhibit)) || unknown[language],
    proves: proves === '' && branch !== null ? (language === 'ja' ? '同上' : 'as above') : proves === '' ? { kind: 'gap', name: language === 'ja' ? '立証趣旨' : 'what it shows' } : proves
  }
}
