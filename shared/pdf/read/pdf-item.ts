/**
 * An object of a foreign PDF (ISO 32000-1, 7.3). What needs no understanding stays as it stands in the file:
 * names (with their escapes made uniform), numbers, strings, `true`, `false` and `null` are text.
 */
export type PdfItem = PdfAtom | readonly PdfItem[] | PdfDictionary | PdfReference
export type PdfAtom = string
/** Keys with their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfItem>
export type PdfReference = { readonly number: number; readonly generation: number }
/** `bytes` are as they are stored, a view into the file. */
export type PdfStream = { readonly dictionary: PdfDictionary; readonly bytes: Uint8Array }
export type PdfObject = PdfItem | PdfStream

/** The objects of one file by their numbers; what is not there is `null`, as the standard says. */
export type PdfObjects = {
  readonly trailer: PdfDictionary
  readonly read: (reference: PdfReference) => Promise<PdfObject>
}

/** The file is not what it says it is: first reason to mend it, then to refuse it. */
export class PdfDamage extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'PdfDamage'
  }
}

export function damage(what: string): never {
  throw new PdfDamage(what)
}

export const isArray = (object: PdfObject | undefined): object is readonly PdfItem[] => Array.isArray(object)
export const isDictionary = (object: PdfObject | undefined): object is PdfDictionary => object instanceof Map
export const isReference = (object: PdfObject | undefined): object is PdfReference => typeof object === 'object' && 'generation' in object
export const isStream = (object: PdfObject | undefined): object is PdfStream => typeof object === 'object' && 'dictionary' in object
export const isName = (object: PdfObject | undefined): object is PdfAtom => typeof object === 'string' && object.startsWith('/')
export const isNothing = (object: PdfObject | undefined): boolean => object === undefined || object === 'null'

/** Null for what is no finite number. */
export function numberOf(object: PdfObject | undefined): number | null {
  if (typeof object !== 'string' || !/^[-+.\d]/.test(object)) return null
  const value = Number(object)
  return Number.isFinite(value) ? value : null
}

/** A count or a place in the file: null for what is negative, broken or too large to be true. */
export function countOf(object: PdfObject | undefined): number | null {
  const value = numberOf(object)
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** The object itself, where a reference stands for it; a reference to a reference is followed a few steps. */
export async function resolved(objects: Pick<PdfObjects, 'read'>, item: PdfItem | undefined): Promise<PdfObject> {
  let object: PdfObject = item ?? 'null'
  for (let step = 0; isReference(object); step += 1) {
    if (step === 8) return damage('references that lead on and on')
    object = await objects.read(object)
  }
  return object
}

export async function resolvedDictionary(objects: Pick<PdfObjects, 'read'>, item: PdfItem | undefined): Promise<PdfDictionary | null> {
  const object = await resolved(objects, item)
  return isDictionary(object) ? object : null
}

/** An array with each of its items resolved; empty for what is no array. */
export async function resolvedItems(objects: Pick<PdfObjects, 'read'>, item: PdfItem | undefined): Promise<readonly PdfObject[]> {
  const object = await resolved(objects, item)
  return isArray(object) ? Promise.all(object.map((one) => resolved(objects, one))) : []
}
