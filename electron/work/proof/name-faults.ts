import type { RedactionFault } from '#shared/domain/failure.ts'
import { askPdfium } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { PdfiumSubject } from '#electron/intake/pdfium/ask-pdfium.ts'
import type { DocumentNames } from '#electron/intake/pdfium/pdfium-task.ts'
import { isOurHead, titleSpoken } from './own-words.ts'
import type { Tongue } from './own-words.ts'
import { faultOf } from './redacted-exhibit.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/** Hidden words in what names an exhibit: its bookmark, what is read aloud for its pages, what is embedded under its label, its entry in the manifest. */
export async function nameFaults(subject: PdfiumSubject, redacted: readonly RedactedExhibit[], tongue: Tongue): Promise<readonly RedactionFault[]> {
  const names = await askPdfium(subject, { kind: 'names' })
  const faults: RedactionFault[] = []
  for (const exhibit of redacted) {
    const words = [...exhibit.texts.filter((text) => text.length >= shortestName), ...exhibit.wordsUnder]
    if (words.length === 0) continue
    const spoken: string[] = []
    for (const page of exhibit.pages) spoken.push(...(await askPdfium(subject, { kind: 'alternatives', page })).map((text) => titleSpoken(text, exhibit, page, tongue)))
    // A mail or text is read aloud from its own tags, which its pages have shown already.
    const said = [...titlesOf(names, exhibit).filter((title) => !isOurHead(title, tongue)), ...spoken, ...embeddedOf(names, exhibit), ...manifestOf(names, exhibit)].map((text) => withoutLawful(text, exhibit))
    if (said.some((text) => words.some((word) => text.includes(word)))) faults.push(faultOf(exhibit, exhibit.pages[0] ?? null, 'name'))
  }
  return faults
}

/** A single digit stands in any label. */
const shortestName = 3

const titlesOf = ({ bookmarks }: DocumentNames, { pages }: RedactedExhibit): readonly string[] => bookmarks.filter(({ page }) => pages.includes(page)).map(({ title }) => title)

const embeddedOf = ({ attachments }: DocumentNames, { one }: RedactedExhibit): readonly string[] => attachments.filter(({ name }) => name.startsWith(`${one.label} `)).map(({ name }) => name)

function manifestOf({ attachments }: DocumentNames, { one }: RedactedExhibit): readonly string[] {
  const text = attachments.find(({ name }) => name === 'manifest.json')?.text ?? null
  const manifest: unknown = text === null ? null : JSON.parse(text)
  const entries: readonly unknown[] = isRecord(manifest) && Array.isArray(manifest['exhibits']) ? manifest['exhibits'] : []
  return entries.filter((entry) => isRecord(entry) && entry['id'] === one.id).flatMap(stringsIn)
}

/** Ids, hashes and dates are counted, not said: they are no words of the exhibit. */
const counted = new Set(['id', 'label', 'sha256', 'kind', 'dates', 'leftOut'])

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => (counted.has(key) ? [] : stringsIn(inner))) : []
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The label is ours. */
const withoutLawful = (text: string, { one }: RedactedExhibit): string => searchable(text).replaceAll(searchable(one.label), '\n')
