/** A word on a page of an exhibit; its box in fractions of the page as it is shown, upright, from the upper left, as those of redactions are. */
export type PageWord = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 1: how sure the recognition is; 1 where the file itself states the word. */
  readonly confidence: number
}

export type PageLine = { readonly words: readonly PageWord[] }

/** The words of one page in reading order; pages count from 1. */
export type PageWords = { readonly page: number; readonly lines: readonly PageLine[] }

/** What was read on the pages of a file: by recognition in pictures, or as the file states it. */
export type FileWords = { readonly source: 'recognition' | 'file'; readonly pages: readonly PageWords[] }
