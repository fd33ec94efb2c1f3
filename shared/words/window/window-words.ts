import type { Language } from '#shared/domain/language.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

type Widened<Part> = Part extends string ? string : Part extends (...facts: infer Facts) => string ? (...facts: Facts) => string : { readonly [Key in keyof Part]: Widened<Part[Key]> }

/** Every language has the same keys; a missing one does not compile. */
export type WindowWords = Widened<typeof ja>

export const windowWords: Readonly<Record<Language, WindowWords>> = { ja, en }
