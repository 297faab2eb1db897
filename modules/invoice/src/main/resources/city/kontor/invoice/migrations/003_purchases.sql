-- What was ordered and what of it arrived. Amounts are euro cents, quantities thousandths of the unit, unit prices
-- hundredths of a cent, percentages hundredths of a percent.
CREATE TABLE purchase_order (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  number TEXT NOT NULL,
  creditor_id TEXT,
  subject TEXT NOT NULL,
  ordered_on TEXT NOT NULL,
  state TEXT NOT NULL,
  line_count BIGINT NOT NULL,
  receipt_count BIGINT NOT NULL,
  search_key TEXT NOT NULL
);
CREATE INDEX purchase_order_date ON purchase_order (state, ordered_on, id);

CREATE TABLE purchase_line (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  order_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  text TEXT NOT NULL,
  quantity_thousandths BIGINT NOT NULL,
  unit TEXT NOT NULL,
  unit_price_hundredths BIGINT NOT NULL,
  tax_percent_hundredths BIGINT NOT NULL
);
CREATE INDEX purchase_line_order ON purchase_line (order_id, position);

CREATE TABLE goods_receipt (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  order_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  position BIGINT NOT NULL,
  quantity_thousandths BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX goods_receipt_order ON goods_receipt (order_id, number);

-- One row: by how much invoices may exceed their orders.
CREATE TABLE match_tolerance (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  percent_hundredths BIGINT NOT NULL,
  absolute_cents BIGINT NOT NULL
);

-- The order's id as it follows from the number on the invoice.
ALTER TABLE invoice ADD COLUMN order_id TEXT;
UPDATE invoice SET order_id = 'purchase.' || lower(replace(replace(replace(replace(order_reference, ' ', ''), '-', ''), '/', ''), '.', '')) WHERE order_reference IS NOT NULL;
CREATE INDEX invoice_order ON invoice (order_id);
