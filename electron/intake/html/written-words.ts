import { printable } from '#shared/words/visible-text.ts'

/** Named references that mails use; any other stays as it is written. */
const references: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '¥', copy: '©', reg: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»',
  bull: '•', middot: '·', times: '×', euro: '€', pound: '£', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', zwnj: '', zwj: '', shy: '', ensp: ' ', emsp: ' ', thinsp: ' '
}

/** The words of a page as they are written: blanks in a row are one, those that hold (`&nbsp;`) stay as many as they are. `isKept`: as they stand, lines and all. */
export function writtenWords(written: string, isKept: boolean): string {
  if (simple.test(written)) return written
  const source = isKept ? written.replace(/\r\n?/g, '\n') : written.replace(/[ \t\r\n\f]+/g, ' ')
  return printable(source.replace(/\u00a0/g, ' ').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, referenceOf))
}

/** Words without blanks, references or anything else to be looked at. */
const simple = /^[\x21-\x25\x27-\x7e\u3041-\u9fff]*$/

function referenceOf(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return references[name] ?? written
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  if (codePoint === 0xa0) return ' '
  return codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff) ? String.fromCodePoint(codePoint) : '\ufffd'
}
