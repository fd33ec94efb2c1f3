import { z } from 'zod'
import { channels } from './case-vocabulary.ts'
import { at, caseFileLimits, dateOrTime, id, optional, plainText } from './field-schemas.ts'
import { languages } from './language.ts'

/** Bytes that went out, as they went out: their names in the case folder, and what proves them. */
const sentFile = z.looseObject({ file: z.string().min(1).max(4_096), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().nonnegative() })
export const sentPaper = z.looseObject({
  id, pack: plainText, title: optional.text, language: z.enum(languages).nullish(), sentAt: dateOrTime, with: optional.id, channel: z.enum(channels).nullish(), reference: optional.plain,
  answerBy: at, answeredAt: at, templates: optional.plain, rules: optional.plain, files: z.array(sentFile).max(caseFileLimits.filesOfPaper)
})

export const closing = z.looseObject({ closedAt: dateOrTime, outcome: optional.text })
