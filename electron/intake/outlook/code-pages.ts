/** How Windows counts character sets. Source: Microsoft Learn, Code Page Identifiers. */
const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 874: 'windows-874', 1200: 'utf-16le', 1201: 'utf-16be', 10_001: 'shift_jis', 20_127: 'us-ascii', 20_866: 'koi8-r', 21_866: 'koi8-u',
  20_932: 'euc-jp', 50_220: 'iso-2022-jp', 50_221: 'iso-2022-jp', 50_222: 'iso-2022-jp', 51_932: 'euc-jp', 51_949: 'euc-kr', 54_936: 'gb18030', 65_000: 'utf-7', 65_001: 'utf-8', 10_000: 'macintosh'
}

/** The label of a code page as mails write it; '' for one that says nothing. */
export function codePageLabel(page: number | null): string {
  if (page === null) return ''
  const known = labels[page]
  if (known !== undefined) return known
  if (page >= 1_250 && page <= 1_258) return `windows-${page}`
  return page >= 28_591 && page <= 28_606 ? `iso-8859-${page - 28_590}` : ''
}

/** Those of fonts in RTF. Source: RTF 1.9.1, \fcharset. */
export const fontCodePages: Readonly<Record<number, number>> = { 0: 1_252, 77: 10_000, 78: 10_001, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1_253, 162: 1_254, 163: 1_258, 177: 1_255, 178: 1_256, 186: 1_257, 204: 1_251, 222: 874, 238: 1_250 }
