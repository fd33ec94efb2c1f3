import { join } from 'node:path'
import type { SearchAnswer } from '#shared/contract/search-values.ts'
import type { Language } from '#shared/domain/language.ts'
import { gramQuery, indexedGrams, queryRuns } from '#shared/lib/search-grams.ts'
import { wordPattern } from '#shared/lib/search-snippet.ts'
import type { Store } from '../open-store.ts'
import { countUnread } from '../read-text-table.ts'
import { readSetting, writeSetting } from '../setting-table.ts'
import { sqliteCode } from '../sql.ts'
import type { Db } from '../sql.ts'
import { onDb } from '../sqlite-failure.ts'
import { foundedAnew, openIndexFile, readSeal, writeSeal } from './index-file.ts'
import { findPlaces, placeIdOf, placeWriter, sweepLeftovers } from './place-table.ts'
import type { PlaceKey } from './place-table.ts'
import { showFinds } from './show-finds.ts'
import { textOf } from './text-of.ts'
import { countTodo, fillTodo, listTodo, removeTodo } from './todo-table.ts'

export type SearchIndex = {
  /** Learns for a moment what has changed, then answers from what it knows. */
  readonly find: (query: string, language: Language) => SearchAnswer
  /** Goes on learning for about so long; how many things are left. */
  readonly advance: (forMs: number) => number
  readonly close: () => void
}

const sealSetting = 'search-seal'
const atOnce = 200
const catchUpMs = 15
export const indexName = 'search.db'

/** The index of the search beside its store; one that is missing, broken or of another day is made anew from the store. */
export function openSearchIndex(store: Store): SearchIndex {
  const path = join(store.folder, indexName)
  const first = openIndexFile(path)
  let index = first.db
  const beginAnew = (): void => {
    store.db.transaction(() => { fillTodo(store.db) })()
    writeSetting(store.db, sealSetting, null)
  }
  if (first.isNew || !isSealed(index, store.db)) {
    if (!first.isNew) index = replaced(index, path)
    beginAnew()
  }
  const unlessBroken = <Result>(step: () => Result): Result => {
    try {
      return step()
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT') !== true && sqliteCode(error) !== 'SQLITE_NOTADB') throw error
      index = replaced(index, path)
      beginAnew()
      return step()
    }
  }
  const advance = (forMs: number): number => unlessBroken(() => {
    const untilMs = performance.now() + forMs
    while (performance.now() < untilMs && (learnSome(index, store, untilMs) || sweepLeftovers(index))) { /* goes on */ }
    return countTodo(store.db)
  })
  return {
    advance,
    find: (query, language) => {
      const waiting = onDb(path, () => advance(catchUpMs)) + countUnread(store.db)
      const words = queryRuns(query)
      const [asked, pattern] = [gramQuery(words), wordPattern(words)]
      if (asked === null || pattern === null) return { groups: [], total: 0, cases: 0, waiting }
      return onDb(path, () => ({ ...unlessBroken(() => showFinds({ store, found: findPlaces(index, asked), idOf: (number) => placeIdOf(index, number), pattern, language })), waiting }))
    },
    close: () => { index.close() }
  }
}

function replaced(index: Db, path: string): Db {
  index.close()
  return foundedAnew(path)
}

/** Both name the same step, or the index is one step ahead of a store that was killed in between. */
function isSealed(index: Db, db: Db): boolean {
  const [here, there] = [partsOf(readSeal(index)), partsOf(readSetting(db, sealSetting))]
  return here !== null && there !== null && here.store === there.store && (here.step === there.step || here.step === there.step + 1)
}

function partsOf(seal: string | null): { readonly store: string; readonly step: number } | null {
  const found = /^([^ ]+) (\d+)$/.exec(seal ?? '')
  return found?.[1] === undefined ? null : { store: found[1], step: Number(found[2]) }
}

/** The index first, the list of what is to do after: what is done twice is the same as what is done once. */
function learnSome(index: Db, store: Store, untilMs: number): boolean {
  const todo = listTodo(store.db, atOnce)
  if (todo.length === 0) return false
  const before = partsOf(readSetting(store.db, sealSetting)) ?? { store: store.newId(), step: 0 }
  const seal = `${before.store} ${before.step + 1}`
  const learned: PlaceKey[] = []
  const putPlace = placeWriter(index)
  index.transaction(() => {
    for (const key of todo) {
      putPlace(key, indexedGrams(textOf(store, key)))
      learned.push(key)
      if (performance.now() >= untilMs) break
    }
    writeSeal(index, seal)
  })()
  store.db.transaction(() => {
    removeTodo(store.db, learned)
    writeSetting(store.db, sealSetting, seal)
  })()
  return true
}
