import { certifiedGrids } from '#shared/domain/case-vocabulary.ts'
import { gridRules, usualGrid } from '#shared/rules/certified-grids.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { Choice } from '../../components/choice.tsx'
import { useWords } from '../../words.ts'
import type { CaseDesk } from '../case/use-case.ts'

/** The pack that is set in the grid of certified mail. */
const certifiedPack = 'notice-of-demand'

/** Characters on a line and lines on a sheet, where a letter is set in a grid: in Japanese alone. */
export function GridChoice({ packId, isJapanese, current }: { readonly packId: string; readonly isJapanese: boolean; readonly current: CaseDesk }) {
  const { words } = useWords()
  if (packId !== certifiedPack || !isJapanese) return null
  const { label, hint, kind } = words.grid
  const rules = rulesOf(current.caseFile)
  return (
    <Choice short label={label} hint={hint} value={current.caseFile.certifiedMail?.grid ?? usualGrid} options={certifiedGrids.map((key) => ({ key, text: kind(rules[gridRules[key][0]].value, rules[gridRules[key][1]].value) }))}
      onChoose={(grid) => current.change({ kind: 'set', pointer: '/certifiedMail/grid', value: grid })} />
  )
}
