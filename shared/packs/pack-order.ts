import type { CaseFile } from '#shared/domain/case-file.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Paper } from '#shared/pdf/layout/page-frame.ts'
import type { PackLimits } from '#shared/rules/destinations.ts'
import type { Machine } from '#shared/pdf/machine.ts'
import type { OriginalsChoice } from './originals.ts'
import type { TemplateSet } from './pack-definition.ts'
import type { MakeFiller } from './fill-documents.ts'
import type { ReadyExhibit } from './portrayal.ts'

/** What someone asks for: which pack, in which language, as of when, and how. */
export type PackOrder = {
  readonly caseFile: CaseFile
  readonly packId: string
  readonly language: Language
  readonly madeAt: string
  readonly paper: Paper
  /** How exhibits are called; null for the way of the pack, else of the language. */
  readonly scheme: LabelScheme | null
  readonly originals: OriginalsChoice
  /** A form to be filled by hand; needs are then not asked for. */
  readonly blank: boolean
  /** Makes the pack although needs are missing: each gap stands on paper by its name. */
  readonly force: boolean
  /** Embeds the case itself, with its fallback and notes. */
  readonly reopenable: boolean
  /** What the destination takes; none where absent. */
  readonly limits?: PackLimits
  /** For printing on both sides. */
  readonly duplex?: boolean
}

/** What the making needs: templates, fonts, the machine, and the exhibits as their readers lay them ready. */
export type PackDesk = {
  readonly templates: TemplateSet
  readonly fonts: FontLibrary
  readonly machine: Machine
  readonly program: string
  /** Fills the templates of packs that did not come with the program. */
  readonly ownFiller: MakeFiller
  readonly readyExhibit: (exhibitId: string) => Promise<ReadyExhibit>
  readonly onProgress: (done: number, of: number) => void
  readonly signal: { readonly aborted: boolean }
}
