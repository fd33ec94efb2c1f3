import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ViewContext } from './slot.ts'

/** Which goods need more care: said by a fact of the case, asked for on paper where it says nothing. */
export type PackingView = { readonly liquid: boolean; readonly precise: boolean; readonly isLiquid: boolean; readonly isPrecise: boolean; readonly arrivedDamaged: boolean; readonly changesInUse: boolean }

export function packingView(caseFile: CaseFile, context: ViewContext): PackingView {
  const fact = (name: string): unknown => (context.blank ? undefined : Reflect.get(caseFile.facts ?? {}, name))
  const [liquid, precise] = [fact('liquid'), fact('precisionDevice') ?? (caseFile.dispute === 'device-fault' ? true : undefined)]
  return {
    liquid: liquid !== false, precise: precise !== false, isLiquid: liquid === true, isPrecise: precise === true,
    arrivedDamaged: context.blank || caseFile.dispute === 'damaged-in-transit', changesInUse: context.blank || caseFile.dispute === 'defective' || caseFile.dispute === 'device-fault'
  }
}
