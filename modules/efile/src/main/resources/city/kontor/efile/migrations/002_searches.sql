-- The search follows rows by scope and version on desktops, too; a server makes the same indexes for its feed.
CREATE INDEX IF NOT EXISTS efile_changes ON efile (scope, rv);
CREATE INDEX IF NOT EXISTS efile_case_changes ON efile_case (scope, rv);
CREATE INDEX IF NOT EXISTS efile_document_changes ON efile_document (scope, rv);
-- Opening a file asks for all that lies in it.
CREATE INDEX efile_document_file ON efile_document (file_id);
CREATE INDEX route_file ON route (file_id);

-- What a person looks for again. query is the question as JSON; the scope is a department of the person.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL
);
CREATE INDEX saved_search_person ON saved_search (person, name);
