CREATE TABLE attached_text ( original TEXT NOT NULL REFERENCES original (sha256) ON DELETE CASCADE, sha256 TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (original, sha256) ) STRICT, WITHOUT ROWID
CREATE TABLE case_file ( id TEXT PRIMARY KEY, position INTEGER NOT NULL, changed_at TEXT NOT NULL, head TEXT NOT NULL, sum TEXT NOT NULL ) STRICT
CREATE TRIGGER case_file_delete_to_search AFTER DELETE ON case_file BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('case', OLD.id, '') ON CONFLICT DO NOTHING; END
CREATE TRIGGER case_file_insert_to_search AFTER INSERT ON case_file BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('case', NEW.id, '') ON CONFLICT DO NOTHING; END
CREATE TRIGGER case_file_update_to_search AFTER UPDATE ON case_file BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('case', NEW.id, '') ON CONFLICT DO NOTHING; END
CREATE TABLE entry ( case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, id TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (case_id, id) ) STRICT, WITHOUT ROWID
CREATE TRIGGER entry_delete_to_search AFTER DELETE ON entry BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('entry', OLD.case_id, OLD.id) ON CONFLICT DO NOTHING; END
CREATE TRIGGER entry_insert_to_search AFTER INSERT ON entry BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('entry', NEW.case_id, NEW.id) ON CONFLICT DO NOTHING; END
CREATE TRIGGER entry_update_to_search AFTER UPDATE ON entry BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('entry', NEW.case_id, NEW.id) ON CONFLICT DO NOTHING; END
CREATE TABLE exhibit ( case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, id TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES original (sha256), facts TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (case_id, id) ) STRICT, WITHOUT ROWID
CREATE INDEX exhibit_by_original ON exhibit (sha256)
CREATE TRIGGER exhibit_delete_to_search AFTER DELETE ON exhibit BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('exhibit', OLD.case_id, OLD.id) ON CONFLICT DO NOTHING; INSERT INTO search_todo (kind, case_id, id) VALUES ('text', OLD.case_id, OLD.id) ON CONFLICT DO NOTHING; END
CREATE TRIGGER exhibit_insert_to_read AFTER INSERT ON exhibit BEGIN INSERT INTO read_text (sha256) VALUES (NEW.sha256) ON CONFLICT DO NOTHING; END
CREATE TRIGGER exhibit_insert_to_search AFTER INSERT ON exhibit BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('exhibit', NEW.case_id, NEW.id) ON CONFLICT DO NOTHING; INSERT INTO search_todo (kind, case_id, id) VALUES ('text', NEW.case_id, NEW.id) ON CONFLICT DO NOTHING; END
CREATE TRIGGER exhibit_update_to_search AFTER UPDATE ON exhibit BEGIN INSERT INTO search_todo (kind, case_id, id) VALUES ('exhibit', NEW.case_id, NEW.id) ON CONFLICT DO NOTHING; END
CREATE TABLE intake_file ( case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, position INTEGER NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'added', 'already-there', 'refused')), exhibit_id TEXT, failure TEXT, PRIMARY KEY (case_id, position) ) STRICT, WITHOUT ROWID
CREATE TABLE original ( sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL ) STRICT, WITHOUT ROWID
CREATE TABLE read_text (sha256 TEXT PRIMARY KEY REFERENCES original (sha256) ON DELETE CASCADE, text TEXT) STRICT
CREATE INDEX read_text_unread ON read_text (sha256) WHERE text IS NULL
CREATE TRIGGER read_text_update_to_search AFTER UPDATE ON read_text BEGIN INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, id FROM exhibit WHERE sha256 = NEW.sha256 ON CONFLICT DO NOTHING; END
CREATE TABLE recognised_text ( sha256 TEXT PRIMARY KEY REFERENCES original (sha256) ON DELETE CASCADE, version INTEGER NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL ) STRICT, WITHOUT ROWID
CREATE TRIGGER recognised_text_insert_to_search AFTER INSERT ON recognised_text BEGIN INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, id FROM exhibit WHERE sha256 = NEW.sha256 ON CONFLICT DO NOTHING; END
CREATE TRIGGER recognised_text_update_to_search AFTER UPDATE ON recognised_text BEGIN INSERT INTO search_todo (kind, case_id, id) SELECT 'text', case_id, id FROM exhibit WHERE sha256 = NEW.sha256 ON CONFLICT DO NOTHING; END
CREATE TABLE search_todo (kind TEXT NOT NULL, case_id TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, case_id, id)) STRICT, WITHOUT ROWID
CREATE TABLE sent_file ( case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, file TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES original (sha256), PRIMARY KEY (case_id, file) ) STRICT, WITHOUT ROWID
CREATE INDEX sent_file_by_original ON sent_file (sha256)
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
