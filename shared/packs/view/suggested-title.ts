import { redactText } from '#shared/domain/redact-text.ts'
import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { fileNameOnPaper } from '../file-name-on-paper.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import { onPaper } from './slot.ts'

type Words = Readonly<Record<Language, string>>

/** What an exhibit without a title of its own is called in a list of evidence: what it is, then what tells it from others of its kind. */
export function suggestedTitle(exhibit: Exhibit, facts: ExhibitFacts | null, caseFile: CaseFile, language: Language): string {
  const kind = facts?.kind ?? ''
  const own = redactText(onPaper(facts?.title, language), hiddenTexts(exhibit))
  const partner = writtenWith(exhibit, caseFile, language)
  if (kind === 'message/rfc822' || kind === 'application/vnd.ms-outlook') return own === '' ? say({ ja: '電子メールを印刷した書面', en: 'E-mail, printed' }, language) : say({ ja: `電子メール（件名「${own}」）を印刷した書面`, en: `E-mail with the subject “${own}”, printed` }, language)
  if (partner !== null) return say({ ja: `${partner}との間のメッセージを印刷した書面`, en: `Messages exchanged with ${partner}, printed` }, language)
  if (kind === 'text/html' || kind === 'multipart/related') return say({ ja: `${own === '' ? '' : `「${own}」と題する`}ウェブページを印刷した書面`, en: own === '' ? 'Web page, printed' : `Web page headed “${own}”, printed` }, language)
  if (own !== '') return say({ ja: `「${own}」と題する書面`, en: `Document headed “${own}”` }, language)
  return `${say(plainWords(kind, exhibit.file), language)}${say({ ja: `（${fileNameOnPaper(exhibit)}）`, en: ` (${fileNameOnPaper(exhibit)})` }, language)}`
}

const say = (words: Words, language: Language): string => words[language]

/** Cameras make JPEG and HEIC; a picture that says otherwise in its name, or is of another kind, shows a screen. */
function plainWords(kind: string, file: string): Words {
  if (/^image\//.test(kind)) return /^image\/(jpeg|heic|heif)$/.test(kind) && !/screen|スクリーン|画面/iu.test(file) ? { ja: '写真', en: 'Photograph' } : { ja: '画面を撮影した書面', en: 'Screen capture' }
  if (/^video\//.test(kind)) return { ja: '動画', en: 'Video' }
  return kind === 'text/plain' ? { ja: '文書', en: 'Text' } : { ja: '電子ファイル', en: 'File' }
}

/** The party of the messages that an exhibit shows: every contact that cites it went by message or chat, with one and the same. */
function writtenWith(exhibit: Exhibit, caseFile: CaseFile, language: Language): string | null {
  const citing = (caseFile.entries ?? []).filter((entry) => (entry.cites ?? []).some((cite) => parseCite(cite).exhibitId === exhibit.id))
  const partners = new Set(citing.map((entry) => (entry.kind === 'contact' && (entry.channel === 'message' || entry.channel === 'chat') ? (entry.with ?? null) : null)))
  const [only] = partners
  if (partners.size !== 1 || only === null || only === undefined) return null
  return onPaper((caseFile.parties ?? []).find((party) => party.id === only)?.name, language) || null
}
