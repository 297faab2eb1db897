-- The keys of a supplier stand one a line, the strongest first; a pattern is JSON that only capture understands. Times are
-- epoch milliseconds.
CREATE TABLE learned_supplier (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  name TEXT NOT NULL,
  supplier_keys TEXT NOT NULL,
  helped BIGINT NOT NULL,
  helped_at BIGINT
);
CREATE TABLE learned_field (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  supplier_id TEXT NOT NULL,
  field TEXT NOT NULL,
  pattern TEXT NOT NULL,
  corrected BIGINT NOT NULL,
  document_id TEXT,
  taught_by TEXT NOT NULL,
  taught_name TEXT NOT NULL,
  taught_at BIGINT NOT NULL,
  helped BIGINT NOT NULL
);
CREATE INDEX learned_field_supplier ON learned_field (supplier_id);
