import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { carrierLetter } from './carrier-letter.ts'
import { doorwayScene } from './doorway-scene.ts'
import { callMemo, earphoneDispatchMail, earphoneOrderMail, millReturnMail } from './mails.ts'
import { firstMessagesScreen, wholeThreadScreen } from './message-screens.ts'
import { millScene } from './mill-scene.ts'
import { millOrderScreen, millReturnScreen } from './mill-screens.ts'
import { statementNote } from './notes.ts'
import { photoOf } from './photo.ts'
import { deliveredScreen, trackingScreen } from './tracking-screens.ts'

type Draw = () => Promise<Buffer> | Buffer

/** The position is 35° N 141° E, a point in the open sea. */
const doorwayPhoto = (): Promise<Buffer> =>
  photoOf(doorwayScene(), 20261003, {
    turnedForStorage: true,
    camera: { Make: 'Mihon', Model: 'Mihon Phone M1', Software: 'M1 1.0', DateTime: '2026:10:03 15:12:33' },
    taken: { DateTimeOriginal: '2026:10:03 15:12:33', OffsetTimeOriginal: '+09:00', DateTimeDigitized: '2026:10:03 15:12:33', ExposureTime: '1/60', FNumber: '18/10', ISOSpeedRatings: '125' },
    position: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '141/1 0/1 0/1' }
  })

const millPhoto = (): Promise<Buffer> =>
  photoOf(millScene(), 20261009, {
    turnedForStorage: false,
    camera: { Make: 'Mihon', Model: 'Mihon Phone M1', DateTime: '2026:10:09 07:34:10' },
    taken: { DateTimeOriginal: '2026:10:09 07:34:10', OffsetTimeOriginal: '+09:00', ExposureTime: '1/100', FNumber: '18/10', ISOSpeedRatings: '80' }
  })

/** Every drawn or written file of the samples, by its path below `samples/`. */
export const sampleFiles: Readonly<Record<string, Draw>> = {
  'undelivered-earphones/evidence/注文確認.eml': earphoneOrderMail,
  'undelivered-earphones/evidence/発送通知.eml': earphoneDispatchMail,
  'undelivered-earphones/evidence/Screenshot_20261003-142210.png': deliveredScreen,
  'undelivered-earphones/evidence/IMG_20261003_151233.jpg': doorwayPhoto,
  'undelivered-earphones/evidence/Screenshot_20261003-211504.png': trackingScreen,
  'undelivered-earphones/evidence/Screenshot_20261005-203018.png': firstMessagesScreen,
  'undelivered-earphones/evidence/通話メモ.txt': callMemo,
  'undelivered-earphones/evidence/運送会社の回答書.pdf': carrierLetter,
  'undelivered-earphones/evidence/出品者とのやりとり全体.png': wholeThreadScreen,
  'broken-mill/evidence/注文の詳細.png': millOrderScreen,
  'broken-mill/evidence/IMG_20261009_073410.jpg': millPhoto,
  'broken-mill/evidence/返品の承認.eml': millReturnMail,
  'broken-mill/evidence/Screenshot_20261013-123140.png': millReturnScreen,
  'double-charge/evidence/利用明細の写し.txt': statementNote
}

/** What decides about the pixels: other versions may round differently. */
export const drawnWith = { sharp: sharp.versions.sharp ?? '', vips: sharp.versions.vips, rsvg: sharp.versions.rsvg ?? '', architecture: process.arch } as const

export async function drawSamples(folder: string): Promise<void> {
  for (const [path, draw] of Object.entries(sampleFiles)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await draw())
  }
  await writeFile(join(folder, 'drawn-with.json'), `${JSON.stringify(drawnWith, null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await drawSamples(fileURLToPath(new URL('../../samples', import.meta.url)))
