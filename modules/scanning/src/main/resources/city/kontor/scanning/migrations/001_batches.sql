-- Times are epoch milliseconds. A profile's versions are rows of their own that are never changed but for their use.
CREATE TABLE scan_profile (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  profile_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  newest BIGINT NOT NULL,
  active BIGINT NOT NULL,
  name TEXT NOT NULL,
  dpi BIGINT NOT NULL,
  colour TEXT NOT NULL,
  duplex BIGINT NOT NULL,
  separator TEXT NOT NULL,
  document_class TEXT NOT NULL,
  protection TEXT NOT NULL,
  replacing BIGINT NOT NULL,
  output TEXT NOT NULL,
  put_by TEXT, put_name TEXT, put_instead TEXT, put_at BIGINT
);
CREATE INDEX scan_profile_name ON scan_profile (newest, name);
CREATE INDEX scan_profile_versions ON scan_profile (profile_id, version);

CREATE TABLE protection_rule (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  sample_percent BIGINT NOT NULL,
  other_person BIGINT NOT NULL,
  keep_days BIGINT NOT NULL
);

CREATE TABLE scan_batch (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT,
  label TEXT NOT NULL,
  profile_key TEXT NOT NULL,
  profile_name TEXT NOT NULL,
  stage TEXT NOT NULL,
  announced BIGINT,
  pages BIGINT NOT NULL,
  documents BIGINT NOT NULL,
  released BIGINT NOT NULL,
  content_sha256 TEXT,
  holder_by TEXT, holder_name TEXT, holder_instead TEXT, holder_at BIGINT,
  opened_by TEXT, opened_name TEXT, opened_instead TEXT, opened_at BIGINT,
  scanned_by TEXT, scanned_name TEXT, scanned_instead TEXT, scanned_at BIGINT,
  checked_by TEXT, checked_name TEXT, checked_instead TEXT, checked_at BIGINT,
  indexed_by TEXT, indexed_name TEXT, indexed_instead TEXT, indexed_at BIGINT,
  archived_by TEXT, archived_name TEXT, archived_instead TEXT, archived_at BIGINT,
  destroyed_by TEXT, destroyed_name TEXT, destroyed_instead TEXT, destroyed_at BIGINT
);
CREATE INDEX scan_batch_stage ON scan_batch (stage, opened_at);
CREATE INDEX scan_batch_opened ON scan_batch (opened_at, id);

-- What happened to a batch, for its history on the desktop, the throughput and the auditor's report.
CREATE TABLE scan_step (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  batch_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  taken_by TEXT, taken_name TEXT, taken_instead TEXT, taken_at BIGINT,
  pages BIGINT NOT NULL,
  faulty BIGINT NOT NULL,
  device TEXT NOT NULL,
  details TEXT NOT NULL
);
CREATE INDEX scan_step_batch ON scan_step (batch_id, taken_at, id);
CREATE INDEX scan_step_at ON scan_step (taken_at, kind);

CREATE TABLE scan_document (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  batch_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  pages BIGINT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  note_sha256 TEXT NOT NULL,
  released_by TEXT, released_name TEXT, released_instead TEXT, released_at BIGINT
);
CREATE INDEX scan_document_batch ON scan_document (batch_id, position);

-- The last official number of a year. Its scope is held by no desktop.
CREATE TABLE scan_counter (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  last_number BIGINT NOT NULL
);
