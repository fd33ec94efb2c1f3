import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'

const textKinds = ['text/plain', 'text/csv', 'text/html', 'application/json', 'message/rfc822', 'image/svg+xml']

/** What the ending of a name promises; an ending that is not listed promises nothing. */
const promises: Readonly<Record<string, readonly string[]>> = {
  png: ['image/png', 'image/apng'], jpg: ['image/jpeg'], jpeg: ['image/jpeg'], jpe: ['image/jpeg'], jfif: ['image/jpeg'], gif: ['image/gif'], webp: ['image/webp'],
  tif: ['image/tiff'], tiff: ['image/tiff'], avif: ['image/avif'], heic: ['image/heic'], heif: ['image/heic', 'image/avif'], bmp: ['image/bmp'], pdf: ['application/pdf'],
  eml: ['message/rfc822'], msg: ['application/vnd.ms-outlook'], mht: ['multipart/related', 'message/rfc822'], mhtml: ['multipart/related', 'message/rfc822'], txt: textKinds, text: textKinds, log: textKinds, md: textKinds, csv: textKinds, json: ['application/json', 'text/plain'],
  html: textKinds, htm: textKinds, svg: ['image/svg+xml'], mp4: ['video/mp4'], mov: ['video/quicktime'], zip: ['application/zip']
}

/** Tells a name whose ending does not fit the content; the content is what counts. */
export function mislabelled(name: string, kind: string): readonly ReaderWarning[] {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase()
  const promised = extension === undefined ? undefined : promises[extension]
  return extension === undefined || promised === undefined || promised.includes(kind) ? [] : [{ code: 'mislabelled', extension, kind }]
}
