import { bundledFonts } from '#electron/work/bundled-fonts.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { layOutPack } from '#shared/packs/lay-out-pack.ts'
import type { PackOrder } from '#shared/packs/pack-order.ts'
import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { filledDocuments, madeAt } from './filled-pack.ts'

/** The documents of a pack on their pages, without the exhibits, set in the fonts that come with the program. */
export async function laidOut(caseFile: CaseFile, packId: string, language: 'ja' | 'en' = 'ja'): Promise<PackLayout> {
  const documents = filledDocuments(caseFile, { packId, language })
  const order: PackOrder = { caseFile, packId, language, madeAt, paper: 'a4', scheme: null, originals: 'auto', blank: false, force: false, reopenable: false }
  const { layout } = await layOutPack({ order, documents, exhibits: [] }, await bundledFonts())
  return layout
}

export const textOf = (page: PackLayout['pages'][number] | undefined): readonly string[] => (page?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box.text] : []))
