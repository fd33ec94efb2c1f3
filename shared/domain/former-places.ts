import { valueAt } from './json-pointer.ts'

/** Where the questions of earlier versions kept what has a field of its own by now. */
const formerPlaces: Readonly<Record<string, string>> = {
  '/charges/0/at': '/facts/billingDate', '/charges/0/amount': '/facts/billedAmount', '/billing/chargedTwice': '/facts/chargedTwice',
  '/account/canSignIn': '/facts/canSignIn', '/account/authentication': '/facts/authentication', '/account/registeredMailReceived': '/facts/registeredMailReceived', '/account/recentChanges': '/facts/recentChanges',
  '/device/model': '/facts/deviceModel', '/device/systemVersion': '/facts/systemVersion', '/device/steps': '/facts/steps', '/device/frequency': '/facts/frequency', '/device/triedFixes': '/facts/triedFixes'
}

/** Fields that hold a list now and were one text, a line for each. */
const becameLists: ReadonlySet<string> = new Set(['/device/steps', '/device/triedFixes'])

/** What stands at a place of the case; where the field is not there at all, what an earlier version kept for it. A null was put there on purpose: the answer was taken back. */
export function valueOrFormer(caseFile: unknown, pointer: string): unknown {
  const value = valueAt(caseFile, pointer)
  const former = formerPlaces[pointer]
  if (value !== undefined || former === undefined) return value
  return asKeptNow(pointer, valueAt(caseFile, former))
}

function asKeptNow(pointer: string, value: unknown): unknown {
  if (!becameLists.has(pointer) || typeof value !== 'string') return value
  const lines = value.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return lines.length > 0 ? lines : undefined
}

/** Every place that has a former one; a field above it is filled by these. */
export const movedPlaces: readonly string[] = Object.keys(formerPlaces)
