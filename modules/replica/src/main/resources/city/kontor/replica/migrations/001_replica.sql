-- What this desktop knows of the server: cursor, when it last pulled, whose rows these are.
CREATE TABLE replica_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE replica_scope (
  scope TEXT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
-- Commands in the order they were given. state: WAITING, SENT (the answer is unknown), ACCEPTED (its rows are not here
-- yet), REFUSED (needs attention).
CREATE TABLE outbox (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  command_id TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  payload BLOB NOT NULL,
  person TEXT NOT NULL,
  issued_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  cursor BIGINT,
  reason BLOB
);
-- The confirmed form of every row that waiting commands have changed; NULL for a row they made.
CREATE TABLE undo (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  confirmed BLOB,
  PRIMARY KEY (table_name, row_id)
);
