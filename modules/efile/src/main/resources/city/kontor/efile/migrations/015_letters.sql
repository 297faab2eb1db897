-- What letters are made of. A template's texts stay for every version, because drafts go on with the one they began with.
CREATE TABLE letter_template (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  retired BIGINT NOT NULL,
  put_by TEXT, put_name TEXT, put_instead TEXT, put_at BIGINT
);

CREATE TABLE letter_template_version (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  template_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  put_by TEXT, put_name TEXT, put_instead TEXT, put_at BIGINT
);
CREATE INDEX letter_template_version_of ON letter_template_version (template_id, version);

-- The id is the scope of the department whose letters it heads.
CREATE TABLE letterhead (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  organisation TEXT NOT NULL,
  unit TEXT NOT NULL,
  street TEXT NOT NULL,
  post_code TEXT NOT NULL,
  place TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  web TEXT NOT NULL,
  footer TEXT NOT NULL
);

-- The id is the document's.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  template_id TEXT NOT NULL,
  template_version BIGINT NOT NULL,
  recipient TEXT NOT NULL,
  salutation TEXT NOT NULL,
  dated TEXT NOT NULL,
  phone TEXT NOT NULL,
  finished BIGINT NOT NULL
);
CREATE INDEX letter_file ON letter (file_id);

CREATE TABLE letter_block (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX letter_block_document ON letter_block (document_id, position);
CREATE INDEX letter_block_file ON letter_block (file_id);
