-- assignment_ids and substitution_ids are indexes kept by hand: the ids, parted by spaces, of the assignments this person
-- holds and of the substitutions in which this person stands in. With them an actor is resolved by finding rows by their
-- ids, which the unit of work answers from memory; a query would make it write a whole group of commands ahead of time.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  email TEXT,
  active BIGINT NOT NULL,
  assignment_ids TEXT NOT NULL,
  substitution_ids TEXT NOT NULL
);
CREATE TABLE department (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  department_scope TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
);
-- A role is always replaced as a whole, so its rights (parted by spaces) are part of its row.
CREATE TABLE role (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  name_de TEXT NOT NULL,
  name_en TEXT NOT NULL,
  rights TEXT NOT NULL
);
CREATE TABLE role_assignment (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  person_id TEXT NOT NULL,
  role_id TEXT NOT NULL,
  granted_scope TEXT NOT NULL,
  limit_cents BIGINT,
  valid_from TEXT NOT NULL,
  valid_until TEXT
);
CREATE INDEX role_assignment_person ON role_assignment (person_id);
CREATE INDEX role_assignment_granted ON role_assignment (granted_scope);
CREATE TABLE substitution (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  absent_id TEXT NOT NULL,
  substitute_id TEXT NOT NULL,
  granted_scope TEXT,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX substitution_absent ON substitution (absent_id);
CREATE INDEX substitution_substitute ON substitution (substitute_id);
