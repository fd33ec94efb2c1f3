import type { AlikeReport } from '#shared/domain/alike.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { openAlike } from '#shared/domain/open-alike.ts'
import { advise } from './tell.ts'

/** Exhibits that show nearly the same as one before them, unless they were looked at and left so. */
export function alikeExhibits(caseFile: CaseFile, report: AlikeReport): readonly Finding[] {
  const exhibits = caseFile.exhibits ?? []
  return openAlike(report, caseFile).same.flatMap(([first, ...others]) => others.map((id) => {
    const [index, of] = [exhibits.findIndex((one) => one.id === id), exhibits.find((one) => one.id === first)]
    return advise('exhibits-alike', `/exhibits/${index}`, { file: exhibits[index]?.file ?? id, other: of?.file ?? first ?? '' })
  }))
}
