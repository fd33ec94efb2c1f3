import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes a document of each letter in turn and prints how many milliseconds each took: the first is cold, later ones warm.
 * Arguments: a JSON file of letters, a font file, where the PDF goes.
 */
export async function makeLetters(make) {
  const [contents, font, target] = process.argv.slice(2)
  const times = []
  for (const content of JSON.parse(readFileSync(contents, 'utf8'))) {
    const from = performance.now()
    await make(content, font, target)
    times.push(performance.now() - from)
  }
  console.log(JSON.stringify(times))
}

/** Arguments: a folder of pictures, a font file, where the PDF goes. */
export function picturesToPlace() {
  const [folder, font, target] = process.argv.slice(2)
  const pictures = readdirSync(folder).toSorted().map((name, index) => ({ path: join(folder, name), caption: captionOf(index) }))
  return { folder, font, target, pictures }
}

export const captionOf = (index) => `資料${index + 1} 出品者とのやりとり 2026年10月${(index % 30) + 1}日`

/** A4, in points. */
export const page = { width: 595.28, height: 841.89, margin: 60 }
export const columns = [30, 95, 80, 220, 50]
export const body = { size: 11, leading: 18 }
export const table = { size: 9, leading: 13, padding: 3 }
/** Where a picture may lie under its caption. */
export const frame = { x: 60, y: 70, width: 475.28, height: 720 }

export const fitted = (width, height) => {
  const scale = Math.min(frame.width / width, frame.height / height)
  return { width: width * scale, height: height * scale, x: frame.x + (frame.width - width * scale) / 2, y: frame.y }
}
