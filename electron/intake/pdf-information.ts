import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { ForeignDocument } from '#shared/pdf/pictures/foreign-document.ts'
import { resolved, resolvedDictionary } from '#shared/pdf/read/pdf-item.ts'
import { textOf } from '#shared/pdf/read/text-string.ts'
import { printable } from '#shared/words/visible-text.ts'
import { pdfTime } from './stated-time.ts'

export type PdfInformation = { readonly dates: readonly DateFound[]; readonly title: string; readonly author: string }

/** What the file says of itself; nothing where that is broken. Source: ISO 32000-1, 14.3.3. */
export async function pdfInformation({ objects }: ForeignDocument): Promise<PdfInformation> {
  try {
    const dictionary = await resolvedDictionary(objects, objects.trailer.get('/Info'))
    const entry = async (key: string): Promise<string> => shownText(textOf(await resolved(objects, dictionary?.get(key))))
    const value = pdfTime(await entry('/CreationDate'))
    return { dates: value === null ? [] : [{ role: 'written', value, source: 'metadata', confidence: 'likely' }], title: await entry('/Title'), author: await entry('/Author') }
  } catch {
    return { dates: [], title: '', author: '' }
  }
}

const longestEntry = 1_000

const shownText = (text: string): string => printable(text).replace(/\s+/g, ' ').trim().slice(0, longestEntry)
