import { z } from 'zod'
import { disputes, partyRoles } from '#shared/domain/case-vocabulary.ts'
import { labelSchemes } from '#shared/domain/exhibit-label.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { languages } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { packGroups } from '#shared/domain/pack-group.ts'

const inBoth = z.object({ ja: z.string().min(1), en: z.string().min(1) })
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** `template` documents are filled from NAME.LANG.hbs; `exhibits` stands for the pages of the evidence. */
const document = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), template: name, title: inBoth, style: z.enum(['letter', 'report', 'checklist']) }),
  z.strictObject({ kind: z.literal('exhibits') })
])

/** pack.json of a folder under templates/; see docs/templates.md. */
export const packDefinitionSchema = z.strictObject({
  id: name, title: inBoth, purpose: inBoth,
  /** What the paper is not: said with the purpose, so that nobody takes it for advice or a promise. */
  limits: inBoth,
  group: z.enum(packGroups),
  /** Its place within the group, counting from 1. */
  position: z.number().int().positive(),
  /** `self`: a sheet for the claimant, which opens with its purpose and limits; `other`: it goes out as it is. */
  audience: z.enum(['self', 'other']),
  /** The kinds of dispute that it is for; absent, for all. */
  disputes: z.array(z.enum(disputes)).min(1).optional(),
  /** Who it goes to: the first party that has one of these roles, in this order; absent, the seller, else the marketplace, else the first party. */
  addressee: z.array(z.enum(partyRoles)).min(1).optional(),
  documents: z.array(document).min(1).max(20),
  /** JSON pointers of fields without which the pack makes no sense. */
  needs: z.array(z.string().regex(/^(\/[^/]+)+$/)).max(50),
  canBeBlank: z.boolean().default(false),
  /** How exhibits are called where nothing else was asked for: a court expects its own way. */
  labels: z.strictObject({ ja: z.enum(labelSchemes).optional(), en: z.enum(labelSchemes).optional() }).optional()
})
export type PackDefinition = Readonly<z.output<typeof packDefinitionSchema>>
export type PackDocument = PackDefinition['documents'][number]

/** What lies under templates/: pack definitions, their template sources by `PACK/NAME.LANG`, and the shared partials. */
export type TemplateSet = {
  readonly packs: ReadonlyMap<string, PackDefinition>
  readonly sources: ReadonlyMap<string, string>
  readonly partials: ReadonlyMap<string, string>
  /** Packs that did not come with the program. */
  readonly own?: ReadonlySet<string>
}

export function packOf(templates: TemplateSet, packId: string): PackDefinition {
  const definition = templates.packs.get(packId)
  if (!definition) throw new DomainError({ code: 'pack-unknown', packId, known: [...templates.packs.keys()].toSorted() })
  return definition
}

const manifestDocument: PackDocument = { kind: 'template', template: 'manifest', style: 'report', title: { ja: '収録資料の一覧と照合の方法', en: 'Contents and how to check them' } }

/** The documents of a pack in order. One that holds exhibits, be it only to be opened again, ends with their list and the way to check them, unless it names a place for it. */
export function documentsOf({ documents }: PackDefinition, isReopenable = false): readonly PackDocument[] {
  const hasExhibits = isReopenable || documents.some((item) => item.kind === 'exhibits')
  return hasExhibits && !documents.some(isManifest) ? [...documents, manifestDocument] : documents
}

export const isManifest = (item: PackDocument): boolean => item.kind === 'template' && item.template === manifestDocument.template

/** A list of exhibits that stands beside other papers: with nothing to list it is not made. */
export const isExhibitIndex = (item: PackDocument): boolean => item.kind === 'template' && item.template === 'exhibit-index'

/** A document that several packs share lies under `common/`. */
export function sourceOf(templates: TemplateSet, packId: string, template: string, language: Language): { readonly file: string; readonly source: string } {
  const candidates = [`${packId}/${template}.${language}`, `common/${template}.${language}`]
  const found = candidates.find((key) => templates.sources.has(key))
  const source = found === undefined ? undefined : templates.sources.get(found)
  if (found === undefined || source === undefined) throw new DomainError({ code: 'pack-language-missing', packId, language })
  return { file: `${found}.hbs`, source }
}

export function packLanguages(templates: TemplateSet, definition: PackDefinition): readonly Language[] {
  const needed = definition.documents.flatMap((item) => (item.kind === 'template' ? [item.template] : []))
  return languages.filter((language) => needed.every((template) => templates.sources.has(`${definition.id}/${template}.${language}`) || templates.sources.has(`common/${template}.${language}`)))
}

/** All packs in the order in which they are offered: by group, then by their place in it. */
export const packsInOrder = (templates: TemplateSet): readonly PackDefinition[] =>
  [...templates.packs.values()].toSorted((a, b) => packGroups.indexOf(a.group) - packGroups.indexOf(b.group) || a.position - b.position || (a.id < b.id ? -1 : 1))
