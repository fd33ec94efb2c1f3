import { isArea, wordsBeneath } from '#shared/checks/privacy/words-beneath.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import type { useWords } from '../../words.ts'
import type { HiddenRow } from './hidden-list.tsx'
import type { StageBox } from './page-stage.tsx'
import type { HeldRedaction } from './use-redactions.ts'

export type RedactionWords = ReturnType<typeof useWords>['words']['redaction']

/** The list of all that is hidden; an area is called by the words beneath it, where they are known. */
export const hiddenRows = (held: readonly HeldRedaction[], file: FileWords | null, pages: number, words: RedactionWords): readonly HiddenRow[] => held.map(({ key, redaction }, index) => {
  if (!isArea(redaction)) return { key, title: String(redaction['text']), detail: words.misfit, isMisfit: true, name: String(redaction['text']) }
  const onPage = redaction.page ?? 1
  const name = words.areaTitle(index + 1)
  return { key, title: wordsBeneath(redaction, file) || name, detail: `${name} · ${words.onPage(onPage)}`, isMisfit: onPage > pages, name }
})

/** The boxes of one page, each with a name that tells its place. */
export const stageBoxes = (held: readonly HeldRedaction[], file: FileWords | null, page: number, words: RedactionWords): readonly StageBox[] => held.flatMap(({ key, redaction }, index) => {
  if (!isArea(redaction) || (redaction.page ?? 1) !== page) return []
  const beneath = wordsBeneath(redaction, file)
  const place = words.areaName(index + 1, page, placeInWords(redaction, words))
  return [{ key, area: redaction, name: beneath === '' ? place : `${place}: ${beneath}` }]
})

export const placeInWords = ({ x, y, width, height }: AreaRedaction, words: RedactionWords): string =>
  words.place(Math.round(x * 100), Math.round(y * 100), Math.round(width * 100), Math.round(height * 100))
