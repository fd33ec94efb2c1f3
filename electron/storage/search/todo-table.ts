import type { Db } from '../sql.ts'
import type { PlaceKey } from './place-table.ts'

export const listTodo = (db: Db, most: number): readonly PlaceKey[] =>
  db.prepare<[number], PlaceKey>('SELECT kind, case_id AS caseId, id FROM search_todo LIMIT ?').all(most)

export const countTodo = (db: Db): number => db.prepare<[], number>('SELECT count(*) FROM search_todo').pluck().get() ?? 0

export function removeTodo(db: Db, keys: readonly PlaceKey[]): void {
  const remove = db.prepare<[string, string, string]>('DELETE FROM search_todo WHERE kind = ? AND case_id = ? AND id = ?')
  for (const { kind, caseId, id } of keys) remove.run(kind, caseId, id)
}

/** Everything is to be learned anew. */
export function fillTodo(db: Db): void {
  db.exec(`
    DELETE FROM search_todo;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'case', id, '' FROM case_file;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'entry', case_id, id FROM entry;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'exhibit', case_id, id FROM exhibit;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, id FROM exhibit WHERE sha256 IN (SELECT sha256 FROM read_text WHERE text <> '') OR sha256 IN (SELECT sha256 FROM recognised_text);
  `)
}
