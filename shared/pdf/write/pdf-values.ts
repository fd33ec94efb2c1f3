import { hexOf, latin1Bytes } from '../bytes.ts'

/** A PDF object as it stands in the file (ISO 32000-1, 7.3); made by the functions below, never by hand from outside text. */
export type PdfValue = string

/** Names of our own and of foreign files; bytes outside the regular characters are escaped. */
export const pdfName = (name: string): PdfValue =>
  `/${name.replace(/[^A-Za-z0-9_.+-]/g, (character) => hexOf(latin1Bytes(character)).replace(/../g, '#$&'))}`

/** Three decimals: a thousandth of a point is below every printer. */
export function pdfNumber(value: number): PdfValue {
  const rounded = Math.round(value * 1000) / 1000
  return Number.isFinite(rounded) && rounded !== 0 ? String(rounded) : '0'
}

export const pdfReference = (number: number): PdfValue => `${number} 0 R`

export const pdfArray = (values: readonly PdfValue[]): PdfValue => `[${values.join(' ')}]`

export const pdfNumbers = (values: readonly number[]): PdfValue => pdfArray(values.map(pdfNumber))

/** Entries without a value are left out. */
export const pdfDictionary = (entries: Readonly<Record<string, PdfValue | null | undefined>>): PdfValue => `<<${pdfEntries(entries)}>>`

/** The inside of a dictionary. */
export const pdfEntries = (entries: Readonly<Record<string, PdfValue | null | undefined>>): string =>
  Object.entries(entries)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : [`${pdfName(key)} ${value}`]))
    .join(' ')

export const pdfHex = (bytes: Uint8Array): PdfValue => `<${hexOf(bytes)}>`

/** Strings of PDF/A have at most 32,767 bytes: ISO 19005-3, 6.1.13. */
const longestTextUnits = 16_000

/** UTF-16BE with its mark, which every reader knows for every language; what is longer than a string may be ends in …. */
export function pdfText(whole: string): PdfValue {
  const text = whole.length > longestTextUnits ? `${whole.slice(0, longestTextUnits)}…` : whole
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${utf16Hex(text)}>`
}

export function utf16Hex(text: string): string {
  let hex = ''
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0')
  return hex.toUpperCase()
}

/** `D:20261101000000+09'00'` of an ISO moment with offset; the time zone is kept as given. */
export function pdfDate(iso: string): PdfValue {
  const { year, month, day, hour, minute, second, zone } = partsOf(iso)
  const offset = zone === '' || zone === 'Z' ? zone : `${zone.replace(':', "'")}'`
  return `(D:${year}${month}${day}${hour}${minute}${second}${offset})`
}

/** The same moment in ISO form, to the second, as `pdfDate` tells it. */
export function secondsOf(iso: string): string {
  const { year, month, day, hour, minute, second, zone } = partsOf(iso)
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}

function partsOf(iso: string): Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'zone', string>> {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(iso)
  if (parts === null) throw new Error(`not an ISO moment: ${iso}`)
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone = ''] = parts
  return { year, month, day, hour, minute, second, zone }
}
