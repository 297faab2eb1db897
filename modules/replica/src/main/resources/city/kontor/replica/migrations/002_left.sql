-- Documents named by rows that left this desktop, until it is known that no other row names them and their bytes are gone.
CREATE TABLE left_document (
  sha256 TEXT PRIMARY KEY
);
