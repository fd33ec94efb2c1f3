import { openPdf } from '../screens/paper/open-pdf.ts'
import type { PDFPageProxy } from '../screens/paper/open-pdf.ts'

/** Dots an inch on the printed sheet: sharp for text, small enough for a pack of a hundred pages. */
const printDpi = 200
const pointsPerInch = 72

/** Draws every page as a picture, one after the other, and then names the document “ready”. */
async function drawSheets(buildId: string, volume: number, sheets: HTMLElement): Promise<void> {
  const { pdf, close } = await openPdf(buildId, volume)
  for (let number = 1; number <= pdf.numPages; number += 1) sheets.append(await sheetOf(await pdf.getPage(number)))
  close()
  document.title = 'ready'
}

async function sheetOf(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: printDpi / pointsPerInch })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  page.cleanup()
  const image = new Image()
  // At once: a hidden window has no idle time, for which `toBlob` and `decode` would wait.
  const loaded = new Promise((done, fail) => { image.onload = done; image.onerror = fail })
  image.src = canvas.toDataURL('image/png')
  await loaded
  return image
}

const sheets = document.getElementById('sheets')
const asked = new URLSearchParams(location.search)
const buildId = asked.get('built')
if (sheets && buildId) void drawSheets(buildId, Number(asked.get('volume') ?? '1'), sheets)
