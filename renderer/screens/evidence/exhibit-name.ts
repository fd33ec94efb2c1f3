import type { Exhibit } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

/** What an exhibit is called on the screen: its title, else the name of its file. */
export const exhibitName = (exhibit: Exhibit, language: Language): string => textIn(exhibit.title, language) || (exhibit.file.split('/').at(-1) ?? exhibit.file)
