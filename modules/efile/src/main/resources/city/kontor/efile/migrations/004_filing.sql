-- Under which position records of a source arrive by themselves; the id is the source.
CREATE TABLE filing_rule (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  entry_id TEXT NOT NULL
);
