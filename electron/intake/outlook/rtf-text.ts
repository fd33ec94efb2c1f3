import { decodeCharset } from '../mail-charset.ts'
import { codePageLabel, fontCodePages } from './code-pages.ts'
import { rtfTokens } from './rtf-tokens.ts'
import type { RtfToken } from './rtf-tokens.ts'

/** What RTF says: the page of HTML that Outlook laid into it, or text. */
export type RtfText = { readonly kind: 'html' | 'text'; readonly text: string }

/** Parts of an RTF that are no text. */
const unseen = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'headerl', 'headerr', 'headerf', 'footerl', 'footerr', 'footerf', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'themedata', 'datastore', 'xmlnstbl', 'fldinst', 'mhtmltag'])
const written: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', tab: '\t', cell: '\t', nbsp: '\u00a0', nbhyphen: '\u2011', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emdash: '—', endash: '–', bullet: '•', emspace: '\u2003', enspace: '\u2002'
}
const deepest = 1_000

/** What holds within a group and ends with it. `isDouble`: the twin in RTF of what stands beside it in HTML. */
type Group = { readonly font: number; readonly isUnseen: boolean; readonly isFonts: boolean; readonly isDouble: boolean; readonly fallback: number }

type Progress = {
  readonly outer: Group[]
  group: Group
  readonly fonts: Map<number, number>
  codePage: number
  usualFont: number
  form: RtfText['kind']
  isStarred: boolean
  toSkip: number
  readonly bytes: number[]
  readonly pieces: string[]
  length: number
}

/**
 * The text of an RTF, or the HTML from which Outlook made it. Bytes are read in the code page of their font, a character of two bytes also where its
 * second stands bare. At most `most` characters. Source: MS-OXRTFEX; RTF 1.9.1.
 */
export function rtfText(rtf: Uint8Array, most: number): RtfText {
  const progress: Progress = {
    outer: [], group: { font: -1, isUnseen: false, isFonts: false, isDouble: false, fallback: 1 }, fonts: new Map(), codePage: 1_252, usualFont: -1, form: 'text', isStarred: false, toSkip: 0, bytes: [], pieces: [], length: 0
  }
  for (const token of rtfTokens(rtf)) {
    take(progress, token)
    if (progress.length >= most || progress.outer.length > deepest) break
  }
  flush(progress)
  return { kind: progress.form, text: progress.pieces.join('').slice(0, most) }
}

function take(progress: Progress, token: RtfToken): void {
  const wasStarred = progress.isStarred
  progress.isStarred = token.kind === 'star'
  switch (token.kind) {
    case 'byte': return takeByte(progress, token.byte)
    case 'word': return setting(progress, token.word, token.number) ? undefined : takeWord(progress, token.word, token.number, wasStarred)
    case 'end-of-line': return write(progress, '\n')
    case 'open': case 'close': return takeBrace(progress, token.kind === 'open')
    default: return undefined
  }
}

function takeBrace(progress: Progress, opens: boolean): void {
  flush(progress)
  progress.toSkip = 0
  if (opens) progress.outer.push(progress.group)
  else progress.group = progress.outer.pop() ?? progress.group
}

function takeByte(progress: Progress, byte: number): void {
  if (progress.toSkip > 0) progress.toSkip -= 1
  else if (!progress.group.isUnseen && !progress.group.isDouble) progress.bytes.push(byte)
}

function takeWord(progress: Progress, word: string, number: number | null, wasStarred: boolean): void {
  const text = word === 'u' ? String.fromCharCode((number ?? 0) & 0xffff) : written[word]
  if (unseen.has(word) || (wasStarred && word !== 'htmltag')) turnTo(progress, { isUnseen: true, isFonts: word === 'fonttbl' })
  if (text === undefined) return
  if (progress.toSkip > 0 && word !== 'u') progress.toSkip -= 1
  else write(progress, text)
  // Behind a character by its number stand others for readers that know none.
  if (word === 'u') progress.toSkip = progress.group.fallback
}

function setting(progress: Progress, word: string, number: number | null): boolean {
  switch (word) {
    case 'ansicpg': progress.codePage = number ?? progress.codePage; return true
    case 'deff': progress.usualFont = number ?? -1; return true
    case 'fromhtml': progress.form = 'html'; return true
    case 'fcharset': if (progress.group.isFonts) progress.fonts.set(progress.group.font, fontCodePages[number ?? 0] ?? progress.codePage); return true
    case 'f': turnTo(progress, { font: number ?? -1 }); return true
    case 'plain': turnTo(progress, { font: progress.usualFont }); return true
    case 'htmlrtf': turnTo(progress, { isDouble: number !== 0 }); return true
    case 'uc': turnTo(progress, { fallback: Math.min(Math.max(0, number ?? 1), 10) }); return true
    default: return false
  }
}

function turnTo(progress: Progress, change: Partial<Group>): void {
  flush(progress)
  progress.group = { ...progress.group, ...change }
}

function write(progress: Progress, text: string): void {
  flush(progress)
  if (progress.group.isUnseen || progress.group.isDouble) return
  progress.pieces.push(text)
  progress.length += text.length
}

/** Bytes of one font are read together: a character may have two. */
function flush(progress: Progress): void {
  if (progress.bytes.length === 0) return
  const bytes = Uint8Array.from(progress.bytes.splice(0))
  const text = decodeCharset(bytes, codePageLabel(progress.fonts.get(progress.group.font) ?? progress.codePage))
  progress.pieces.push(text)
  progress.length += text.length
}
