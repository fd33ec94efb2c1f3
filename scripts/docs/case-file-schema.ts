import { z } from 'zod'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import { namedParts } from '#shared/domain/field-schemas.ts'

type Json = Readonly<Record<string, unknown>>

const dayPattern = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const timePattern = `${dayPattern}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})`
const plain: Json = { type: 'string', pattern: `^(${timePattern}|${dayPattern}|\\d{4}-(0[1-9]|1[0-2]))$` }
const holding = (name: string): Json => ({ type: 'object', properties: { [name]: plain }, required: [name] })

/** What the checks in code ask of each named part, as far as JSON Schema can say it. */
const parts: Readonly<Record<string, Json>> = {
  [namedParts.dateOrTime]: { description: 'A date, or a date-time with offset; seconds are optional.', type: 'string', pattern: `^(${timePattern}|${dayPattern})$` },
  [namedParts.when]: {
    description: 'A date-time with offset, a date, a year-month, or one of these in from and to, around, before or after; or unknown.',
    anyOf: [plain, { type: 'object', properties: { from: plain, to: plain }, required: ['from', 'to'] }, holding('around'), holding('before'), holding('after'), { type: 'object', properties: { unknown: { const: true } }, required: ['unknown'] }]
  },
  [namedParts.text]: { description: 'A text for people: one string, or one for each language.' },
  [namedParts.timeZone]: { description: 'A name of the IANA time zone database.', examples: ['Asia/Tokyo'] }
}

const rootWords: Json = {
  $id: 'tsuzuri-case-1', title: 'A Tsuzuri case file, version 1',
  description: 'Made from shared/domain/case-file.ts by scripts/docs/write-schema.ts. Rules that no schema can say (ids, citations, paths, calendar days) stand in case-file.md.'
}

/** docs/case-file.schema.json, as text. */
export function caseFileSchemaText(): string {
  const made = z.toJSONSchema(caseFileSchema, {
    io: 'input', unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const named = z.globalRegistry.get(zodSchema)?.id
      delete jsonSchema['id']
      if (named !== undefined) Object.assign(jsonSchema, parts[named])
      if (jsonSchema.properties?.['when'] !== undefined) jsonSchema.required = ['id', 'when', 'kind', 'statement']
    }
  })
  const { $schema, ...rest } = made
  return `${JSON.stringify({ $schema, ...rootWords, ...rest }, null, 2)}\n`
}
