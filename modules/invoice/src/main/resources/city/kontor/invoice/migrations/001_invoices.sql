-- Amounts are euro cents, times are epoch milliseconds, dates are ISO 8601, a revision is the id of the last command
-- that changed what the confirmations vouch for.
CREATE TABLE invoice (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  revision TEXT NOT NULL,
  state TEXT NOT NULL,
  register_number TEXT,
  received_on TEXT NOT NULL,
  registered_at BIGINT NOT NULL,
  suggested_scope TEXT,
  clerk_id TEXT,
  number TEXT,
  number_key TEXT,
  issue_date TEXT,
  order_reference TEXT,
  leitweg_id TEXT,
  customer_number TEXT,
  subject TEXT,
  seller_name TEXT,
  seller_vat_id TEXT,
  seller_tax_number TEXT,
  iban TEXT,
  bic TEXT,
  creditor_id TEXT,
  currency TEXT NOT NULL,
  net_cents BIGINT,
  tax_cents BIGINT,
  gross_cents BIGINT,
  due_date TEXT,
  discount_hundredths BIGINT,
  discount_until TEXT,
  search_key TEXT NOT NULL,
  original_sha256 TEXT NOT NULL,
  line_basis TEXT NOT NULL,
  line_count BIGINT NOT NULL,
  note_count BIGINT NOT NULL,
  facts_by TEXT, facts_name TEXT, facts_instead TEXT, facts_at BIGINT,
  amount_by TEXT, amount_name TEXT, amount_instead TEXT, amount_at BIGINT,
  order_by TEXT, order_name TEXT, order_instead TEXT, order_at BIGINT,
  book_by TEXT, book_name TEXT, book_instead TEXT, book_at BIGINT,
  order_iban TEXT,
  booking_number TEXT,
  run_id TEXT,
  paid_cents BIGINT,
  paid_on TEXT,
  settled_on TEXT,
  statement_reference TEXT,
  outcome_reason TEXT,
  duplicate_of TEXT,
  suspect_of TEXT,
  suspect_number TEXT,
  suspect_match TEXT,
  query_id TEXT,
  query_scope TEXT,
  query_text TEXT,
  query_by TEXT,
  query_name TEXT,
  query_at BIGINT,
  query_state TEXT,
  change_kind TEXT NOT NULL,
  change_by TEXT NOT NULL,
  change_name TEXT NOT NULL,
  change_at BIGINT NOT NULL
);
CREATE INDEX invoice_state ON invoice (state, scope, due_date);
CREATE INDEX invoice_received ON invoice (registered_at, id);
CREATE INDEX invoice_due ON invoice (due_date, id);
CREATE INDEX invoice_seller ON invoice (seller_name, id);
CREATE INDEX invoice_gross ON invoice (gross_cents, id);
CREATE INDEX invoice_number_key ON invoice (number_key);
CREATE INDEX invoice_original ON invoice (original_sha256);
CREATE INDEX invoice_creditor ON invoice (creditor_id, state);
-- Holds all that a search reads, so that it scans this index alone.
CREATE INDEX invoice_search ON invoice (search_key, registered_at, id);

CREATE TABLE invoice_source (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  original_sha256 TEXT NOT NULL,
  original_type TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  page_count BIGINT NOT NULL,
  captured TEXT NOT NULL
);

CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  product TEXT NOT NULL,
  account TEXT NOT NULL,
  cost_centre TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX invoice_line_invoice ON invoice_line (invoice_id, position);

CREATE TABLE invoice_note (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  text TEXT NOT NULL,
  follow_up_on TEXT
);
CREATE INDEX invoice_note_invoice ON invoice_note (invoice_id, position);
CREATE INDEX invoice_note_follow_up ON invoice_note (author_id, follow_up_on);

CREATE TABLE invoice_query (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  register_number TEXT,
  seller_name TEXT,
  number TEXT,
  asked_scope TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_name TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  question TEXT NOT NULL,
  answered_by TEXT,
  answered_name TEXT,
  answered_at BIGINT,
  answer TEXT
);
CREATE INDEX invoice_query_invoice ON invoice_query (invoice_id, asked_at);
CREATE INDEX invoice_query_open ON invoice_query (scope, answered_at);

-- The last official number of a kind and year, for example RE-2026. Its scope is held by no desktop.
CREATE TABLE invoice_counter (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  last_number BIGINT NOT NULL
);

CREATE TABLE creditor (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT,
  name TEXT NOT NULL,
  vat_id TEXT,
  tax_number TEXT,
  customer_number TEXT,
  street TEXT,
  house_number TEXT,
  post_code TEXT,
  town TEXT,
  country TEXT,
  iban TEXT,
  bic TEXT,
  approved_by TEXT, approved_name TEXT, approved_instead TEXT, approved_at BIGINT,
  proposed_iban TEXT,
  proposed_bic TEXT,
  proposed_evidence TEXT,
  proposed_by TEXT, proposed_name TEXT, proposed_instead TEXT, proposed_at BIGINT,
  blocked_reason TEXT,
  search_key TEXT NOT NULL
);
CREATE INDEX creditor_name ON creditor (name, id);
CREATE INDEX creditor_search ON creditor (search_key, id);
CREATE INDEX creditor_iban ON creditor (iban);
CREATE INDEX creditor_vat_id ON creditor (vat_id);
CREATE INDEX creditor_proposed ON creditor (proposed_at);

CREATE TABLE chart_entry (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  active BIGINT NOT NULL
);
CREATE INDEX chart_entry_kind ON chart_entry (kind, code);

CREATE TABLE city_account (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  name TEXT NOT NULL,
  holder TEXT NOT NULL,
  iban TEXT NOT NULL,
  bic TEXT,
  active BIGINT NOT NULL
);

CREATE TABLE payment_run (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  execution_date TEXT NOT NULL,
  city_account_id TEXT NOT NULL,
  item_count BIGINT NOT NULL,
  total_cents BIGINT NOT NULL,
  payment_count BIGINT NOT NULL,
  closings BIGINT NOT NULL,
  message_id TEXT,
  file_sha256 TEXT,
  debtor_name TEXT, debtor_holder TEXT, debtor_iban TEXT, debtor_bic TEXT,
  created_by TEXT, created_name TEXT, created_instead TEXT, created_at BIGINT,
  closed_by TEXT, closed_name TEXT, closed_instead TEXT, closed_at BIGINT,
  first_by TEXT, first_name TEXT, first_instead TEXT, first_at BIGINT,
  second_by TEXT, second_name TEXT, second_instead TEXT, second_at BIGINT,
  outcome_reason TEXT
);
CREATE INDEX payment_run_state ON payment_run (state, execution_date);
CREATE INDEX payment_run_number ON payment_run (number);

CREATE TABLE payment_item (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  run_id TEXT NOT NULL,
  invoice_id TEXT NOT NULL,
  invoice_scope TEXT NOT NULL,
  register_number TEXT NOT NULL,
  invoice_number TEXT NOT NULL,
  issue_date TEXT NOT NULL,
  customer_number TEXT,
  creditor_id TEXT NOT NULL,
  creditor_name TEXT NOT NULL,
  iban TEXT NOT NULL,
  bic TEXT,
  gross_cents BIGINT NOT NULL,
  discount_cents BIGINT NOT NULL
);
CREATE INDEX payment_item_run ON payment_item (run_id, register_number);
CREATE INDEX payment_item_invoice ON payment_item (invoice_id);
