-- What each desktop on which a person signs in needs to open the documents that lie on it; null once it was revoked.
CREATE TABLE user_device (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  device_key TEXT,
  first_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX user_device_person ON user_device (person_id);
