import { expect } from 'vitest'
import { markedOperators, paints } from './marked-content.ts'
import { objectsOf, streamOf } from './pdf-objects.ts'
import { everyTag, listOf, pageKeys, parentTree, readTags } from './read-tags.ts'
import type { Tag } from './read-tags.ts'

/** Holds a file of ours against what a tagged PDF must be (ISO 32000-1, 14.8; the rules of ISO 14289-1 that a program can check). */
export function expectWellTagged(path: string): readonly Tag[] {
  const objects = objectsOf(path)
  const byKey = new Map(objects.map((object) => [object.key, object]))
  const tags = everyTag(readTags(objects))
  const parents = parentTree(objects)
  const marked = new Map(tags.flatMap((tag) => tag.kids.flatMap((kid) => ('sequence' in kid ? [[`${kid.page} ${kid.sequence}`, tag.key] as const] : []))))
  let marks = 0
  for (const key of pageKeys(objects)) {
    const page = byKey.get(key)?.value ?? {}
    const content = listOf(page['/Contents']).map((stream) => streamOf(objects, String(stream)).toString('latin1')).join('\n')
    const operators = markedOperators(content)
    const sequences = new Set<number>()
    for (const { operator, marks: around } of operators) {
      const [outer] = around
      if (paints(operator)) expect(outer, `${operator} on page ${key} is neither tagged nor an artifact`).toBeDefined()
      if (outer === undefined) continue
      if (outer.tag === 'Artifact') expect(outer.properties).toMatch(/\/Type \/(Layout|Pagination \/Subtype \/(Header|Footer))/)
      else expect(outer.sequence, `${outer.tag} on page ${key} has no number`).not.toBeNull()
      expect(around.length, 'a mark stands in another').toBe(1)
      if (outer.sequence !== null) sequences.add(outer.sequence)
    }
    const owners = page['/StructParents'] === undefined ? [] : listOf(parents.get(Number(page['/StructParents'])))
    expect([...sequences].toSorted((a, b) => a - b)).toEqual(owners.map((_, at) => at))
    expect(owners).toEqual(owners.map((_, at) => marked.get(`${key} ${at}`)))
    marks += owners.length
    for (const reference of listOf(page['/Annots'])) {
      const annotation = byKey.get(String(reference))?.value ?? {}
      const link = tags.find((tag) => tag.key === parents.get(Number(annotation['/StructParent'])))
      expect(link?.name).toBe('Link')
      expect(link?.kids).toContainEqual({ page: key, annotation: reference })
      expect(String(annotation['/Contents'])).toMatch(/^u:.+/)
      expect(page['/Tabs']).toBe('/S')
    }
  }
  expect(marked.size, 'the tree names what no page holds').toBe(marks)
  expectSoundElements(tags)
  return tags
}

function expectSoundElements(tags: readonly Tag[]): void {
  const byKey = new Map(tags.map((tag) => [tag.key, tag]))
  for (const tag of tags) {
    const parent = byKey.get(tag.parent)?.name
    if (tag.name !== 'Document') expect(allowedParents[tag.name] ?? anyParent, `${tag.name} in ${parent}`).toContain(parent)
    if (tag.name === 'Figure') expect(tag.entries).toMatchObject({ '/Alt': expect.stringMatching(/^u:.+/), '/A': { '/O': '/Layout', '/BBox': [0, 1, 2, 3].map(() => expect.any(Number)) } })
    if (tag.name === 'TH') expect(tag.entries['/A']).toMatchObject({ '/O': '/Table', '/Scope': expect.stringMatching(/^\/(Row|Column)$/) })
    if (tag.name === 'L') expect(tag.entries['/A']).toMatchObject({ '/O': '/List', '/ListNumbering': expect.any(String) })
    if (tag.name === 'Note') expect(tag.entries['/ID']).toMatch(/^u:note-/)
    if (tag.name === 'Lbl' || tag.name === 'Span') expect(tag.kids.length).toBeGreaterThan(0)
  }
  expect(new Set(tags.map((tag) => tag.key)).size).toBe(tags.length)
  for (const part of tags.filter((tag) => tag.name === 'Part')) expectHeadingsInOrder(part)
}

function expectHeadingsInOrder(part: Tag): void {
  let before = 0
  for (const { name } of everyTag([part])) {
    const level = Number(/^H([1-6])$/.exec(name)?.[1] ?? 0)
    if (level === 0) continue
    expect(level, 'a level of headings is skipped').toBeLessThanOrEqual(before + 1)
    before = level
  }
}

const anyParent = ['Document', 'Part', 'Sect', 'LBody', 'TD', 'TH', 'Note', 'P', 'H1', 'H2', 'H3', 'H4', 'Caption', 'Figure', 'Lbl', 'Link', 'Span']
/** Source: ISO 32000-1, 14.8.4.3, tables 336 and 337. */
const allowedParents: Readonly<Record<string, readonly string[]>> = {
  Part: ['Document', 'Part'], LI: ['L'], Lbl: ['LI', 'Note'], LBody: ['LI'], THead: ['Table'], TBody: ['Table'], TR: ['Table', 'THead', 'TBody'], TH: ['TR'], TD: ['TR'],
}
