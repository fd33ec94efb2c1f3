import type { Inline } from '#shared/documents/block.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { shortLabel } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import { momentText } from '#shared/words/date-text.ts'
import { numberText } from '#shared/words/number-text.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { exhibitTitle } from './exhibit-view.ts'
import { onPaper, say } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What a bundle of exhibits for a court says besides the list of evidence. */
export type BundleView = {
  /** 甲第1号証から甲第9号証まで */
  readonly range: string
  readonly count: string
  /** Who took each photograph, of what, when and where: Rules of Civil Procedure of Japan, rule 148. */
  readonly photographs: readonly { readonly number: Inline; readonly shows: string; readonly taker: Slot; readonly taken: Slot; readonly place: Slot }[]
  /** Exhibits of which something is hidden. */
  readonly hidden: readonly { readonly number: Inline; readonly title: string }[]
}

const toFill: Slot = { kind: 'blank', widthEm: 8 }

export function bundleView(exhibits: readonly PackExhibit[], scheme: LabelScheme, context: ViewContext): BundleView {
  const { language } = context
  const own = exhibits.filter(({ parentId }) => parentId === null)
  const [first, last] = [own[0], own.at(-1)]
  const numberOf = ({ id, position, branch }: PackExhibit): Inline => ({ kind: 'cite', exhibitId: id, page: null, text: shortLabel(scheme, position, branch), isListing: true })
  return {
    range: !first || !last ? '' : first === last ? first.label : say(`${first.label}から${last.label}まで`, `${first.label} to ${last.label}`, language), count: own.length === 0 ? '' : numberText(own.length),
    photographs: exhibits.filter(isPhotograph).map((one) => {
      const dated = exhibitDate(one.exhibit)
      const proves = onPaper(one.exhibit.proves, language)
      return {
        number: numberOf(one), shows: proves === '' ? exhibitTitle(one.exhibit, language) : proves, taker: redactText(onPaper(one.exhibit.author, language), hiddenTexts(one.exhibit)) || toFill,
        taken: dated?.role === 'captured' ? momentText(dated.at, language, 'table', context.zone) : toFill, place: toFill
      }
    }),
    hidden: exhibits.filter(({ exhibit, parentId }) => parentId === null && (exhibit.redactions ?? []).length > 0).map((one) => ({ number: numberOf(one), title: exhibitTitle(one.exhibit, language) }))
  }
}

/** Cameras make JPEG and HEIC; by the content where it was read, else by the name. */
function isPhotograph({ exhibit: { file }, ready }: PackExhibit): boolean {
  const isCamera = ready ? /^image\/(jpeg|heic|heif)$/u.test(ready.facts.kind) : /\.(jpe?g|heic|heif)$/iu.test(file)
  return isCamera && !/screen|スクリーン|画面/iu.test(file)
}
