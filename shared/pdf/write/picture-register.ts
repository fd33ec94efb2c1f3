import type { Page, PictureId } from '../layout-types.ts'
import type { Orientation, Picture } from '../picture.ts'
import type { PictureBox } from './page-content.ts'
import { pdfNumber } from './pdf-values.ts'
import { writePicture } from './write-picture.ts'
import type { PictureDesk } from './picture-desk.ts'

/** Pictures as pages ask for them: each is written once, right after the first page that shows it. */
export type PictureRegister = {
  readonly draw: (box: PictureBox, xPt: number, bottomPt: number, onPage: Map<string, number>) => string
  /** `next` are the pages after: the first new picture of each is read meanwhile. */
  readonly writeWaiting: (next: readonly Page[]) => Promise<void>
}

export function openPictureRegister(desk: PictureDesk, pictureOf: (id: PictureId) => Picture | undefined): PictureRegister {
  const numbers = new Map<string, number>()
  let waiting: { readonly number: number; readonly picture: Picture; readonly name: string }[] = []
  const numberOf = (id: PictureId, picture: Picture): number => {
    const key = keyOf(id, picture)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = desk.file.reserve()
    numbers.set(key, number)
    waiting.push({ number, picture, name: id.exhibitId })
    return number
  }
  const beginFirst = (page: Page): void => {
    const box = page.boxes.find((candidate) => candidate.kind === 'picture')
    const picture = box === undefined ? undefined : pictureOf(box.picture)
    if (box !== undefined && picture !== undefined && !numbers.has(keyOf(box.picture, picture))) desk.ahead.begin(picture, box.picture.exhibitId)
  }
  return {
    draw: (box, xPt, bottomPt, onPage) => {
      const picture = pictureOf(box.picture)
      if (picture === undefined) throw new Error(`no picture for page ${box.picture.page} of exhibit ${box.picture.exhibitId}`)
      const number = numberOf(box.picture, picture)
      onPage.set(`X${number}`, number)
      const orientation = picture.kind === 'stored-jpeg' || picture.kind === 'stored-png' ? (picture.orientation ?? 1) : 1
      const { from, to } = box.crop ?? { from: 0, to: 1 }
      const wholePt = box.heightPt / (to - from)
      const clip = box.crop === undefined ? '' : `${[xPt, bottomPt, box.widthPt, box.heightPt].map(pdfNumber).join(' ')} re W n `
      return `q ${picture.kind === 'pdf-page' ? initialState : ''}${clip}${uprightMatrix(orientation, xPt, bottomPt - (1 - to) * wholePt, box.widthPt, wholePt).map(pdfNumber).join(' ')} cm /X${number} Do Q\n`
    },
    writeWaiting: async (next) => {
      const due = waiting
      waiting = []
      const [first] = due
      if (first !== undefined) desk.ahead.begin(first.picture, first.name)
      for (const page of next) beginFirst(page)
      for (const { number, picture, name } of due) await writePicture(desk, number, picture, name)
    },
  }
}

/** A page begins with black, thin, unbroken lines and plain text; drawn as a form it would take over what was set before. Source: ISO 32000-1, 8.4.1 and 9.3.1. */
const initialState = '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts '

/** The same bytes are the same picture, whatever exhibit they came with. */
function keyOf(id: PictureId, picture: Picture): string {
  if ((picture.kind === 'stored-png' || picture.kind === 'stored-jpeg') && picture.sha256 !== undefined) return picture.sha256
  return picture.kind === 'pdf-page' ? `${picture.pageNumber} of ${picture.documentKey}` : `${id.page} of ${id.exhibitId}`
}

/** Draws the unit square of the stored image so that it stands upright. Source: Exif 2.32, 4.6.4, Orientation. */
function uprightMatrix(orientation: Orientation, left: number, bottom: number, width: number, height: number): readonly number[] {
  const [right, top] = [left + width, bottom + height]
  switch (orientation) {
    case 1:
      return [width, 0, 0, height, left, bottom]
    case 2:
      return [-width, 0, 0, height, right, bottom]
    case 3:
      return [-width, 0, 0, -height, right, top]
    case 4:
      return [width, 0, 0, -height, left, top]
    case 5:
      return [0, -height, -width, 0, right, top]
    case 6:
      return [0, -height, width, 0, left, top]
    case 7:
      return [0, height, width, 0, left, bottom]
    case 8:
      return [0, height, -width, 0, right, bottom]
  }
}
