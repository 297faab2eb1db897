-- How much a bank takes in one file, kept with the run so that the same file can always be written again.
ALTER TABLE city_account ADD COLUMN block_limit BIGINT;
ALTER TABLE city_account ADD COLUMN file_limit BIGINT;
ALTER TABLE payment_run ADD COLUMN block_limit BIGINT;
ALTER TABLE payment_run ADD COLUMN file_limit BIGINT;
CREATE INDEX payment_run_message ON payment_run (message_id);

-- By which a payment is found on the statement, and what the bank said when it came back.
ALTER TABLE payment_item ADD COLUMN end_to_end_id TEXT;
ALTER TABLE payment_item ADD COLUMN returned_on TEXT;
ALTER TABLE payment_item ADD COLUMN return_reason TEXT;
CREATE INDEX payment_item_end_to_end ON payment_item (end_to_end_id);
CREATE INDEX payment_item_iban ON payment_item (iban);
ALTER TABLE invoice ADD COLUMN return_reason TEXT;

CREATE TABLE bank_statement (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  city_account_id TEXT NOT NULL,
  iban TEXT NOT NULL,
  bank_id TEXT NOT NULL,
  number BIGINT,
  booked_on TEXT NOT NULL,
  opening_cents BIGINT NOT NULL,
  closing_cents BIGINT NOT NULL,
  sum_cents BIGINT NOT NULL,
  entry_count BIGINT NOT NULL,
  open_count BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  imported_by TEXT, imported_name TEXT, imported_instead TEXT, imported_at BIGINT
);
CREATE INDEX bank_statement_account ON bank_statement (iban, booked_on);

-- An amount above zero came in, one below went out.
CREATE TABLE bank_entry (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  statement_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  entry_key TEXT NOT NULL,
  booked_on TEXT NOT NULL,
  value_on TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  party_name TEXT,
  party_iban TEXT,
  entry_reference TEXT,
  end_to_end_id TEXT,
  message_id TEXT,
  block_id TEXT,
  remittance TEXT NOT NULL,
  return_code TEXT,
  return_text TEXT,
  state TEXT NOT NULL,
  target_id TEXT,
  target_label TEXT,
  reason TEXT,
  decided_by TEXT, decided_name TEXT, decided_instead TEXT, decided_at BIGINT
);
CREATE INDEX bank_entry_statement ON bank_entry (statement_id, position);
CREATE INDEX bank_entry_state ON bank_entry (state, booked_on);
CREATE INDEX bank_entry_key ON bank_entry (entry_key);
