import type { CheckCode } from '#shared/domain/check-code.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Problem } from '#shared/domain/problem.ts'

type Tell = (code: CheckCode, pointer: string, facts?: NonNullable<Problem['facts']>) => Finding

const tell = (severity: Finding['severity']): Tell => (code, pointer, facts) => ({ severity, problem: facts ? { code, pointer, facts } : { code, pointer } })

/** What makes a paper worse, and what may mislead or cost a right. */
export const advise = tell('advice')
export const warn = tell('warning')
