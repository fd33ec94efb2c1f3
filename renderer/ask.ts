import type { Reply } from '#shared/contract/call.ts'

/** A broken border is a bug, but its sentence still belongs beside what was asked. */
export async function ask<Output>(asked: () => Promise<Reply<Output>>): Promise<Reply<Output>> {
  try {
    return await asked()
  } catch (error) {
    return { ok: false, failure: { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) } }
  }
}
