import { maskCardNumbersInName } from '#shared/domain/card-number.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { printable } from '#shared/words/visible-text.ts'

/** The name of an exhibit's file without its folder; a word that is hidden in the exhibit is hidden in its name too, a card number is masked. */
export function fileNameOnPaper(exhibit: Exhibit): string {
  return maskCardNumbersInName(redactText(printable(exhibit.file.split('/').at(-1) ?? '').replaceAll('\n', ' '), hiddenTexts(exhibit)))
}
