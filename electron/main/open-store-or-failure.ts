import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'

/** A store that cannot be opened is left as it is; the window then says why and what to do. */
export async function openStoreOrFailure(folder: string): Promise<{ readonly store: Store; readonly failure: null } | { readonly store: null; readonly failure: Failure }> {
  try {
    return { store: await openStore(folder, { now: new Date().toISOString() }), failure: null }
  } catch (error) {
    if (error instanceof DomainError) return { store: null, failure: error.failure }
    throw error
  }
}
