import { startLearning } from '#electron/storage/search/learn-texts.ts'
import { openSearchIndex } from '#electron/storage/search/search-index.ts'
import type { SearchIndex } from '#electron/storage/search/search-index.ts'
import type { Store } from '#electron/storage/open-store.ts'
import type { Worker } from '#electron/work/worker-client.ts'

export type Search = Pick<SearchIndex, 'find'> & { readonly wake: () => void; readonly close: () => void }

/** The index of the search and, behind it, the reading of what no one has read yet; each file is read in the worker. */
export function openSearch(store: Store, worker: Worker, reportBug: (error: unknown) => void): Search {
  const index = openSearchIndex(store)
  const learning = startLearning(store, index, (path, name) => worker.run({ kind: 'read-words', path, name }), reportBug)
  learning.wake()
  return {
    find: index.find,
    wake: learning.wake,
    close: () => {
      learning.end()
      index.close()
    }
  }
}
