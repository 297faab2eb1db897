-- One hash chain per scope. salt and payload become NULL when the law demands erasure; the chain stays verifiable
-- because hash covers the commitment (the SHA-256 of salt and payload), not the payload itself.
CREATE TABLE journal (
  scope TEXT NOT NULL,
  seq BIGINT NOT NULL,
  command_id TEXT NOT NULL,
  event_index BIGINT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  actor TEXT NOT NULL,
  issued_at BIGINT NOT NULL,
  judged_at BIGINT NOT NULL,
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL,
  salt BLOB,
  payload BLOB,
  PRIMARY KEY (scope, seq)
);
CREATE INDEX journal_subject ON journal (subject);
CREATE TABLE scope_head (
  scope TEXT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash BLOB NOT NULL
);
-- The answer to every command ever judged: the same command sent again gets the same answer.
CREATE TABLE outcome (
  command_id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  judged_at BIGINT NOT NULL,
  row_cursor BIGINT NOT NULL,
  reason TEXT
);
-- The number of the last row change; the cursor of every desktop counts on it.
CREATE TABLE row_clock (
  id BIGINT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO row_clock VALUES (1, 0);
CREATE TABLE row_gone (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  PRIMARY KEY (scope, table_name, row_id)
);
CREATE INDEX row_gone_rv ON row_gone (scope, rv);
-- Which instance writes. The epoch grows with each new writer, so that an old one notices and stops.
CREATE TABLE writer_lease (
  id BIGINT PRIMARY KEY,
  epoch BIGINT NOT NULL
);
INSERT INTO writer_lease VALUES (1, 0);
-- The heads of all scopes, signed together once a day.
CREATE TABLE seal (
  day TEXT PRIMARY KEY,
  sealed_at BIGINT NOT NULL,
  statement BLOB NOT NULL,
  signature BLOB NOT NULL,
  public_key BLOB NOT NULL
);
