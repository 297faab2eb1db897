-- Files whose time is over: lists that are offered to the archive, what it said, and what stays of a destroyed file.
CREATE TABLE archive_offer (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  title TEXT NOT NULL,
  archive TEXT NOT NULL,
  package_sha256 TEXT NOT NULL,
  offer_received BIGINT,
  package_received BIGINT,
  offered_by TEXT, offered_name TEXT, offered_instead TEXT, offered_at BIGINT,
  handed_by TEXT, handed_name TEXT, handed_instead TEXT, handed_at BIGINT
);

CREATE TABLE archive_item (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  offer_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  state TEXT NOT NULL,
  proposal TEXT NOT NULL,
  decision TEXT,
  source TEXT NOT NULL,
  archive_id TEXT NOT NULL,
  note TEXT NOT NULL,
  paper_note TEXT NOT NULL,
  proposed_by TEXT, proposed_name TEXT, proposed_instead TEXT, proposed_at BIGINT
);
CREATE INDEX archive_item_offer ON archive_item (offer_id);
CREATE INDEX archive_item_file ON archive_item (file_id, state);

-- What the archive said of single cases.
CREATE TABLE archive_case (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  item_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  decision TEXT NOT NULL
);
CREATE INDEX archive_case_item ON archive_case (item_id);

-- The id is the destroyed file's. The columns erased_ to backups_until are empty until the server has erased it.
CREATE TABLE tombstone (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT,
  title TEXT,
  volume BIGINT NOT NULL,
  position_key TEXT NOT NULL,
  position_title TEXT NOT NULL,
  opened TEXT NOT NULL,
  closed TEXT NOT NULL,
  kept_until TEXT NOT NULL,
  decision TEXT NOT NULL,
  source TEXT NOT NULL,
  archive_id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  documents BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  package_sha256 TEXT NOT NULL,
  paper_note TEXT NOT NULL,
  proposed_by TEXT, proposed_name TEXT, proposed_instead TEXT, proposed_at BIGINT,
  destroyed_by TEXT, destroyed_name TEXT, destroyed_instead TEXT, destroyed_at BIGINT,
  erased_at BIGINT,
  erased_payloads BIGINT,
  erased_documents BIGINT,
  head_seq BIGINT,
  head_hash TEXT,
  backups_until TEXT
);
CREATE INDEX tombstone_erased ON tombstone (erased_at);

-- By which documents of a destroyed file can be known again, and are deleted wherever they still lie.
CREATE TABLE destroyed_content (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  sha256 TEXT NOT NULL
);
CREATE INDEX destroyed_content_file ON destroyed_content (file_id);
CREATE INDEX destroyed_content_sha ON destroyed_content (sha256);
