import type { Language } from '#shared/domain/language.ts'
import { hexOf, utf8Bytes } from '#shared/pdf/bytes.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import { documentsOf, packOf, sourceOf } from './pack-definition.ts'
import type { TemplateSet } from './pack-definition.ts'

/** The SHA-256 that stands for the wording of a pack in one language: its templates in order, and the pieces that they may take in. */
export function templateDigest(templates: TemplateSet, packId: string, language: Language, sha256: Machine['sha256']): string {
  const own = documentsOf(packOf(templates, packId)).flatMap((document) => (document.kind === 'template' ? [sourceOf(templates, packId, document.template, language)] : []))
  const partials = [...templates.partials].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, source]) => ({ file: `partials/${name}`, source }))
  return hexOf(sha256(utf8Bytes(JSON.stringify([...own, ...partials]))))
}
