-- When the head of a department is told; one row for the whole city.
CREATE TABLE deadline_rule (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  head_after_days BIGINT NOT NULL,
  head_before_days BIGINT NOT NULL
);
CREATE INDEX invoice_register_number ON invoice (register_number);
CREATE INDEX invoice_discount ON invoice (discount_until, id);
-- Holds all that the key figures read of an invoice, so that they scan this index alone.
CREATE INDEX invoice_figures ON invoice (received_on, scope, registered_at, facts_at, amount_at, order_at, book_at,
  run_id, state, gross_cents, discount_hundredths, discount_until, paid_on);
