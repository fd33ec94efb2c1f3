import { needProblems } from '#shared/checks/need-problems.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { readCaseJson } from './case-json.ts'
import { checkEvidence, namedFiles } from './check-evidence.ts'
import type { FindFile } from './check-evidence.ts'
import { checkSent } from './check-sent.ts'
import type { OpenedFolder } from './opened-folder.ts'

/** Schema and files in one go; throws `case-invalid` with every problem of both, and with the needs that are not met. */
export async function checkOpened(bytes: Uint8Array, caseJson: string, findFile: FindFile, needs: readonly string[] = []): Promise<Omit<OpenedFolder, 'close'>> {
  const json = readCaseJson(bytes, caseJson)
  if (!json.ok) throw new DomainError({ code: 'case-invalid', problems: [json.problem] })
  const read = readCase(json.raw)
  const { evidence, problems: ofFiles } = await checkEvidence(namedFiles(json.raw), findFile)
  const ofFields = read.ok ? [] : read.problems.map((problem): Problem => ({ file: caseJson, ...problem }))
  if (!read.ok || ofFiles.length > 0) {
    const ofNeeds = needProblems(needs, json.raw).filter((need) => !ofFields.some((problem) => problem.pointer === need.pointer))
    throw new DomainError({ code: 'case-invalid', problems: [...ofFields, ...ofFiles, ...ofNeeds.map((problem): Problem => ({ file: caseJson, ...problem }))] })
  }
  const caseFile: CaseFile = read.caseFile
  const { sent, warnings } = await checkSent(caseFile, findFile)
  return { caseFile, warnings: [...read.warnings, ...warnings], evidence, sent }
}
