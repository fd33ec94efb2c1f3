import type { HtmlTag } from './read-tags.ts'

/** The value of an attribute in lower case; '' where it is not stated. */
export function attributeOf({ source }: HtmlTag, name: string): string {
  if (!source.includes('=')) return ''
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source) ?? []
  return (double ?? single ?? bare ?? '').trim().toLowerCase()
}

/** What the tag's own style states; '' where it states nothing. */
export const styleOf = (tag: HtmlTag, property: string): string =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`).exec(attributeOf(tag, 'style'))?.[1]?.trim() ?? ''

/** A whole number in an attribute, between 1 and `most`; 1 for any other. */
export function countOf(tag: HtmlTag, name: string, most: number): number {
  const value = Number.parseInt(attributeOf(tag, name), 10)
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1
}
