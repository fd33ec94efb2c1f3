import { textIn } from '#shared/domain/language.ts'
import { printable } from '#shared/words/visible-text.ts'
import { packOf } from './pack-definition.ts'
import type { TemplateSet } from './pack-definition.ts'
import type { PackOrder } from './pack-order.ts'

/** 申入書　ワイヤレスイヤホン未着の件: the pack and its case in one line. */
export const packTitle = ({ packId, language, caseFile }: PackOrder, templates: TemplateSet): string =>
  [packOf(templates, packId).title[language], printable(textIn(caseFile.title, language))].join(language === 'ja' ? '　' : ' – ').replaceAll('\n', ' ')
