-- What people put over pages: places in pixels at 300 dpi. The documents themselves stay as they are.
CREATE TABLE document_annotation (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  page BIGINT NOT NULL,
  left_pixels BIGINT NOT NULL,
  top_pixels BIGINT NOT NULL,
  width_pixels BIGINT NOT NULL,
  height_pixels BIGINT NOT NULL,
  text TEXT NOT NULL,
  made_by TEXT, made_name TEXT, made_instead TEXT, made_at BIGINT
);
CREATE INDEX document_annotation_document ON document_annotation (document_id, version);
CREATE INDEX document_annotation_file ON document_annotation (file_id);

-- From which document of its file another one came: an attachment from its mail, a redacted one from the whole one.
-- The id is that of the one that came.
CREATE TABLE document_origin (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX document_origin_source ON document_origin (source_id);
CREATE INDEX document_origin_file ON document_origin (file_id);
