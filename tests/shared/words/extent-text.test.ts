import { describe, expect, test } from 'vitest'
import { extentText } from '#shared/words/extent-text.ts'

describe('how much a file is', () => {
  test('is how long it lasts for a video, and never a page', () => {
    const video = { kind: 'video/mp4', pages: 1, durationSeconds: 83 }
    expect([extentText(video, 'ja'), extentText(video, 'en')]).toEqual(['1分23秒', '1 min 23 s'])
    expect(extentText({ kind: 'video/webm', pages: 1 }, 'ja')).toBeNull()
  })

  test('is the number of pages for a picture or a PDF', () => {
    expect([extentText({ kind: 'image/tiff', pages: 3 }, 'ja'), extentText({ kind: 'application/pdf', pages: 3 }, 'en'), extentText({ kind: 'image/png', pages: 1 }, 'en')]).toEqual(['3ページ', '3 pages', '1 page'])
  })

  test('is nothing for a mail, a text or what no reader knows', () => {
    expect(['message/rfc822', 'text/plain', 'application/zip'].map((kind) => extentText({ kind, pages: 1 }, 'ja'))).toEqual([null, null, null])
  })
})
