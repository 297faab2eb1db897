-- Files that only those see who are named. The rows of such a file lie in a closed scope of its own; department is where it
-- belongs and goes back to.
ALTER TABLE efile ADD COLUMN department TEXT NOT NULL DEFAULT '';
UPDATE efile SET department = scope;

-- The id is the closed scope.
CREATE TABLE restriction (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  department TEXT NOT NULL,
  reason TEXT NOT NULL,
  lift_reason TEXT NOT NULL,
  restricted_by TEXT, restricted_name TEXT, restricted_instead TEXT, restricted_at BIGINT,
  lift_by TEXT, lift_name TEXT, lift_instead TEXT, lift_at BIGINT
);

CREATE TABLE access_grant (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  kind TEXT NOT NULL,
  grantee TEXT NOT NULL,
  department TEXT,
  level TEXT NOT NULL,
  reason TEXT NOT NULL,
  valid_until TEXT,
  granted_by TEXT, granted_name TEXT, granted_instead TEXT, granted_at BIGINT
);
CREATE INDEX access_grant_scope ON access_grant (scope);

-- An index kept by hand, as in the directory: what is open to a person, a role or those who may lift a restriction, by a key
-- that says who. Each row lies in a closed scope that only they hold, so that nobody learns of others.
CREATE TABLE access_index (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  entries TEXT NOT NULL
);
CREATE INDEX efile_scope ON efile (scope);
