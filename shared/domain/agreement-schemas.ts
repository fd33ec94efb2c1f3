import { z } from 'zod'
import { certifiedGrids, termAnswers } from './case-vocabulary.ts'
import { at, id, optional, text } from './field-schemas.ts'

/** One point in which what came differs from what was described. */
export const difference = z.looseObject({ point: text, described: optional.text, actual: optional.text, cites: z.array(id).max(100).nullish() })

/** What one side offered; `by` is the id of a party, or absent for the claimant. */
export const term = z.looseObject({ text, by: optional.id, at, answer: z.enum(termAnswers).nullish(), answeredAt: at, cites: z.array(id).max(100).nullish() })

/** How many characters stand on a line and how many lines on a sheet of a letter in certified form. */
export const certifiedMail = z.looseObject({ grid: z.enum(certifiedGrids).nullish() })
