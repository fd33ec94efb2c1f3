import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameDates } from '#electron/intake/file-name-dates.ts'

const valueOf = (name: string, modifiedAt?: Date): string | undefined => fileNameDates(name, modifiedAt)[0]?.value

describe('the time in a file name', () => {
  test.each([
    ['macOS in Japanese', 'スクリーンショット 2021-12-09 21.41.24.png', '2021-12-09T21:41:24'],
    ['macOS in Japanese, dots lost', 'スクリーンショット 2021-12-09 21 41 24.png', '2021-12-09T21:41:24'],
    ['macOS in Japanese, decomposed', 'スクリーンショット 2021-12-09 21.41.24.png'.normalize('NFD'), '2021-12-09T21:41:24'],
    ['macOS with a narrow blank before PM', 'Screenshot 2026-08-28 at 8.55.11\u202fPM.png', '2026-08-28T20:55:11'],
    ['macOS, the hour after midnight', 'Screenshot 2026-08-28 at 12.05.11\u202fAM.png', '2026-08-28T00:05:11'],
    ['macOS, noon', 'Screenshot 2026-08-28 at 12.05.11 PM.png', '2026-08-28T12:05:11'],
    ['macOS in the English of Britain', 'Screenshot 2026-08-28 at 8.55.11\u202fpm.png', '2026-08-28T20:55:11'],
    ['macOS in the English of Canada', 'Screenshot 2026-08-28 at 8.55.11\u202fp.m..png', '2026-08-28T20:55:11'],
    ['macOS with a fixed blank before am', 'Screenshot 2026-08-28 at 8.55.11\u00a0am.png', '2026-08-28T08:55:11'],
    ['macOS in small letters, the hour after midnight', 'Screenshot 2026-08-28 at 12.05.11 a.m..png', '2026-08-28T00:05:11'],
    ['macOS, its blanks lost on the way', 'Screen_Shot_2018-03-12_at_1.36.34_PM.png', '2018-03-12T13:36:34'],
    ['macOS, a copy', 'Screenshot 2026-08-28 at 8.55.11 pm copy.png', '2026-08-28T20:55:11'],
    ['macOS with 24 hours, a copy', 'Screenshot 2026-08-28 at 08.55.11 copy 2.png', '2026-08-28T08:55:11'],
    ['macOS, a half of the day in a word that is not known', 'Screenshot 2026-08-28 at 8.55.11 abends.png', '2026-08-28'],
    ['macOS, such a word behind an hour that has no other half', 'Screenshot 2026-08-28 at 20.55.11 x.png', '2026-08-28T20:55:11'],
    ['macOS in Japanese, in the afternoon', 'スクリーンショット 2021-12-09 午後9.41.24.png', '2021-12-09T21:41:24'],
    ['macOS in Japanese, in the morning', 'スクリーンショット 2021-12-09 午前0.41.24.png', '2021-12-09T00:41:24'],
    ['macOS in Japanese, noon as people say it both ways', 'スクリーンショット 2021-12-09 午後12.41.24.png', '2021-12-09'],
    ['macOS in Japanese, filmed in the afternoon', '画面収録 2026-10-01 午後2.05.33.mov', '2026-10-01T14:05:33'],
    ['macOS, filmed, in small letters', 'Screen Recording 2026-10-01 at 2.05.33 pm.mov', '2026-10-01T14:05:33'],
    ['macOS with an hour that its half does not have', 'Screenshot 2026-08-28 at 13.05.11 PM.jpeg', '2026-08-28'],
    ['macOS with 24 hours', 'Screenshot 2026-08-28 at 20.55.11.png', '2026-08-28T20:55:11'],
    ['older macOS', 'Screen Shot 2018-03-12 at 11.36.34 AM.png', '2018-03-12T11:36:34'],
    ['Windows in Japanese', 'スクリーンショット 2024-12-20 054026.png', '2024-12-20T05:40:26'],
    ['Windows in English', 'Screenshot 2022-11-29 121107.png', '2022-11-29T12:11:07'],
    ['Android', 'Screenshot_20190919-053857.png', '2019-09-19T05:38:57'],
    ['Samsung', 'Screenshot_20240720_020223_Amazon Shopping.jpg', '2024-07-20T02:02:23'],
    ['Xiaomi', 'Screenshot_2019-04-16-11-19-37-232_com.app.jpg', '2019-04-16T11:19:37.232'],
    ['GNOME', 'Screenshot from 2026-10-01 14-05-33.png', '2026-10-01T14:05:33'],
    ['Android camera', 'IMG_20190509_154733.jpg', '2019-05-09T15:47:33'],
    ['Android camera, moving', 'MVIMG_20190509_154733.jpg', '2019-05-09T15:47:33'],
    ['Samsung as PNG', 'Screenshot_20240720_020223_Amazon.png', '2024-07-20T02:02:23'],
    ['Android camera, a video', 'VID_20261001_140533.mp4', '2026-10-01T14:05:33'],
    ['Samsung, the screen filmed', 'Screen_Recording_20261001_140533_Amazon.mp4', '2026-10-01T14:05:33'],
    ['Pixel, the screen filmed', 'screen-20261001-140533.mp4', '2026-10-01T14:05:33'],
    ['Xiaomi, the screen filmed', 'Screenrecorder-2026-10-01-14-05-33-123.mp4', '2026-10-01T14:05:33.123'],
    ['macOS in Japanese, the screen filmed', '画面収録 2026-10-01 14.05.33.mov', '2026-10-01T14:05:33'],
    ['macOS in English, the screen filmed', 'Screen Recording 2026-10-01 at 2.05.33\u202fPM.mov', '2026-10-01T14:05:33'],
    ['LINE album', 'LINE_ALBUM_荷物の写真_261003_12.jpg', '2026-10-03'],
    ['by hand, packed', '破損20260917.jpg', '2026-09-17'],
    ['by hand, with hyphens', '2026-09-17 箱.jpg', '2026-09-17'],
    ['by hand, full width', '２０２６−０９−１７'.replaceAll('−', '-') + '.jpg', '2026-09-17'],
    ['by hand, short', '箱 260917.jpg', '2026-09-17'],
    ['by hand, Japanese', '2026年9月17日の箱.jpg', '2026-09-17'],
    ['by hand, in the era', '領収書 令和8年10月1日.pdf', '2026-10-01'],
    ['by hand, in the first year of the era', '領収書 令和元年5月1日.pdf', '2019-05-01'],
    ['by hand, the era as a letter', '領収書R8.10.1.pdf', '2026-10-01'],
    ['by hand, the era as a letter with zeros', 'R08-10-01 領収書.pdf', '2026-10-01'],
    ['by hand, with points', '2026.09.17.jpg', '2026-09-17'],
    ['by hand, with underscores', '箱_2026_09_17.jpg', '2026-09-17'],
    ['by hand, without zeros', '箱2026-9-7.jpg', '2026-09-07'],
    ['OPPO camera', 'IMG20190509154733.jpg', '2019-05-09T15:47:33'],
    ['OPPO camera, a video', 'VID20190509154733.mp4', '2019-05-09T15:47:33'],
    ['Samsung camera', '20190509_154733.jpg', '2019-05-09T15:47:33'],
    ['Samsung camera, the second of a second', '20190509_154733(1).jpg', '2019-05-09T15:47:33']
  ])('%s: %s', (_, name, value) => {
    expect(valueOf(name)).toBe(value)
    expect(fileNameDates(name)).toEqual([expect.objectContaining({ role: 'captured', source: 'file-name' })])
  })

  test('a Pixel camera and an iPhone that films its screen write UTC, which is told apart from local time', () => {
    expect(valueOf('PXL_20261001_050533123.jpg')).toBe('2026-10-01T05:05:33.123Z')
    expect(valueOf('PXL_20261001_050533123.TS.mp4')).toBe('2026-10-01T05:05:33.123Z')
    expect(valueOf(`RPReplay_Final${Date.parse('2026-10-01T05:05:33Z') / 1_000}.MP4`)).toBe('2026-10-01T05:05:33Z')
    expect(valueOf('IMG_20261001_050533.jpg')).toBe('2026-10-01T05:05:33')
  })

  test('a day without a year is the last one before the file was written', () => {
    expect(valueOf('9月17日 箱.jpg', new Date('2026-10-01T00:00:00Z'))).toBe('2026-09-17')
    expect(valueOf('12月28日 箱.jpg', new Date('2026-01-05T00:00:00Z'))).toBe('2025-12-28')
    expect(valueOf('9月17日 箱.jpg')).toBeUndefined()
  })

  test.each(['IMG_1234.PNG', 'スクリーンショット (101).png', '[LINE] 店とのトーク.txt', '250-1234567-1234567.pdf', '2026-13-45.jpg', 'RPReplay_Final9999999999.MP4', 'RPReplay_Final17.MP4', '0000-10-01.png', 'Screenshot_99991231-235959.png', 'Screenshot_20261332-256199.png', '991231 メモ.png', '令和元年4月30日.pdf', 'R0.10.1.pdf', 'v2026.10.1.zip', 'DR8.10.1.png', '1.2026.10.1.png', 'Screenshot 2026-08-28 at 13.05.11 PM.jpeg'.replace('2026-08-28', '2026-02-30')])('%s tells no time', (name) => {
    expect(fileNameDates(name)).toEqual([])
  })

  test('what a hand wrote is weaker than what a system wrote', () => {
    expect(fileNameDates('20260917.jpg')[0]?.confidence).toBe('weak')
    expect(fileNameDates('Screenshot_20260917-100000.png')[0]?.confidence).toBe('likely')
  })

  test('no name breaks it, and what it gives is a moment', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.date({ noInvalidDate: true }), (name, modifiedAt) => {
      for (const { value } of fileNameDates(name, modifiedAt)) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z?)?$/)
    }))
  })
})
