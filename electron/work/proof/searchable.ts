import { comparable } from '#shared/domain/redact-text.ts'

/** As texts are compared when they are hidden, and without hyphens: a reader of pages leaves out those at the ends of lines. */
export const searchable = (text: string): string => comparable(text).replace(/[-\u0002\uFFFE]/gu, '')
