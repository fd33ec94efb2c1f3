import { sought } from '#shared/domain/redact-text.ts'

/** As texts are sought when they are hidden, and without the marks that a reader of pages sets for hyphens at the ends of lines. */
export const searchable = (text: string): string => sought(text.replace(/[\u0002\uFFFE]/gu, ''))
