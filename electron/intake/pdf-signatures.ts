import type { ForeignDocument } from '#shared/pdf/pictures/foreign-document.ts'
import { isArray, isDictionary, resolved, resolvedDictionary } from '#shared/pdf/read/pdf-item.ts'
import type { PdfDictionary, PdfItem } from '#shared/pdf/read/pdf-item.ts'

const mostFields = 2_000
const deepest = 8

/** Whether a field of the form holds a digital signature; whether that is valid is not looked into. Source: ISO 32000-1, 12.7.4.5. */
export async function isSigned({ objects }: ForeignDocument): Promise<boolean> {
  let left = mostFields
  const holdsOne = async (item: PdfItem, type: PdfItem | undefined, depth: number): Promise<boolean> => {
    if (depth > deepest || left-- <= 0) return false
    const field = await resolvedDictionary(objects, item)
    if (!field) return false
    const ownType = field.get('/FT') ?? type
    if (ownType === '/Sig' && isDictionary(await resolved(objects, field.get('/V')))) return true
    return anyOf(field, '/Kids', ownType, depth + 1)
  }
  const anyOf = async (dictionary: PdfDictionary | null | undefined, key: string, type: PdfItem | undefined, depth: number): Promise<boolean> => {
    const items = await resolved(objects, dictionary?.get(key))
    if (!isArray(items)) return false
    for (const item of items) if (await holdsOne(item, type, depth)) return true
    return false
  }
  try {
    const catalog = await resolvedDictionary(objects, objects.trailer.get('/Root'))
    return await anyOf(await resolvedDictionary(objects, catalog?.get('/AcroForm')), '/Fields', undefined, 0)
  } catch {
    return false
  }
}
