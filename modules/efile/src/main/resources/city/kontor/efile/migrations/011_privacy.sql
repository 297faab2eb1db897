-- Requests of people about their data (Art. 15 to 17 and 20 GDPR). All of it lies in one closed scope.
CREATE TABLE privacy_request (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  kinds TEXT NOT NULL,
  received TEXT NOT NULL,
  due TEXT NOT NULL,
  extension TEXT NOT NULL,
  package TEXT NOT NULL,
  places BIGINT NOT NULL,
  outcome TEXT,
  answer TEXT NOT NULL,
  registered_by TEXT, registered_name TEXT, registered_instead TEXT, registered_at BIGINT,
  closed_by TEXT, closed_name TEXT, closed_instead TEXT, closed_at BIGINT
);
