import type { Block } from '#shared/documents/block.ts'
import { templateFiller } from '#shared/documents/fill-template.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import { parseBlocks } from '#shared/documents/parse-blocks.ts'
import { sealValues } from '#shared/documents/sealed-values.ts'
import { writeText } from '#shared/documents/write-text.ts'
import type { Language } from '#shared/domain/language.ts'
import { documentsOf, isExhibitIndex, isManifest, sourceOf } from './pack-definition.ts'
import type { PackDefinition, PackDocument, TemplateSet } from './pack-definition.ts'
import type { PackView } from './view/pack-view.ts'

export type FilledDocument = { readonly kind: 'document'; readonly id: string; readonly title: string; readonly style: 'letter' | 'report' | 'checklist'; readonly blocks: readonly Block[] }

/** How templates are filled: here, or for those from elsewhere where they cannot do harm. */
export type MakeFiller = typeof templateFiller

type Documents = readonly (FilledDocument | { readonly kind: 'exhibits' })[]

/** Every template of the pack, filled and parsed. How many sheets a letter in a grid takes is known once it is set: then all is filled again, with that. */
export function fillDocuments(definition: PackDefinition, templates: TemplateSet, viewFor: (manuscript: Manuscript | null) => PackView, language: Language, makeFiller: MakeFiller = templateFiller): Documents {
  const first = fillOnce(definition, templates, viewFor(null), language, makeFiller)
  const manuscript = manuscriptIn(first)
  return manuscript === null ? first : fillOnce(definition, templates, viewFor(manuscript), language, makeFiller)
}

/** The letter of a pack that is set in a grid, if it has one. */
export const manuscriptIn = (documents: Documents): Manuscript | null =>
  documents.flatMap((document) => (document.kind === 'document' ? document.blocks.filter((block) => block.kind === 'manuscript') : []))[0] ?? null

/** The place of the exhibits is kept by `exhibits`. */
function fillOnce(definition: PackDefinition, templates: TemplateSet, view: PackView, language: Language, makeFiller: MakeFiller): Documents {
  const all = documentsOf(definition, view.manifest.isReopenable)
  const isAlone = all.every((document) => document.kind === 'exhibits' || isManifest(document) || isExhibitIndex(document))
  // A pack that shows no evidence has nothing to list.
  const documents = all.filter((document) => (isManifest(document) ? view.manifest.rows.length > 0 : !isExhibitIndex(document) || isAlone || view.exhibits.length > 0))
  const sources = documents.flatMap((document) => (document.kind === 'template' ? [sourceOf(templates, definition.id, document.template, language).source] : []))
  const values = sealValues(view, namesIn([...sources, ...templates.partials.values()]))
  const fill = makeFiller(new Map([...templates.partials].map(([name, source]) => [name, { file: `partials/${name}.hbs`, source }])))
  const fillOne = (document: Extract<PackDocument, { readonly kind: 'template' }>): FilledDocument => {
    const template = sourceOf(templates, definition.id, document.template, language)
    const blocks = parseBlocks(fill(template, values.view), { file: template.file, language, values })
    return { kind: 'document', id: document.template, title: document.title[language], style: document.style, blocks }
  }
  return documents.map((document) => (document.kind === 'template' ? fillOne(document) : { kind: 'exhibits' }))
}

/** Every word that stands in braces, be it a name of the view or not. */
const namesIn = (sources: readonly string[]): ReadonlySet<string> => new Set(sources.flatMap((source) => [...source.matchAll(/\{\{[^}]*\}\}/gu)].flatMap(([braces]) => braces.match(/[A-Za-z]\w*/gu) ?? [])))

/** All documents of the pack in one text, without the pages of the exhibits. */
export function documentsText(documents: readonly (FilledDocument | { readonly kind: 'exhibits' })[], language: Language): string {
  return documents.flatMap((document) => (document.kind === 'document' ? [writeText(document.blocks, language)] : [])).join(`\n${'─'.repeat(36)}\n\n`)
}
