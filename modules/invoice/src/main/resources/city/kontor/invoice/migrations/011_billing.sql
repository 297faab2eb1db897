-- What an invoice bills: whether it is one of several of its order, and its lines. Positions count from 0, amounts are euro
-- cents, quantities thousandths of the unit, unit prices hundredths of a cent.
ALTER TABLE invoice ADD COLUMN billing TEXT;
ALTER TABLE invoice ADD COLUMN deducted_cents BIGINT;
ALTER TABLE invoice ADD COLUMN item_count BIGINT;

CREATE TABLE invoice_item (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  rv BIGINT NOT NULL,
  invoice_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  article TEXT,
  text TEXT NOT NULL,
  quantity_thousandths BIGINT NOT NULL,
  unit TEXT NOT NULL,
  unit_price_hundredths BIGINT NOT NULL,
  net_cents BIGINT NOT NULL,
  order_line BIGINT
);
CREATE INDEX invoice_item_invoice ON invoice_item (invoice_id, position);

-- Under which number the seller or the city knows what is ordered.
ALTER TABLE purchase_line ADD COLUMN article TEXT;
