-- What of an invoice is paid by itself: an instalment, or what is retained until a date. An invoice without parts is paid
-- as a whole. Positions count from 1, amounts are euro cents, percentages hundredths of a percent.
CREATE TABLE invoice_part (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  percent_hundredths BIGINT,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  against_guarantee BIGINT NOT NULL,
  state TEXT NOT NULL,
  release_reason TEXT,
  guarantee TEXT,
  asked_by TEXT, asked_name TEXT, asked_instead TEXT, asked_at BIGINT,
  granted_by TEXT, granted_name TEXT, granted_instead TEXT, granted_at BIGINT,
  order_iban TEXT,
  run_id TEXT,
  paid_cents BIGINT,
  paid_on TEXT,
  settled_on TEXT,
  statement_reference TEXT,
  return_reason TEXT
);
CREATE INDEX invoice_part_invoice ON invoice_part (invoice_id, position);
CREATE INDEX invoice_part_state ON invoice_part (state, due_on);

-- Sums of the parts, for lists; all of them empty where an invoice is paid as a whole.
ALTER TABLE invoice ADD COLUMN part_count BIGINT;
ALTER TABLE invoice ADD COLUMN part_next_due TEXT;
ALTER TABLE invoice ADD COLUMN part_paid_cents BIGINT;
ALTER TABLE invoice ADD COLUMN part_retained_cents BIGINT;
ALTER TABLE invoice ADD COLUMN part_payable_cents BIGINT;

-- Which part a payment is for; empty where it is for a whole invoice.
ALTER TABLE payment_item ADD COLUMN part BIGINT;
ALTER TABLE payment_item ADD COLUMN part_kind TEXT;
