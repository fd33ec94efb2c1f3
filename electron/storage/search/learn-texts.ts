import { DomainError } from '#shared/domain/failure.ts'
import { originalPath } from '#electron/files/vault.ts'
import { inTransaction } from '../cases.ts'
import type { Store } from '../open-store.ts'
import { listUnread, putReadText } from '../read-text-table.ts'
import type { UnreadOriginal } from '../read-text-table.ts'
import type { SearchIndex } from './search-index.ts'

export type Learning = {
  /** There may be something new to read or to learn. */
  readonly wake: () => void
  /** Resolves when nothing is left. */
  readonly settled: () => Promise<void>
  readonly end: () => void
}

const batch = 200
const sliceMs = 12
const restMs = 25

/** Pictures and films hold no words until someone recognises them. */
const hasNoWords = (kind: string): boolean => /^(image|video|audio)\//.test(kind)

/** Reads what no one has read yet and lets the index learn it: in the background, in slices, and from where it stopped. */
export function startLearning(store: Store, index: SearchIndex, readWords: (path: string, name: string) => Promise<string>, reportBug: (error: unknown) => void): Learning {
  let running: Promise<void> | null = null
  let isAsked = false
  let isEnded = false
  const goesOn = (): boolean => !isEnded && store.db.open
  const run = async (): Promise<void> => {
    while (isAsked && goesOn()) {
      isAsked = false
      for (let unread = listUnread(store.db, batch); unread.length > 0 && goesOn(); unread = listUnread(store.db, batch)) await readAll(store, unread, readWords, goesOn)
      while (goesOn() && index.advance(sliceMs) > 0) await rest()
    }
  }
  const wake = (): void => {
    isAsked = true
    running ??= rest().then(run).catch(reportBug).finally(() => { running = null })
  }
  return { wake, settled: async () => { await running }, end: () => { isEnded = true } }
}

const rest = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, restMs) })

async function readAll(store: Store, unread: readonly UnreadOriginal[], readWords: (path: string, name: string) => Promise<string>, goesOn: () => boolean): Promise<void> {
  inTransaction(store, () => { for (const { sha256 } of unread.filter(({ kind }) => hasNoWords(kind))) putReadText(store.db, sha256, '') })
  for (const { sha256, name } of unread.filter(({ kind }) => !hasNoWords(kind))) {
    const text = await wordsOr(() => readWords(originalPath(store.vault, sha256), name))
    if (!goesOn()) return
    inTransaction(store, () => { putReadText(store.db, sha256, text) })
  }
}

/** A file that cannot be read has nothing to find; its exhibit says why. */
async function wordsOr(read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DomainError) return ''
    throw error
  }
}
