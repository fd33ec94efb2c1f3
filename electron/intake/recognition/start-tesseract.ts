import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readLooking } from './look-again.ts'
import type { ReadLines } from './look-again.ts'
import { linesOfTsv } from './lines-of-tsv.ts'
import type { FoundLine, GreyPage } from './recognition-task.ts'

/** Japanese first: its data know Latin letters too, and English ones mend what they misread. */
const languages = ['jpn', 'eng'] as const
/** Whole numbers in place of fractions: an eighth of the size, and on screenshots they read better (docs/intake.md). */
const dataKind = '4.0.0_best_int'
/** OEM_LSTM_ONLY, PSM_AUTO, PSM_SINGLE_LINE. Source: Tesseract, include/tesseract/publictypes.h. */
const lstmOnly = 1
const layouts = { page: '3', line: '7' } as const

export type Tesseract = { readonly recognise: (page: GreyPage) => readonly FoundLine[] }

/** Program and data come from their packages as bytes: nothing is fetched, and nothing is written to any disk. */
export async function startTesseract(): Promise<Tesseract> {
  const { default: start } = WebAssembly.validate(programWithSimd) ? await import('tesseract.js-core/tesseract-core-simd-lstm.js') : await import('tesseract.js-core/tesseract-core-lstm.js')
  // It comments on each page and on the age of its data.
  const tesseract = await start({ print: () => undefined, printErr: () => undefined })
  for (const language of languages) tesseract.FS.writeFile(`./${language}.traineddata`, gunzipSync(await readFile(dataFile(language))))
  const api = new tesseract.TessBaseAPI()
  if (api.Init(null, languages.join('+'), lstmOnly) !== 0) throw new Error('the data of recognition cannot be read')
  // The size of letters is told by the picture; without this Tesseract guesses one from its width.
  api.SetVariable('user_defined_dpi', '200')
  const read: ReadLines = (page, layout) => {
    api.SetVariable('tessedit_pageseg_mode', layouts[layout])
    tesseract.FS.writeFile('/input', greymapOf(page))
    if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) throw new Error('a picture was not recognised')
    const lines = linesOfTsv(api.GetTSVText(0))
    api.Clear()
    return lines
  }
  return { recognise: (page) => readLooking(page, read) }
}

const dataFile = (language: string): string => join(dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)), dataKind, `${language}.traineddata.gz`)

/** The simplest form of a picture: Netpbm's P5. */
function greymapOf({ widthPx, heightPx, samples }: GreyPage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${widthPx} ${heightPx}\n255\n`)
  const bytes = new Uint8Array(head.length + samples.length)
  bytes.set(head)
  bytes.set(samples, head.length)
  return bytes
}

/** The smallest program with an instruction on vectors: i8x16.splat. Source: WebAssembly Core Specification 2.0, 5.4.8. */
const programWithSimd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11])
