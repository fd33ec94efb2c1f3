import type { z } from 'zod'
import { account, device } from './account-schemas.ts'
import type { CaseFile } from './case-file.ts'
import { movedPlaces, valueOrFormer } from './former-places.ts'
import { billing } from './payment-schemas.ts'

/** The case with what an earlier version kept among its facts in the fields that it has now, for all that reads a case as a whole. */
export function withMovedFields(caseFile: CaseFile): CaseFile {
  const found = { account: former(account, '/account', caseFile), device: former(device, '/device', caseFile), billing: former(billing, '/billing', caseFile) }
  return {
    ...caseFile,
    ...(found.account ? { account: { ...found.account, ...caseFile.account } } : {}), ...(found.device ? { device: { ...found.device, ...caseFile.device } } : {}),
    ...(found.billing ? { billing: { ...found.billing, ...caseFile.billing } } : {})
  }
}

/** Nothing checked the facts: what does not fit its field is left where it is. */
function former<Shape extends z.ZodObject>(schema: Shape, root: string, caseFile: CaseFile): z.output<Shape> | null {
  const values = movedPlaces.filter((pointer) => pointer.startsWith(`${root}/`)).map((pointer) => [pointer.slice(root.length + 1), valueOrFormer(caseFile, pointer)] as const)
  const fitting = values.filter(([name, value]) => value !== undefined && schema.safeParse({ [name]: value }).success)
  return fitting.length === 0 ? null : schema.parse(Object.fromEntries(fitting))
}
