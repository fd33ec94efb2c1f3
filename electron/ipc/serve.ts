import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { calls } from '#shared/contract/calls.ts'
import type { CallName, Calls } from '#shared/contract/calls.ts'
import type { InputOf, OutputOf, Reply } from '#shared/contract/call.ts'
import { problemFromIssue } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'

export type Handlers = { readonly [Name in CallName]: (input: InputOf<Calls[Name]>) => Promise<OutputOf<Calls[Name]>> }

/**
 * Answers every call of the contract. A call from anything but the window's own main frame is refused, its input is
 * checked by its schema, and what goes wrong comes back as data.
 */
export function serve(handlers: Handlers, isOwnWindow: (event: IpcMainInvokeEvent) => boolean, reportBug: (error: unknown) => void): void {
  for (const name of Object.keys(calls).filter(isCallName)) {
    ipcMain.handle(calls[name].channel, (event, input: unknown) => answer(name, input, handlers, isOwnWindow(event), reportBug))
  }
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

export async function answer(name: CallName, input: unknown, handlers: Handlers, isTrusted: boolean, reportBug: (error: unknown) => void): Promise<Reply<unknown>> {
  const { channel } = calls[name]
  if (!isTrusted) return { ok: false, failure: { code: 'call-invalid', channel, problems: [] } }
  const parsed = calls[name].input.safeParse(input)
  if (!parsed.success) return { ok: false, failure: { code: 'call-invalid', channel, problems: parsed.error.issues.map((issue) => problemFromIssue(issue, input)) } }
  try {
    // The schema of this very name has just accepted the input; the compiler cannot tie the two together.
    const handler = handlers[name] as (checked: unknown) => Promise<unknown>
    return { ok: true, value: await handler(parsed.data) }
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, failure: error.failure }
    reportBug(error)
    return { ok: false, failure: { code: 'unexpected', detail: error instanceof Error ? error.name : 'unknown' } }
  }
}
