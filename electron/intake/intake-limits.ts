/** What one file of evidence may cost; beyond it the file is refused or stands on paper as a cover page. */
export const intakeLimits = {
  fileBytes: 1_000_000_000,
  /** Images that must be decoded, and PDFs, are held in memory whole. */
  imageBytes: 200_000_000,
  pdfBytes: 200_000_000,
  /** Beside it lie PDFium's copy and the one without protection. */
  lockedPdfBytes: 100_000_000,
  /** Less than for a file as a whole, so that PDFium is stopped before its file is given up. */
  pdfiumSeconds: 15,
  /** Of a PDF that is inspected, so many pages are read for dates and numbers. */
  pdfTextPages: 30,
  pdfTextSeconds: 5,
  mostRenderedPixels: 24_000_000,
  /** Of text recognition: a page as large as it is looked at, the time of one, the pages of a file, and those of one call. */
  recognisedPixels: 40_000_000,
  recognitionSeconds: 60,
  recognisedFileSeconds: 600,
  recognisedPages: 50,
  recognisedPagesInAll: 1_000,
  mailBytes: 25_000_000,
  /** Its attachments lie in it as they are, not a third larger as in a mail. */
  outlookBytes: 50_000_000,
  /** Of the text that Outlook packs, unpacked. */
  rtfBytes: 10_000_000,
  mailParts: 2_000,
  /** A mail of 25 MB in base64 has 330,000; short lines cost the parser most. */
  mailLines: 400_000,
  mailDepth: 50,
  forwardedDepth: 5,
  mailHeadBytes: 1_000_000,
  /** Of one mail, those of mails attached to it included; what lies beyond stays in its list. */
  attachments: 100,
  attachedBytes: 50_000_000,
  attachedSeconds: 60,
  shownTextBytes: 2_000_000,
  /** Of a video that a frame is taken from: ffmpeg gets a copy, the window plays it where it lies. */
  videoBytes: 500_000_000,
  /** Less than for a file as a whole, so that ffmpeg is stopped before its file is given up. */
  ffmpegSeconds: 12,
  stillSeconds: 12,
  stillSidePx: 1_600,
  stillBytes: 20_000_000,
  imagePages: 500,
  longestSidePx: 30_000,
  mostPixels: 100_000_000,
  /** A phone's largest sensor has 50 million; decoding takes three times what a picture of another kind does. */
  heifPixels: 60_000_000,
  /** Less than for a file as a whole, so that the thread is stopped before its file is given up. */
  heifSeconds: 15,
  seconds: 20,
  filesAtOnce: 2
} as const
