CREATE TABLE route_template (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  retired BIGINT NOT NULL,
  put_by TEXT, put_name TEXT, put_instead TEXT, put_at BIGINT
);

CREATE TABLE route_template_step (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  template_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  number BIGINT NOT NULL,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  who_id TEXT NOT NULL,
  days BIGINT,
  task TEXT NOT NULL
);
CREATE INDEX route_template_step_of ON route_template_step (template_id);
