import { outlookKind } from './outlook-kind.ts'
import { readCalendar } from './read-calendar.ts'
import { readCsv } from './read-csv.ts'
import { readImage } from './read-image.ts'
import { readMail } from './read-mail.ts'
import { readOther } from './read-other.ts'
import { readHtml, readWebArchive } from './read-page.ts'
import { readOutlook } from './read-outlook.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { readVideo } from './read-video.ts'
import type { Reader } from './reader.ts'

const readers: Readonly<Record<string, Reader>> = {
  'image/png': readImage, 'image/jpeg': readImage, 'image/webp': readImage, 'image/gif': readImage, 'image/tiff': readImage, 'image/avif': readImage, 'image/heic': readImage, 'image/bmp': readImage,
  'application/pdf': readPdf, 'message/rfc822': readMail, 'multipart/related': readWebArchive, [outlookKind]: readOutlook, 'text/html': readHtml,
  'text/plain': readText, 'text/csv': readCsv, 'text/calendar': readCalendar, 'application/json': readText
}

/** The reader for a kind of evidence; what none knows is carried along behind a cover page. */
export const readerFor = (kind: string): Reader => readers[kind] ?? (kind.startsWith('video/') ? readVideo : readOther)
