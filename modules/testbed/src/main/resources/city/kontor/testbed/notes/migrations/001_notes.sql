CREATE TABLE note (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number BIGINT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  edits BIGINT NOT NULL,
  picture BLOB
);
CREATE TABLE note_counter (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  last_number BIGINT NOT NULL
);
