-- What may be spent on a product and account in a year, with what invoices took of it. Amounts are euro cents.
CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  year BIGINT NOT NULL,
  product TEXT NOT NULL,
  account TEXT NOT NULL,
  planned_cents BIGINT NOT NULL,
  reserved_cents BIGINT NOT NULL,
  spent_cents BIGINT NOT NULL
);
CREATE INDEX budget_year ON budget (year, product, account);

-- When the account lines were assigned: who reserved first is served first.
ALTER TABLE invoice ADD COLUMN reserved_at BIGINT;
CREATE INDEX invoice_line_budget ON invoice_line (product, account, invoice_id);
