CREATE TABLE user_account (
  person_id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  must_change BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
-- Kept by login and not by account, so that a login nobody has behaves like one somebody has.
CREATE TABLE sign_in_failure (
  login TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  waits_until BIGINT
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
-- From this many failures in a row on, one waits so long before the next try; without wait_seconds until an
-- administrator unlocks the login.
CREATE TABLE lock_out_step (
  failures BIGINT PRIMARY KEY,
  wait_seconds BIGINT
);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (3, 10);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (4, 30);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (5, 60);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (6, 300);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (7, 900);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (8, 3600);
INSERT INTO lock_out_step (failures, wait_seconds) VALUES (10, NULL);
CREATE TABLE user_session (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX user_session_person ON user_session (person_id);
CREATE INDEX user_session_expires ON user_session (expires_at);
