import { blockText } from './block-text.ts'
import { htmlBlocks } from './html/html-blocks.ts'

/** What a web page says, as lines of plain text; nothing of it is run, fetched or kept but its words. Takes time in proportion to its length. */
export const htmlText = (html: string): string => blockText(htmlBlocks(html))
