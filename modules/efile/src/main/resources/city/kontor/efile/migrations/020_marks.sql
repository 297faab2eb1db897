-- Files that a person wants to find again and hear of. seen_at: up to when the person has seen its changes, in ms.
CREATE TABLE file_mark (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  person TEXT NOT NULL,
  file_id TEXT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX file_mark_person ON file_mark (person);
CREATE INDEX file_mark_file ON file_mark (file_id);
