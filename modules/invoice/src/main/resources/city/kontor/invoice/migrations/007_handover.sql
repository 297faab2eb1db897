CREATE TABLE finance_handover (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT NOT NULL,
  writer TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  posting_count BIGINT NOT NULL,
  total_cents BIGINT NOT NULL,
  accepted_count BIGINT NOT NULL,
  refused_count BIGINT NOT NULL,
  made_by TEXT, made_name TEXT, made_instead TEXT, made_at BIGINT
);
CREATE INDEX finance_handover_number ON finance_handover (number);

-- One line of a booking, or its reversal, as it was handed over.
CREATE TABLE finance_posting (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  handover_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  booking_number TEXT NOT NULL,
  line BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  register_number TEXT NOT NULL,
  invoice_number TEXT NOT NULL,
  booked_on TEXT NOT NULL,
  due_on TEXT,
  product TEXT NOT NULL,
  account TEXT NOT NULL,
  cost_centre TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  creditor_number TEXT NOT NULL,
  creditor_name TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX finance_posting_handover ON finance_posting (handover_id, position);
CREATE INDEX finance_posting_booking ON finance_posting (booking_number, kind, state);
CREATE INDEX finance_posting_state ON finance_posting (state);
CREATE INDEX invoice_booking_number ON invoice (booking_number);
