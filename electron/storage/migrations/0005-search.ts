import type { Migration } from '../migrate.ts'

const todo = (kind: string, caseId: string, id: string): string => `INSERT INTO search_todo (kind, case_id, id) VALUES ('${kind}', ${caseId}, ${id}) ON CONFLICT DO NOTHING;`
const textsOf = "INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, id FROM exhibit WHERE sha256 = NEW.sha256 ON CONFLICT DO NOTHING;"
const trigger = (table: string, event: string, row: 'NEW' | 'OLD', kinds: readonly string[]): string =>
  `CREATE TRIGGER ${table}_${event.toLowerCase()}_to_search AFTER ${event} ON ${table} BEGIN ${kinds.map((kind) => (table === 'case_file' ? todo(kind, `${row}.id`, "''") : todo(kind, `${row}.case_id`, `${row}.id`))).join(' ')} END;`

/**
 * What the readers found to read in an original, NULL until they have looked; and what the index of the search has yet to
 * learn: noted by the database itself in the same step as the change, whoever makes it. The index lies in a file of its own.
 */
export const search: Migration = {
  version: 5,
  name: 'search',
  sql: `
    CREATE TABLE read_text (sha256 TEXT PRIMARY KEY REFERENCES original (sha256) ON DELETE CASCADE, text TEXT) STRICT;
    CREATE INDEX read_text_unread ON read_text (sha256) WHERE text IS NULL;
    CREATE TABLE search_todo (kind TEXT NOT NULL, case_id TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, case_id, id)) STRICT, WITHOUT ROWID;
    ${trigger('case_file', 'INSERT', 'NEW', ['case'])}
    ${trigger('case_file', 'UPDATE', 'NEW', ['case'])}
    ${trigger('case_file', 'DELETE', 'OLD', ['case'])}
    ${trigger('entry', 'INSERT', 'NEW', ['entry'])}
    ${trigger('entry', 'UPDATE', 'NEW', ['entry'])}
    ${trigger('entry', 'DELETE', 'OLD', ['entry'])}
    ${trigger('exhibit', 'INSERT', 'NEW', ['exhibit', 'text'])}
    CREATE TRIGGER exhibit_insert_to_read AFTER INSERT ON exhibit BEGIN INSERT INTO read_text (sha256) VALUES (NEW.sha256) ON CONFLICT DO NOTHING; END;
    ${trigger('exhibit', 'UPDATE', 'NEW', ['exhibit'])}
    ${trigger('exhibit', 'DELETE', 'OLD', ['exhibit', 'text'])}
    CREATE TRIGGER read_text_update_to_search AFTER UPDATE ON read_text BEGIN ${textsOf} END;
    ${['INSERT', 'UPDATE'].map((event) => `CREATE TRIGGER recognised_text_${event.toLowerCase()}_to_search AFTER ${event} ON recognised_text BEGIN ${textsOf} END;`).join('\n    ')}
    INSERT INTO read_text (sha256) SELECT DISTINCT sha256 FROM exhibit;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'case', id, '' FROM case_file;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'entry', case_id, id FROM entry;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'exhibit', case_id, id FROM exhibit;
    INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, exhibit.id FROM exhibit JOIN recognised_text USING (sha256);
  `
}
