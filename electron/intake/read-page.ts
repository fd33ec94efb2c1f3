import type { DateFound, ReaderWarning, Telling } from '#shared/domain/exhibit-facts.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import { printable } from '#shared/words/visible-text.ts'
import { attachedTelling } from './attached-telling.ts'
import { cover } from './cover.ts'
import { findKind, headBytes } from './find-kind.ts'
import { blockText } from './block-text.ts'
import { htmlBlocks } from './html/html-blocks.ts'
import { intakeLimits } from './intake-limits.ts'
import { decodeWords } from './encoded-words.ts'
import { charsetText, htmlParts } from './mail-body.ts'
import { decodeCharset } from './mail-charset.ts'
import { headValue } from './mail-head.ts'
import type { HeadLine } from './mail-head.ts'
import { mailParts, MailTooLarge } from './mail-parts.ts'
import type { MailPart } from './mail-parts.ts'
import { markedMetadata } from './marked-metadata.ts'
import { addressMarked, pageCharset, pageTitle, savedMarked, shownPictures } from './page-facts.ts'
import type { PagePicture } from './page-facts.ts'
import { pageBlocks } from './page-blocks.ts'
import type { Page } from './page-blocks.ts'
import { quoteNote } from './quote-note.ts'
import { damageIn } from './readable-text.ts'
import type { PortrayalRequest, Reader, Reading } from './reader.ts'
import { splitRedactions } from './split-redactions.ts'
import { mailTime } from './stated-time.ts'

/** A web page, or a mail, that was saved as HTML: its words, its title, whence and when; nothing of it is run or fetched. */
export const readHtml: Reader = async (file) => {
  const bytes = await file.source.read(0, Math.min(file.source.sizeBytes, intakeLimits.mailBytes))
  const html = decodeCharset(bytes, pageCharset(bytes))
  const page: Page = { title: pageTitle(html), address: addressMarked(html), savedAt: savedMarked(html) ?? '', ...wordsOf(html), pictures: shownPictures(html) }
  const { telling } = await markedMetadata(file.source, file.marks)
  return reading(page, telling, file.source.sizeBytes > bytes.length)
}

/** A page in one file with its pictures, as browsers save it (MHTML). One beyond the limits is carried along behind a cover page. */
export const readWebArchive: Reader = async (file) => {
  const root = file.source.sizeBytes > intakeLimits.mailBytes ? null : treeOf(await file.source.read(0, file.source.sizeBytes))
  if (root === null) return unread(file.source.sizeBytes > intakeLimits.mailBytes ? 'too-large' : 'too-tangled')
  const html = htmlParts(root).map(charsetText).find((text) => htmlBlocks(text).length > 0) ?? ''
  const inside = await picturesWithin(root)
  const page: Page = {
    title: pageTitle(html) || printable(decodeWords(headValue(root.head, 'subject'))), address: addressOf(root), savedAt: headValue(root.head, 'date'),
    ...wordsOf(html), pictures: inside.pictures
  }
  return reading(page, inside.telling, false)
}

function wordsOf(html: string): Pick<Page, 'text' | 'blocks'> {
  const blocks = htmlBlocks(html)
  return { blocks, text: blockText(blocks) }
}

function treeOf(bytes: Uint8Array): MailPart | null {
  try {
    return mailParts(bytes)
  } catch (error) {
    if (error instanceof MailTooLarge) return null
    throw error
  }
}

function unread(reason: 'too-large' | 'too-tangled'): Reading {
  const warnings = [{ code: reason }] as const
  return { pages: 1, dates: [], telling: ['unread'], text: null, warnings, portray: async ({ redactions }) => cover(redactions.length > 0 ? 'redaction-not-possible' : reason, warnings) }
}

/** Chrome names the page in the head of the file, others at its part. */
function addressOf({ head, parts }: MailPart): string {
  const named = (lines: readonly HeadLine[]): string => headValue(lines, 'snapshot-content-location') || headValue(lines, 'content-location')
  return printable(named(head) || named(parts[0]?.head ?? []))
}

async function picturesWithin(root: MailPart): Promise<{ readonly pictures: readonly PagePicture[]; readonly telling: readonly Telling[] }> {
  const pictures: PagePicture[] = []
  const telling = new Set<Telling>()
  for (const part of leaves(root).filter(({ type }) => type.value.startsWith('image/'))) {
    const kind = await findKind(part.bytes.subarray(0, headBytes), part.bytes.length <= headBytes, '')
    pictures.push({ name: printable(/([^/?#]+)(?:[?#][^]*)?$/.exec(headValue(part.head, 'content-location').slice(-2_000))?.[1] ?? ''), kind, bytes: part.bytes.length })
    for (const word of await attachedTelling(part, kind, 1)) telling.add(word)
  }
  return { pictures, telling: [...telling].toSorted() }
}

const leaves = (part: MailPart): readonly MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leaves))

function reading(page: Page, telling: readonly Telling[], isCut: boolean): Reading {
  const warnings: readonly ReaderWarning[] = isCut || page.text.length > intakeLimits.shownTextBytes ? [{ code: 'truncated-text' }, ...damageIn(page.text)] : damageIn(page.text)
  return {
    pages: 1, dates: savedDates(page), telling, text: [page.title, page.address, page.text].join('\n'), warnings, ...(page.title === '' ? {} : { title: page.title }),
    portray: async (request) => portray(page, warnings, request)
  }
}

/** By the clock of the computer that saved it. */
function savedDates({ savedAt }: Page): readonly DateFound[] {
  const value = mailTime(savedAt)
  return value === null ? [] : [{ role: 'captured', value, source: 'metadata', confidence: 'likely' }]
}

function portray(page: Page, warnings: readonly ReaderWarning[], { redactions, language }: PortrayalRequest): Portrayal {
  const { areas, texts, hasHollowText } = splitRedactions(redactions)
  if (areas.length > 0 || hasHollowText) return cover('redaction-not-possible', warnings)
  const blocks = pageBlocks(page, { language, hidden: texts, longestBody: intakeLimits.shownTextBytes })
  return { kind: 'text', blocks, ...quoteNote(blocks), warnings }
}
