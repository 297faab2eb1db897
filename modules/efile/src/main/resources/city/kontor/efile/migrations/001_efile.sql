-- Times are epoch milliseconds, days ISO 8601. Everything in a file has the file's scope.
CREATE TABLE plan_entry (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  parent_id TEXT,
  entry_key TEXT NOT NULL,
  key_order TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  retention_years BIGINT,
  appraisal TEXT,
  department TEXT,
  active BIGINT NOT NULL
);
CREATE INDEX plan_entry_key ON plan_entry (entry_key);
CREATE INDEX plan_entry_order ON plan_entry (key_order);

CREATE TABLE number_pattern (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  pattern TEXT NOT NULL
);

-- The last serial of each series. Its scope is held by no desktop.
CREATE TABLE number_series (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  last_number BIGINT NOT NULL
);

CREATE TABLE efile (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT,
  entry_id TEXT NOT NULL,
  volume BIGINT NOT NULL,
  previous_id TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  keywords TEXT NOT NULL,
  responsible TEXT NOT NULL,
  keep_years BIGINT,
  keep_reason TEXT NOT NULL,
  hold_reason TEXT,
  search_text TEXT NOT NULL,
  cases BIGINT NOT NULL,
  documents BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  opened_by TEXT, opened_name TEXT, opened_instead TEXT, opened_at BIGINT,
  closed_by TEXT, closed_name TEXT, closed_instead TEXT, closed_at BIGINT
);
CREATE INDEX efile_entry ON efile (entry_id, number);
CREATE INDEX efile_number ON efile (number);
CREATE INDEX efile_changed ON efile (changed_at, id);
CREATE INDEX efile_previous ON efile (previous_id);

CREATE TABLE efile_link (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX efile_link_file ON efile_link (file_id);
CREATE INDEX efile_link_other ON efile_link (other_id);

CREATE TABLE paper_part (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  label TEXT NOT NULL,
  place TEXT NOT NULL
);
CREATE INDEX paper_part_file ON paper_part (file_id);

CREATE TABLE efile_case (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  keywords TEXT NOT NULL,
  responsible TEXT NOT NULL,
  due TEXT NOT NULL,
  foreign_number TEXT NOT NULL,
  opened_by TEXT, opened_name TEXT, opened_instead TEXT, opened_at BIGINT,
  closed_by TEXT, closed_name TEXT, closed_instead TEXT, closed_at BIGINT
);
CREATE INDEX efile_case_file ON efile_case (file_id, opened_at);

CREATE TABLE case_participant (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  case_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  street TEXT NOT NULL,
  post_code TEXT NOT NULL,
  place TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL
);
CREATE INDEX case_participant_case ON case_participant (case_id);

CREATE TABLE efile_document (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  keywords TEXT NOT NULL,
  dated TEXT NOT NULL,
  direction TEXT NOT NULL,
  foreign_number TEXT NOT NULL,
  newest BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  cancel_reason TEXT NOT NULL,
  filed_by TEXT, filed_name TEXT, filed_instead TEXT, filed_at BIGINT,
  out_by TEXT, out_name TEXT, out_instead TEXT, out_at BIGINT,
  signed_by TEXT, signed_name TEXT, signed_instead TEXT, signed_at BIGINT,
  cancelled_by TEXT, cancelled_name TEXT, cancelled_instead TEXT, cancelled_at BIGINT
);
CREATE INDEX efile_document_case ON efile_document (case_id, filed_at);
CREATE INDEX efile_document_sha ON efile_document (sha256);

CREATE TABLE document_version (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  based_on BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT, made_name TEXT, made_instead TEXT, made_at BIGINT
);
CREATE INDEX document_version_document ON document_version (document_id, version);
CREATE INDEX document_version_sha ON document_version (sha256);

CREATE TABLE route (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  document_id TEXT,
  over BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  withdraw_reason TEXT NOT NULL,
  given_by TEXT, given_name TEXT, given_instead TEXT, given_at BIGINT
);
CREATE INDEX route_case ON route (case_id, over);
CREATE INDEX route_given ON route (given_by, over);

CREATE TABLE route_step (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  route_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  planned_person TEXT NOT NULL,
  person TEXT NOT NULL,
  due TEXT,
  task TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  version BIGINT NOT NULL,
  taken_by TEXT, taken_name TEXT, taken_instead TEXT, taken_at BIGINT
);
CREATE INDEX route_step_route ON route_step (route_id, position);
CREATE INDEX route_step_person ON route_step (person, state, due);
