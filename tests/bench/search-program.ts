/**
 * Looks for words of many kinds in a store of 10,000 exhibits, as the window does. Arguments: its folder, and `index`, or
 * `scan` for the same questions as LIKE over a folded column. Prints the milliseconds of the slowest question of each round.
 */
import { foldForSearch } from '../../shared/lib/search-fold.ts'
import { closeStore, openStore } from '../../electron/storage/open-store.ts'
import type { Store } from '../../electron/storage/open-store.ts'
import { openSearchIndex } from '../../electron/storage/search/search-index.ts'

const questions = ['返金', '破損', '返', 'の', '調査の結果', '返金 調査', 'amazon', 'アマゾン', 'いやほん', '250123456700042', '4242', '2026年10月', '置き配で届いたことになっている', '象の散歩']
const [folder = '', way] = process.argv.slice(2)
const store = await openStore(folder, { now: '2026-11-01T00:00:00Z' })
const ask = way === 'scan' ? scanOf(store) : indexOf(store)
const rounds = Array.from({ length: 8 }, () => Math.max(...questions.map((question) => timeOf(() => { ask(question) }))))
console.log(JSON.stringify(rounds))
if (process.env['BENCH_TELL'] !== undefined) for (const question of questions) console.error(question, ask(question), Math.round(timeOf(() => { ask(question) }) * 10) / 10)
await closeStore(store)

function timeOf(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function indexOf(opened: Store): (question: string) => number {
  const search = openSearchIndex(opened)
  const from = performance.now()
  while (search.advance(10_000) > 0) { /* learns */ }
  if (process.env['BENCH_TELL'] !== undefined) console.error(`learned in ${Math.round(performance.now() - from)} ms`)
  return (question) => search.find(question, 'ja').total
}

function scanOf({ db }: Store): (question: string) => number {
  db.exec('CREATE TEMP TABLE folded (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL)')
  const put = db.prepare('INSERT INTO folded (sha256, text) VALUES (?, ?)')
  db.transaction(() => { for (const row of db.prepare<[], { readonly sha256: string; readonly text: string }>('SELECT sha256, text FROM read_text').all()) put.run(row.sha256, foldForSearch(row.text).text) })()
  return (question) => {
    const words = question.split(' ').map((word) => foldForSearch(word).text)
    return db.prepare<string[], number>(`SELECT count(*) FROM folded WHERE ${words.map(() => "text LIKE '%' || ? || '%'").join(' AND ')}`).pluck().get(...words) ?? 0
  }
}
