import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { ForeignDocument } from '#shared/pdf/pictures/foreign-document.ts'
import { resolved, resolvedDictionary } from '#shared/pdf/read/pdf-item.ts'
import type { PdfObject } from '#shared/pdf/read/pdf-item.ts'
import { stringBytes, textOf } from '#shared/pdf/read/text-string.ts'
import { latin1Text } from '#shared/pdf/bytes.ts'
import { printable } from '#shared/words/visible-text.ts'
import { contradicted } from './contradicted-label.ts'
import { isImpossibleTime, pdfTime } from './stated-time.ts'

export type PdfInformation = { readonly dates: readonly DateFound[]; readonly hasImpossibleDate?: true; readonly title: string; readonly author: string }

/** What the file says of itself; nothing where that is broken. Source: ISO 32000-1, 14.3.3. */
export async function pdfInformation({ objects }: ForeignDocument): Promise<PdfInformation> {
  try {
    const dictionary = await resolvedDictionary(objects, objects.trailer.get('/Info'))
    const entry = async (key: string): Promise<string> => shownText(wordsOf(await resolved(objects, dictionary?.get(key))))
    const stated = await entry('/CreationDate')
    const value = pdfTime(stated)
    return { ...(isImpossibleTime(stated) ? { hasImpossibleDate: true } : {}), dates: value === null ? [] : [{ role: 'written', value, source: 'metadata', confidence: 'likely' }], title: await entry('/Title'), author: await entry('/Author') }
  } catch {
    return { dates: [], title: '', author: '' }
  }
}

/** Old Japanese programs wrote them in Shift_JIS, others in UTF-8, without the mark that the format asks for. */
function wordsOf(object: PdfObject | undefined): string {
  const text = textOf(object)
  const bytes = stringBytes(object)
  return /^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(latin1Text(bytes.subarray(0, 3))) ? text : (contradicted(bytes, 'windows-1252', text) ?? text)
}

const longestEntry = 1_000

const shownText = (text: string): string => printable(text).replace(/\s+/g, ' ').trim().slice(0, longestEntry)
