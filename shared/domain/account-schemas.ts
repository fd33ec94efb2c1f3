import { z } from 'zod'
import { at, optional } from './field-schemas.ts'

export const account = z.looseObject({
  canSignIn: optional.yesNo, screenMessage: optional.text, noticedAt: at, lastSignInAt: at, authentication: optional.text, registeredEmail: optional.plain, registeredPhone: optional.plain,
  registeredMailReceived: optional.yesNo, recentChanges: optional.text, unknownOrders: optional.lines, triedRecovery: optional.lines
})

export const device = z.looseObject({
  model: optional.text, systemVersion: optional.plain, appVersion: optional.plain, since: at, steps: optional.lines, expected: optional.text, actual: optional.text, frequency: optional.text, triedFixes: optional.lines
})

export type Account = Readonly<z.output<typeof account>>
export type Device = Readonly<z.output<typeof device>>
