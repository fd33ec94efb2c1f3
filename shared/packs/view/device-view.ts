import type { CaseFile } from '#shared/domain/case-file.ts'
import type { LocalText } from '#shared/domain/language.ts'
import { dayText } from '#shared/words/date-text.ts'
import type { FieldView } from './order-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A device that does not work, told so that somebody else can see it happen. */
export type DeviceView = {
  readonly model: Slot
  readonly rows: readonly FieldView[]
  readonly steps: readonly string[]
  /** Stands in the place of steps where there are none. */
  readonly stepsMissing: Slot
  readonly expected: Slot
  readonly actual: Slot
  readonly frequency: string
  readonly triedFixes: readonly string[]
}

export function deviceView(caseFile: CaseFile, context: ViewContext): DeviceView {
  const { language, zone } = context
  const { device, order } = caseFile
  const lines = (list: readonly LocalText[] | null | undefined): readonly string[] => (list ?? []).map((line) => onPaper(line, language)).filter((line) => line !== '')
  const steps = lines(device?.steps)
  const model = slot(onPaper(device?.model, language), '/device/model', context)
  const rows: readonly (readonly [ja: string, en: string, value: Slot])[] = [
    ['機種', 'Model', model], ['OSのバージョン', 'System version', onPaper(device?.systemVersion, language) || null], ['アプリのバージョン', 'App version', onPaper(device?.appVersion, language) || null],
    ['購入日', 'Bought on', order?.placedAt ? dayText(order.placedAt, language, 'letter', zone) : null], ['注文番号', 'Order number', onPaper(order?.number, language) || null],
    ['起き始めた日', 'Since', device?.since ? dayText(device.since, language, 'letter', zone) : null], ['起きる頻度', 'How often', onPaper(device?.frequency, language) || null]
  ]
  return {
    model, rows: rows.flatMap(([ja, en, value]) => (value === null ? [] : [{ term: language === 'ja' ? ja : en, value }])), steps, stepsMissing: steps.length > 0 ? null : slot(null, '/device/steps', context),
    expected: slot(onPaper(device?.expected, language), '/device/expected', context), actual: slot(onPaper(device?.actual, language), '/device/actual', context),
    frequency: onPaper(device?.frequency, language), triedFixes: lines(device?.triedFixes)
  }
}
