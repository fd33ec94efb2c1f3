import type { PdfObject } from './pdf-objects.ts'

/** A structure element as another program reads it. */
export type Tag = {
  readonly key: string
  readonly name: string
  readonly parent: string
  readonly entries: Readonly<Record<string, unknown>>
  readonly kids: readonly TagKid[]
}
export type TagKid = Tag | { readonly page: string; readonly sequence: number } | { readonly page: string; readonly annotation: string }

type Dictionary = Readonly<Record<string, unknown>>
const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The tree of tags from its root, every reference followed. */
export function readTags(objects: readonly PdfObject[]): readonly Tag[] {
  const byKey = new Map(objects.map(({ key, value }) => [key, value]))
  const root = objects.find(({ value }) => value?.['/Type'] === '/StructTreeRoot')?.value
  const kidOf = (kid: unknown): TagKid => {
    if (typeof kid === 'string') return tagOf(kid)
    if (!isDictionary(kid)) throw new Error('a kid that is neither an element nor a mark')
    if (kid['/Type'] === '/MCR') return { page: String(kid['/Pg']), sequence: Number(kid['/MCID']) }
    return { page: String(kid['/Pg']), annotation: String(kid['/Obj']) }
  }
  const tagOf = (key: string): Tag => {
    const entries = byKey.get(key)
    if (entries?.['/Type'] !== '/StructElem') throw new Error(`${key} is no structure element`)
    return { key, name: String(entries['/S']).replace('/', ''), parent: String(entries['/P']), entries, kids: listOf(entries['/K']).map(kidOf) }
  }
  return listOf(root?.['/K']).map((key) => tagOf(String(key)))
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

export const everyTag = (tags: readonly Tag[]): readonly Tag[] => tags.flatMap((tag) => [tag, ...everyTag(tag.kids.filter((kid) => 'name' in kid))])

/** Pages in order, as the tree of pages names them. */
export function pageKeys(objects: readonly PdfObject[]): readonly string[] {
  const byKey = new Map(objects.map(({ key, value }) => [key, value]))
  const under = (key: string): readonly string[] => {
    const value = byKey.get(key)
    return value?.['/Type'] === '/Pages' ? listOf(value['/Kids']).flatMap((kid) => under(String(kid))) : [key]
  }
  return under(String(objects.find(({ value }) => value?.['/Type'] === '/Catalog')?.value?.['/Pages']))
}

/** The tree by which a viewer finds the tag of what is under the pointer: numbers to elements. */
export function parentTree(objects: readonly PdfObject[]): ReadonlyMap<number, unknown> {
  const root = objects.find(({ value }) => value?.['/Type'] === '/StructTreeRoot')?.value
  const numbers = listOf(objects.find(({ key }) => key === root?.['/ParentTree'])?.value?.['/Nums'])
  return new Map(numbers.flatMap((number, at) => (at % 2 === 0 ? [[Number(number), numbers[at + 1]] as const] : [])))
}
