-- What only the server knows of its own life. After a restore the row clock goes on far above every number that the lost
-- days may have handed out; a desktop whose cursor lies in between holds rows that this server has never seen.
CREATE TABLE lost_cursors (
  after_cursor BIGINT PRIMARY KEY,
  up_to BIGINT NOT NULL,
  restored_at BIGINT NOT NULL
);
