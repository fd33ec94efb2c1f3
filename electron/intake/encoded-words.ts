import { decodeCharset } from './mail-charset.ts'
import { fromBase64, fromQuotedPrintable } from './transfer-encoding.ts'

const word = String.raw`=\?[^?\s]+\?[BbQq]\?[^?]*\?=`
const run = new RegExp(`${word}(?:\\s*${word})*`, 'g')
const wordParts = /=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=/g

/** Header text as it was meant. Words that follow one another in one charset are joined as bytes: some programs cut them within a character. Source: RFC 2047. */
export const decodeWords = (text: string): string => text.replace(run, decodeRun)

/** The same header with all its words in UTF-8, for a parser that tells names from addresses. */
export const recodeWords = (text: string): string => text.replace(run, (words) => `=?UTF-8?B?${Buffer.from(decodeRun(words)).toString('base64')}?=`)

type Piece = { readonly charset: string; readonly bytes: Uint8Array }

function decodeRun(words: string): string {
  const groups: { readonly charset: string; readonly bytes: Uint8Array[] }[] = []
  for (const { charset, bytes } of piecesOf(words)) {
    const last = groups.at(-1)
    if (last?.charset === charset) last.bytes.push(bytes)
    else groups.push({ charset, bytes: [bytes] })
  }
  return groups.map(({ charset, bytes }) => decodeCharset(Buffer.concat(bytes), charset)).join('')
}

const piecesOf = (words: string): readonly Piece[] => [...words.matchAll(wordParts)].map(([, charset = '', encoding = '', content = '']) => ({
  // A language may follow the charset. Source: RFC 2231, 5.
  charset: (charset.split('*')[0] ?? '').toLowerCase(),
  bytes: encoding.toUpperCase() === 'B' ? fromBase64(content) : fromQuotedPrintable(Buffer.from(content.replace(/[_\s]/g, ' ').replace(/ +$/, (blanks) => '=20'.repeat(blanks.length))))
}))
