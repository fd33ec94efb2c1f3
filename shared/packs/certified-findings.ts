import { defaultScheme } from '#shared/domain/exhibit-label.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { gridFindings } from './findings.ts'
import { fillDocuments, manuscriptIn } from './fill-documents.ts'
import { packLanguages, packOf, sourceOf } from './pack-definition.ts'
import { packExhibits } from './pack-exhibit.ts'
import type { PackDesk, PackOrder } from './pack-order.ts'
import { packView } from './view/pack-view.ts'

type Asked = Pick<PackOrder, 'caseFile' | 'packId' | 'language' | 'madeAt'>
type Desk = Pick<PackDesk, 'templates' | 'ownFiller'> & { readonly sha256: PackDesk['machine']['sha256'] }

/** What the counter of certified mail would refuse in the letter of a pack, without laying out a page; a pack without such a letter has none. */
export function certifiedFindings({ caseFile, packId, language, madeAt }: Asked, { templates, ownFiller, sha256 }: Desk): readonly Finding[] {
  const definition = packOf(templates, packId)
  if (!packLanguages(templates, definition).includes(language)) return []
  const letters = definition.documents.filter((document) => document.kind === 'template' && sourceOf(templates, packId, document.template, language).source.includes(':::manuscript'))
  if (letters.length === 0) return []
  const scheme = definition.labels?.[language] ?? defaultScheme(language)
  const manifest = { originals: 'none', reopenable: false, withoutRoom: new Set<string>(), only: null, volumeName: '', sha256 } as const
  const settings = { definition, language, madeAt, needs: new Set(definition.needs), blank: false, scheme, exhibits: packExhibits(caseFile, scheme, new Map()), manifest }
  const filled = fillDocuments({ ...definition, documents: letters }, templates, (manuscript) => packView(caseFile, { ...settings, manuscript }), language, templates.own?.has(packId) ? ownFiller : undefined)
  return gridFindings(manuscriptIn(filled))
}
