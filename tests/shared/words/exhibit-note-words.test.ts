import { describe, expect, test } from 'vitest'
import { durationText } from '#shared/words/duration-text.ts'
import { exhibitNoteText } from '#shared/words/exhibit-note-words.ts'

describe('the note above a frame of a video', () => {
  test('says where the frame is from and how long the video is', () => {
    const note = { code: 'one-frame', atSeconds: 1, durationSeconds: 83 } as const
    expect(exhibitNoteText(note, 'ja')).toBe('動画（1分23秒）の一場面（始めから1.0秒）です。動画の全体ではありません。')
    expect(exhibitNoteText(note, 'en')).toBe('One frame (at 1.0 s) of a video of 1 min 23 s, not the whole of it.')
  })

  test('is silent about a length that nobody knows', () => {
    expect(exhibitNoteText({ code: 'one-frame', atSeconds: 0, durationSeconds: null }, 'en')).toBe('One frame (at 0.0 s) of a video, not the whole of it.')
  })
})

describe('a length of time', () => {
  test.each([[0.04, '0.1秒', '0.1 s'], [9.94, '9.9秒', '9.9 s'], [9.96, '10秒', '10 s'], [59.7, '1分', '1 min'], [3_600, '1時間', '1 h'], [3_725, '1時間2分5秒', '1 h 2 min 5 s']])('%d seconds', (seconds, ja, en) => {
    expect([durationText(seconds, 'ja'), durationText(seconds, 'en')]).toEqual([ja, en])
  })
})
