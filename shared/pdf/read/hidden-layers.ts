import { isArray, isDictionary, isReference, resolved, resolvedDictionary } from './pdf-item.ts'
import type { PdfItem, PdfObjects } from './pdf-item.ts'

/** Optional content (ISO 32000-1, 8.11) that a reader does not show when it opens the file. */
export type HiddenLayers = {
  readonly any: boolean
  /** Of what stands under `/OC`: a group, or a rule over groups. */
  readonly hides: (item: PdfItem | undefined) => Promise<boolean>
}

const nothingHidden: HiddenLayers = { any: false, hides: async () => false }

export async function readHiddenLayers(objects: PdfObjects): Promise<HiddenLayers> {
  const catalog = await resolvedDictionary(objects, objects.trailer.get('/Root'))
  const properties = await resolvedDictionary(objects, catalog?.get('/OCProperties'))
  if (properties === null) return nothingHidden
  const settings = await resolvedDictionary(objects, properties.get('/D'))
  const listed = async (item: PdfItem | undefined): Promise<readonly number[]> => numbersOf(await resolved(objects, item))
  const isOff = (await resolved(objects, settings?.get('/BaseState'))) === '/OFF'
  const shown = new Set(isOff ? await listed(settings?.get('/ON')) : [])
  const hidden = new Set(isOff ? (await listed(properties.get('/OCGs'))).filter((number) => !shown.has(number)) : await listed(settings?.get('/OFF')))
  return hidden.size === 0 ? nothingHidden : { any: true, hides: (item) => isHidden(objects, hidden, item) }
}

const numbersOf = (item: unknown): readonly number[] => (Array.isArray(item) ? item.filter(isReference).map(({ number }) => number) : [])

async function isHidden(objects: PdfObjects, hidden: ReadonlySet<number>, item: PdfItem | undefined): Promise<boolean> {
  if (isReference(item) && hidden.has(item.number)) return true
  const membership = await resolved(objects, item)
  if (!isDictionary(membership) || membership.get('/Type') !== '/OCMD') return false
  const expression = await resolved(objects, membership.get('/VE'))
  if (isArray(expression)) return !(await holds(objects, hidden, expression, 0))
  const groups = membership.get('/OCGs')
  const named = await resolved(objects, groups)
  const numbers = isArray(named) ? numbersOf(named) : isReference(groups) ? [groups.number] : []
  return numbers.length > 0 && !policyHolds(await resolved(objects, membership.get('/P')), numbers.map((number) => !hidden.has(number)))
}

function policyHolds(policy: unknown, areShown: readonly boolean[]): boolean {
  if (policy === '/AllOn') return areShown.every((isShown) => isShown)
  if (policy === '/AnyOff') return areShown.some((isShown) => !isShown)
  if (policy === '/AllOff') return areShown.every((isShown) => !isShown)
  return areShown.some((isShown) => isShown)
}

const deepestExpression = 16

/** Source: ISO 32000-1, 8.11.2.2: `[/And …]`, `[/Or …]`, `[/Not …]` over groups. */
async function holds(objects: PdfObjects, hidden: ReadonlySet<number>, item: PdfItem, depth: number): Promise<boolean> {
  if (isReference(item) && hidden.has(item.number)) return false
  const expression = await resolved(objects, item)
  if (!isArray(expression) || depth > deepestExpression) return true
  const [operator, ...operands] = expression
  const values = await Promise.all(operands.slice(0, 64).map((operand) => holds(objects, hidden, operand, depth + 1)))
  if (operator === '/Not') return values[0] !== true
  return operator === '/Or' ? values.some((value) => value) : values.every((value) => value)
}
