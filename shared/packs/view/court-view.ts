import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { addresseeOf } from './party-view.ts'
import { onPaper } from './slot.ts'

/** Before which court, if any, and between whom. */
export type CourtView = {
  /** 令和8年（少コ）第123号　代金返還請求事件; '' while nothing is pending. */
  readonly matter: string
  readonly name: string
  readonly opponent: string
  readonly isPending: boolean
}

export function courtView(caseFile: CaseFile, language: Language): CourtView {
  const { court } = caseFile
  const matter = [court?.caseNumber, court?.caseName].map((text) => onPaper(text, language)).filter((text) => text !== '').join(language === 'ja' ? '　' : ' ')
  return { matter, name: onPaper(court?.name, language), opponent: onPaper(addresseeOf(caseFile)?.name, language), isPending: matter !== '' }
}
