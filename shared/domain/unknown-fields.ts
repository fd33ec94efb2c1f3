import { z } from 'zod'
import { caseFileSchema } from './case-file.ts'
import { jsonPointer } from './json-pointer.ts'
import type { Problem } from './problem.ts'
import { whenFields } from './when.ts'

/** Objects of the contract whose inside is open. */
const openFields: ReadonlySet<string> = new Set(['/facts', '/charges', '/account', '/device', '/subscription', '/contacts'])

/** Fields that the contract does not name; they are kept, and told as warnings since a slip of the pen hides there. */
export function unknownFieldWarnings(raw: unknown): readonly Problem[] {
  return walk(raw, caseFileSchema, [])
}

function walk(value: unknown, schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly Problem[] {
  if (openFields.has(jsonPointer(path))) return []
  const bare = unwrap(schema)
  if (bare instanceof z.ZodUnknown) return strayWhenFields(value, path)
  if (bare instanceof z.ZodArray && Array.isArray(value)) return value.flatMap((item: unknown, index) => walk(item, bare.element, [...path, index]))
  const shape = shapeFor(bare, value)
  if (!shape || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): readonly Problem[] => {
    const pointer = jsonPointer([...path, name])
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (known) return walk(inner, known, [...path, name])
    return openFields.has(pointer) ? [] : [{ code: 'field-unknown', pointer }]
  })
}

/** A `when` has no shape of its own in the schema: its form says which fields it reads. */
function strayWhenFields(value: unknown, path: readonly PropertyKey[]): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return []
  const read = whenFields(value)
  return Object.keys(value).filter((name) => !read.includes(name)).map((name) => ({ code: 'field-unknown', pointer: jsonPointer([...path, name]) }))
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap())
  if (schema instanceof z.ZodPipe) return unwrap(schema.in)
  return schema
}

/** Of a union the member that the value fits. */
function shapeFor(schema: z.core.$ZodType, value: unknown): Readonly<Record<string, z.core.$ZodType>> | null {
  if (schema instanceof z.ZodObject) return schema.shape
  if (!(schema instanceof z.ZodUnion)) return null
  const member = schema.options.find((option) => option instanceof z.ZodObject && option.safeParse(value).success)
  return member instanceof z.ZodObject ? member.shape : null
}
